import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import { canonicalJson } from "@/lib/document/canonical-json";
import type { DocumentJson } from "@/lib/document/document-types";
import { type CitationContext, putBackCitations } from "@/lib/document/rewrite-citations";
import { Refusal } from "@/lib/errors/refusal";
import { giveUpNumbers } from "@/lib/references/give-up-numbers";
import { returnNotices } from "@/lib/references/health/inherit-notices";
import { returnStanding } from "@/lib/references/health/inherit-standing";
import { formatReference } from "@/lib/references/house-style";
import { identitiesOf } from "@/lib/references/identities-of";
import type { Csl } from "@/lib/references/reference-schema";
import { actOnce } from "./act-once";
import type { UndoMergeInput } from "./merge-input";
import { type HeldDraft, holdRewriting, rewriteDraft } from "./rewrite-draft";

/** Days in which a merge can be taken back. */
export const UNDO_DAYS = 30;

/** What came back of a merge: both references, so many citations, and how many were not found any more. `closed` texts are in review or further and keep the winner. */
export type Undone = { loserId: string; winnerId: string; restored: number; missing: number; closed: number };

/** Takes a merge back within 30 days: both references stand again, and drafts cite the loser again wherever the words around the citation still stand. */
export async function undoMerge(actor: Actor, input: UndoMergeInput): Promise<Undone> {
  return actOnce(actor, { key: input.idempotencyKey, name: "undoMerge" }, async (tx) => {
    authorizeAtDesk(actor, "keepReferences");
    await holdRewriting(tx);
    const merge = await standingMerge(tx, input.mergeId);
    const { drafts, closed } = await holdRewritten(tx, merge.id);
    const { winner, loser } = await holdParted(tx, merge);
    await tx.referenceMerge.update({
      where: { id: merge.id },
      data: { undoneAt: new Date(), undoneById: actor.id },
    });
    const left = await partAgain(tx, { merge, winner, loser });
    await returnNotices(tx, { from: winner.id, to: loser.id, mergeId: merge.id });
    await giveUpNumbers(tx, actor, { ...winner, before: winner, after: left });
    await returnStanding(tx, { from: winner.id, to: loser.id });
    const ids = { from: loser.id, to: winner.id };
    let [restored, missing] = [0, 0];
    for (const { places, ...draft } of drafts) {
      const back = putBackCitations(draft.document, { ...ids, places });
      restored += back.restored;
      missing += back.missing;
      if (back.restored > 0) await rewriteDraft(tx, draft, { document: back.document, exchange: null });
      await recordEvent(tx, actor, {
        subject: { answerId: draft.answerId, editionId: draft.id, referenceId: loser.id },
        event: {
          ...{ type: "draft.reference-unmerged", before: winner.formatted, after: loser.formatted },
          ...{ places: back.restored, missing: back.missing },
        },
      });
    }
    await recordEvent(tx, actor, {
      subject: { referenceId: winner.id },
      event: {
        type: "reference.unmerged",
        loser: loser.formatted,
        winner: winner.formatted,
        restored,
        missing,
      },
    });
    return { loserId: loser.id, winnerId: winner.id, restored, missing, closed };
  });
}

async function standingMerge(tx: Tx, mergeId: string) {
  await tx.$queryRaw`SELECT FROM "reference_merge" WHERE "id" = ${mergeId}::uuid FOR UPDATE`;
  const merge = await tx.referenceMerge.findUnique({ where: { id: mergeId } });
  if (!merge) throw new Refusal("not-found", "There is no such merge.");
  if (merge.undoneAt) throw new Refusal("conflict", "This merge was taken back already.");
  if (Date.now() - merge.mergedAt.getTime() > UNDO_DAYS * 86_400_000)
    throw new Refusal(
      "conflict",
      `This merge is older than ${UNDO_DAYS} days and stays. Add the other source to the library again if you need it.`,
    );
  return merge;
}

type Merge = Awaited<ReturnType<typeof standingMerge>>;
type Rewritten = HeldDraft & { places: CitationContext[]; isOpen: boolean };

async function holdRewritten(tx: Tx, mergeId: string): Promise<{ drafts: Rewritten[]; closed: number }> {
  const rows = await tx.$queryRaw<Rewritten[]>`
    SELECT e."id"::text, e."answer_id"::text AS "answerId", e."lock_version" AS "lockVersion", e."document", w."places",
           e."state" IN ('draft', 'changes_requested') AS "isOpen"
      FROM "edition_rewrite" w JOIN "edition" e ON e."id" = w."edition_id"
     WHERE w."merge_id" = ${mergeId}::uuid ORDER BY e."id" FOR UPDATE OF e`;
  const drafts = rows
    .filter(({ isOpen }) => isOpen)
    .map((row) => ({ ...row, document: row.document as DocumentJson }));
  return { drafts, closed: rows.length - drafts.length };
}

async function holdParted(tx: Tx, { winnerId, loserId }: Merge) {
  await tx.$queryRaw`SELECT FROM "reference" WHERE "id" = ANY (${[winnerId, loserId]}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const [winner, loser] = await Promise.all(
    [winnerId, loserId].map((id) => tx.reference.findUniqueOrThrow({ where: { id } })),
  );
  if (!winner || !loser) throw new Refusal("not-found", "There is no such reference in the library.");
  if (winner.mergedIntoId)
    throw new Refusal(
      "conflict",
      "The reference that stands for this one was merged again. Take that merge back first.",
    );
  return { winner, loser };
}

type Row = Awaited<ReturnType<typeof holdParted>>["winner"];
type Parted = { merge: Merge; winner: Row; loser: Row };

/** The winner gives up what it took, and keeps the numbers that it answers: all of it if nobody changed it since, or else the identifiers that are the loser's. What was merged into the loser before follows it. */
async function partAgain(tx: Tx, { merge, winner, loser }: Parted) {
  const csl = isAsMerged(winner, merge)
    ? (merge.winnerBefore as Csl)
    : withoutNumbersOf(winner.csl as Csl, loser);
  const numbers = identitiesOf(csl);
  const step = { lockVersion: { increment: 1 }, updatedAt: new Date() };
  await tx.reference.update({
    where: { id: winner.id },
    data: { csl: asJson(csl), ...numbers, formatted: formatReference(csl).text, ...step },
  });
  await tx.reference.update({ where: { id: loser.id }, data: { mergedIntoId: null, ...step } });
  const earlier = await tx.referenceMerge.findMany({
    where: { winnerId: loser.id, undoneAt: null },
    select: { loserId: true },
  });
  const ids = earlier.map(({ loserId }) => loserId);
  await tx.reference.updateMany({
    where: { OR: [{ id: { in: ids } }, { mergedInto: { id: { in: ids } } }], mergedIntoId: winner.id },
    data: { mergedIntoId: loser.id },
  });
  return numbers;
}

const isAsMerged = (winner: Row, merge: Merge) =>
  canonicalJson(winner.csl) === canonicalJson(merge.winnerAfter);

function withoutNumbersOf(csl: Csl, loser: Row): Csl {
  const theirs = identitiesOf(loser.csl as Csl);
  const mine = identitiesOf(csl);
  const { DOI, PMID, PMCID, ...rest } = csl;
  return {
    ...rest,
    ...(DOI && mine.doi !== theirs.doi && { DOI }),
    ...(PMID && mine.pmid !== theirs.pmid && { PMID }),
    ...(PMCID && mine.pmcid !== theirs.pmcid && { PMCID }),
  };
}
