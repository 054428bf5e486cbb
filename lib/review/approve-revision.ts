import "server-only";
import type { Actor } from "@/lib/access/actor";
import { confirmSignIn } from "@/lib/access/confirm-sign-in";
import { authorize } from "@/lib/access/policy";
import { actOnce } from "@/lib/answers/act-once";
import type { ReferenceSnapshot } from "@/lib/answers/content-hash";
import { type LockedEdition, lockEdition, refuseStale } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { attest } from "@/lib/review/attest";
import { findChangeUnderReview, textOf } from "@/lib/review/change-under-review";
import { refuseOtherText } from "@/lib/review/refuse-other-text";
import { transitions } from "@/lib/workflow/transitions";
import { giveVerdict, submittedRevision } from "./give-verdict";
import type { ApproveInput } from "./verdict-input";

/** Signs exactly the text on the reviewer's screen, with a fresh sign-in: every change to check first is ticked, no blocking comment is open, and what was signed is frozen in the verdict. */
export async function approveRevision(actor: Actor, input: ApproveInput) {
  await confirmSignIn(actor, input.password);
  return actOnce(actor, { key: input.idempotencyKey, name: "approveRevision" }, async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    authorize(actor, "approve", edition.facts);
    await refuseOtherText(tx, edition, input.contentHash);
    refuseStale(edition, input.lockVersion);
    await refuseOpenThreads(tx, edition.id);
    const attestation = await attestSubmitted(tx, actor, { edition, input });
    const { verdict, revision } = await giveVerdict(tx, actor, {
      ...{ edition, attestation },
      outcome: "approved",
      note: input.note,
      checklist: input.checklist,
    });
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: { state: transitions.approve.to, lockVersion: { increment: 1 }, updatedAt: new Date() },
    });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, revisionId: revision.id },
      event: {
        type: "review.approved",
        number: edition.number,
        revision: revision.number,
        contentHash: revision.contentHash,
        note: input.note,
        reviewer: [verdict.reviewerName, verdict.reviewerCredentials].filter(Boolean).join(", "),
        checklist: [...input.checklist],
        verdictId: verdict.id,
        attestation,
        submittedById: edition.submittedById,
      },
    });
    return { answerId: edition.answerId, lockVersion };
  });
}

type Signed = { edition: LockedEdition; input: ApproveInput };

async function attestSubmitted(tx: Tx, actor: Actor, { edition, input }: Signed) {
  const row = await submittedRevision(tx, edition);
  const reviewed = {
    answerId: edition.answerId,
    editionId: edition.id,
    revision: { ...textOf(row), id: row.id },
  };
  const change = await findChangeUnderReview(tx, actor, reviewed);
  const references = row.references as unknown as ReferenceSnapshot[];
  return attest(tx, actor, { editionId: edition.id, references, change, input });
}

async function refuseOpenThreads(tx: Tx, editionId: string): Promise<void> {
  const open = await tx.commentThread.count({ where: { editionId, blocking: true, resolvedAt: null } });
  if (open === 0) return;
  const them = open === 1 ? "One blocking comment is" : `${open} blocking comments are`;
  throw new Refusal("not-ready", `${them} still open. Resolve them, or request changes.`);
}
