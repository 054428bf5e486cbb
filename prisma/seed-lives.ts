import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { saveDraft } from "@/lib/answers/save-draft";
import { startEdition } from "@/lib/answers/start-edition";
import { understandFinished } from "@/lib/answers/understand-finished";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { anchorOnWords } from "@/lib/document/anchor/anchor-on-words";
import { linesOf, readLines } from "@/lib/document/anchor/read-lines";
import type { DocumentJson } from "@/lib/document/document-types";
import { readFinishedAnswers } from "@/lib/document/import/read-finished-answers";
import { citationOrder } from "@/lib/document/numbering";
import { publishRevision } from "@/lib/publication/publish-revision";
import { withdrawAnswer } from "@/lib/publication/withdraw-answer";
import { confirmLink } from "@/lib/references/health/confirm-link";
import { addressOf } from "@/lib/references/house-style";
import type { Csl } from "@/lib/references/reference-schema";
import { addComment } from "@/lib/review/add-comment";
import { approveRevision } from "@/lib/review/approve-revision";
import { findChangeUnderReview, textOf } from "@/lib/review/change-under-review";
import { claimEdition } from "@/lib/review/claim-edition";
import { markReview } from "@/lib/review/mark-review";
import { requestChanges } from "@/lib/review/request-changes";
import { submitEdition } from "@/lib/review/submit-edition";
import { approvalStatements } from "@/lib/review/verdict-input";
import { correctedText } from "./sample-content/corrected-text";
import type { SamplePersonName } from "./sample-content/people";
import type { SampleComment, SampleEdition, SampleLife, SampleRound } from "./sample-content/sample-life";

export type SampleActors = Record<SamplePersonName, Actor>;

type Living = { life: SampleLife; answerId: string; text: string };

/** Leads an imported answer through its sample life, each step by the verb and the person that the desk would use. */
export async function live(actors: SampleActors, { life, answerId, text }: Living): Promise<void> {
  const author = actors[life.owner];
  switch (life.state) {
    case "draft":
      return;
    case "in_review":
      await submit(author, answerId, life.submitNote);
      await claim(actors[life.claimedBy], answerId);
      for (const comment of life.comments) await remark(actors, answerId, comment);
      return;
    case "changes_requested":
      await submit(author, answerId, life.submitNote);
      return sendBack(actors[life.reviewer], answerId, life.changesWanted);
    case "approved":
      await submit(author, answerId, life.submitNote);
      return approve(actors[life.reviewer], answerId, life.approvalNote);
    case "published":
      return goRound(actors, { author, answerId, round: life });
    case "published_with_draft":
      await goRound(actors, { author, answerId, round: life });
      return revise(actors, { answerId, text, edition: life.draft });
    case "published_again":
      await goRound(actors, { author, answerId, round: life });
      await revise(actors, { answerId, text, edition: life.second });
      return goRound(actors, { author: actors[life.second.by], answerId, round: life.second });
    case "withdrawn":
      await goRound(actors, { author, answerId, round: life });
      await withdrawAnswer(actors[life.withdrawnBy], { ...(await act(answerId)), reason: life.reason });
  }
}

type Round = { author: Actor; answerId: string; round: SampleRound };

async function goRound(actors: SampleActors, { author, answerId, round }: Round): Promise<void> {
  await submit(author, answerId, round.submitNote);
  await approve(actors[round.reviewer], answerId, round.approvalNote);
  const { changeKind, changeNote, wholeAnswerReviewed } = round;
  await publishRevision(actors[round.publisher], {
    ...(await act(answerId)),
    contentHash: await hashInReview(answerId),
    changeKind,
    changeNote,
    wholeAnswerReviewed,
  });
}

async function submit(author: Actor, answerId: string, note: string): Promise<void> {
  await openWebPages(author, answerId);
  await submitEdition(author, { ...(await act(answerId)), note });
}

/** The author opens every cited web page, as the guard of publication wants it. */
async function openWebPages(author: Actor, answerId: string): Promise<void> {
  const edition = await current(answerId);
  const order = citationOrder(edition.document as unknown as DocumentJson);
  const sources = await database.reference.findMany({ where: { id: { in: order } } });
  for (const { id, csl, lockVersion } of sources) {
    const { type, URL, accessed } = csl as Csl;
    if (type === "webpage" && URL && !accessed)
      await confirmLink(author, { referenceId: id, lockVersion, url: URL });
  }
}

async function claim(reviewer: Actor, answerId: string): Promise<void> {
  await claimEdition(reviewer, await act(answerId));
}

async function remark(actors: SampleActors, answerId: string, comment: SampleComment): Promise<void> {
  const edition = await current(answerId);
  const revision = edition.submittedRevision;
  if (!revision) throw new Error("Nothing is in review to comment on.");
  const reading = readLines(linesOf(revision.document as unknown as DocumentJson));
  const anchor = anchorOnWords(reading, comment.quote);
  if (!anchor) throw new Error(`“${comment.quote}” is not in the text in review.`);
  await addComment(actors[comment.by], {
    editionId: edition.id,
    revisionId: revision.id,
    anchor: { kind: "text", ...anchor },
    blocking: comment.blocking,
    text: comment.text,
    mentionedIds: [],
    idempotencyKey: randomUUID(),
  });
}

async function sendBack(reviewer: Actor, answerId: string, note: string): Promise<void> {
  await claim(reviewer, answerId);
  await requestChanges(reviewer, { ...(await act(answerId)), note });
}

async function approve(reviewer: Actor, answerId: string, note: string): Promise<void> {
  await claim(reviewer, answerId);
  await lookThrough(reviewer, answerId);
  await approveRevision(reviewer, {
    ...(await act(answerId)),
    contentHash: await hashInReview(answerId),
    checklist: [...approvalStatements],
    ...{ interests: "none", interestsText: "", password: "", note },
  });
}

/** The reviewer ticks every change and opens every source that has an address. */
async function lookThrough(reviewer: Actor, answerId: string): Promise<void> {
  const { id: editionId, submittedRevision: row } = await current(answerId);
  if (!row) throw new Error("Nothing is in review to look through.");
  const revision = { ...textOf(row), id: row.id };
  const { checks } = await findChangeUnderReview(database, reviewer, { answerId, editionId, revision });
  for (const { tick } of checks)
    await markReview(reviewer, { kind: "checked", editionId, key: tick, isSet: true });
  for (const { id, csl } of revision.references)
    if (addressOf(csl)) await markReview(reviewer, { kind: "opened", editionId, key: id, isSet: true });
}

/** A later edition: the source text corrected, read again, and saved over the working copy. */
async function revise(
  actors: SampleActors,
  next: { answerId: string; text: string; edition: SampleEdition },
): Promise<void> {
  const author = actors[next.edition.by];
  const { editionId, lockVersion } = await startEdition(author, await act(next.answerId));
  const [finished] = readFinishedAnswers(correctedText(next.text, next.edition)).answers;
  if (!finished) throw new Error("The corrected text holds no answer.");
  const { document } = await inTransaction((tx) => understandFinished(tx, author, finished));
  await saveDraft(author, editionId, {
    question: finished.question,
    document,
    lockVersion,
    sittingId: randomUUID(),
  });
}

async function act(answerId: string) {
  const { id, lockVersion } = await current(answerId);
  return { editionId: id, lockVersion, idempotencyKey: randomUUID() };
}

async function hashInReview(answerId: string): Promise<string> {
  return (await current(answerId)).submittedRevision?.contentHash ?? "";
}

function current(answerId: string) {
  return database.edition.findFirstOrThrow({
    where: { answerId },
    orderBy: { number: "desc" },
    include: { submittedRevision: true },
  });
}
