import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { type LockedEdition, lockFor } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { transitions } from "@/lib/workflow/transitions";
import { giveVerdict, submittedRevision } from "./give-verdict";
import type { ApproveInput } from "./verdict-input";

/** Signs exactly the text on the reviewer's screen: its hash must be the stored one, and no blocking comment may be open. */
export async function approveRevision(actor: Actor, input: ApproveInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "approveRevision" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "approve" });
    await refuseOtherText(tx, edition, input.contentHash);
    await refuseOpenThreads(tx, edition.id);
    const { verdict, revision } = await giveVerdict(tx, actor, {
      edition,
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
      },
    });
    return { answerId: edition.answerId, lockVersion };
  });
}

async function refuseOtherText(tx: Tx, edition: LockedEdition, hash: string): Promise<void> {
  const { contentHash } = await submittedRevision(tx, edition);
  if (contentHash === hash) return;
  throw new Refusal(
    "conflict",
    "The text changed since you opened it. Reload to see the changes, then decide.",
    { contentHash },
  );
}

async function refuseOpenThreads(tx: Tx, editionId: string): Promise<void> {
  const open = await tx.commentThread.count({ where: { editionId, blocking: true, resolvedAt: null } });
  if (open === 0) return;
  const them = open === 1 ? "One blocking comment is" : `${open} blocking comments are`;
  throw new Refusal("not-ready", `${them} still open. Resolve them, or request changes.`);
}
