import "server-only";
import type { Actor } from "@/lib/access/actor";
import { whyNot } from "@/lib/access/policy";
import { actOnce } from "@/lib/answers/act-once";
import type { SubmitInput } from "@/lib/answers/edition-input";
import { type LockedEdition, lockFor } from "@/lib/answers/lock-edition";
import { makeRevision } from "@/lib/answers/make-revision";
import { readRequiredFindings } from "@/lib/answers/read-findings";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { Refusal } from "@/lib/errors/refusal";
import { transitions } from "@/lib/workflow/transitions";
import { claimWindow } from "./claim-window";
import { findReviewers } from "./find-reviewers";

/** Sends the working copy to review as a kept revision. Required findings block; who asked for changes gets it back. */
export async function submitEdition(actor: Actor, input: SubmitInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "submitEdition" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "submit" });
    const { question, topic } = { question: edition.question, topic: edition.answer.topic };
    const document = edition.document as unknown as DocumentJson;
    await refuseUnlessReady(tx, { id: edition.answerId }, { question, document });
    const revision = await makeRevision(
      tx,
      { id: edition.id, topic },
      { kind: "submitted", authorId: actor.id, question, document },
    );
    const returning = await lastReviewer(tx, edition, actor.id);
    const { now, until } = await claimWindow(tx);
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: {
        state: transitions.submit.to,
        submittedById: actor.id,
        submittedAt: now,
        submitNote: input.note,
        submittedRevisionId: revision.id,
        claimedById: returning,
        claimedAt: returning && now,
        claimExpiresAt: returning && until,
        lockVersion: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, revisionId: revision.id },
      event: {
        type: "edition.submitted",
        number: edition.number,
        revision: revision.number,
        contentHash: revision.contentHash,
        note: input.note,
      },
    });
    return { answerId: edition.answerId, lockVersion };
  });
}

const FIRST_TOLD = 3;

async function refuseUnlessReady(
  tx: Tx,
  answer: { id: string },
  words: { question: string; document: DocumentJson },
): Promise<void> {
  const required = await readRequiredFindings(tx, answer, words);
  if (required.length === 0) return;
  const sentences = [...new Set(required.map((finding) => finding.sentence))];
  const more = sentences.length > FIRST_TOLD ? ` And ${sentences.length - FIRST_TOLD} more.` : "";
  const told = sentences.slice(0, FIRST_TOLD).join(" ");
  throw new Refusal("not-ready", `This cannot go to review yet. ${told}${more}`, {
    findings: required,
  });
}

/** Who asked for changes last, if they may still review it: not when they left, wrote in it, or their interests stand against it. */
async function lastReviewer(tx: Tx, edition: LockedEdition, submittedById: string): Promise<string | null> {
  const last = await tx.verdict.findFirst({
    where: { editionId: edition.id, outcome: "changes_requested" },
    orderBy: { createdAt: "desc" },
    select: { reviewerId: true },
  });
  const [reviewer] = last ? await findReviewers(tx, [last.reviewerId]) : [];
  const facts = { ...edition.facts, state: transitions.submit.to, submittedById, claimedById: null };
  return reviewer && whyNot(reviewer, "claim", facts) === null ? reviewer.id : null;
}
