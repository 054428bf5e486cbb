import "server-only";
import type { EditionFacts } from "@/lib/access/policy";
import type { Subject } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import type { Circle } from "@/lib/notifications/telling";

/** What an event is about, as it stands in its transaction: the question of the day and the facts that laws look at. */
export type Around = { editionId: string; question: string; facts: EditionFacts };

/** The edition of the event, or the newest of its answer; null when the event is about neither. */
export async function findAround(tx: Tx, { editionId, answerId }: Subject): Promise<Around | null> {
  if (!editionId && !answerId) return null;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e."id"::text AS "editionId", e."question", e."state"::text, a."owner_id"::text AS "ownerId", e."submitted_by_id"::text AS "submittedById",
      e."claimed_by_id"::text AS "claimedById", e."claim_expires_at" AS "claimExpiresAt", a."current_edition_id" = e."id" AS "isCurrent",
      ARRAY(SELECT c."person_id"::text FROM "contribution" c WHERE c."edition_id" = e."id") AS "contributorIds"
    FROM "edition" e JOIN "answer" a ON a."id" = e."answer_id"
    WHERE e."id" = coalesce(${editionId ?? null}::uuid, (SELECT "current_edition_id" FROM "answer" WHERE "id" = ${answerId ?? null}::uuid))`;
  if (!rows[0]) return null;
  const { editionId: id, question, ...facts } = rows[0];
  return { editionId: id, question, facts: { ...facts, claimedByName: null } };
}

type Row = { editionId: string; question: string } & Omit<EditionFacts, "claimedByName">;

/** The ids of a circle round an edition or a source. The circles that are found by what one may do are not here: `findTold` asks the policy for them. */
export async function idsOfCircle(
  tx: Tx,
  circle: Exclude<Circle, "reviewers" | "publishers" | "keepers" | "wordingJudges">,
  { around, subject }: { around: Around | null; subject: Subject },
): Promise<readonly (string | null | undefined)[]> {
  const facts = around?.facts;
  const look: Record<typeof circle, () => Promise<readonly (string | null | undefined)[]>> = {
    owner: async () => [facts?.ownerId],
    writers: async () => [...(facts?.contributorIds ?? []), facts?.submittedById],
    submitter: async () => [facts?.submittedById],
    claimer: async () => [isStanding(facts) ? facts?.claimedById : null],
    judges: () => judgesOf(tx, around),
    citers: () => citersOf(tx, subject),
    person: async () => [subject.personId],
  };
  return look[circle]();
}

function isStanding(facts: EditionFacts | undefined): boolean {
  return facts?.claimExpiresAt !== null && facts !== undefined && facts.claimExpiresAt > new Date();
}

async function judgesOf(tx: Tx, around: Around | null): Promise<string[]> {
  if (!around) return [];
  const verdicts = await tx.verdict.findMany({
    where: { editionId: around.editionId },
    select: { reviewerId: true },
    distinct: ["reviewerId"],
  });
  return verdicts.map(({ reviewerId }) => reviewerId);
}

async function citersOf(tx: Tx, { referenceId }: Subject): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT a."owner_id"::text AS "id" FROM "answer" a WHERE a."id" IN (
      SELECT "answer_id" FROM "live_citation" WHERE "reference_id" = ${referenceId ?? null}::uuid
      UNION ALL SELECT "answer_id" FROM "open_citation" WHERE "reference_id" = ${referenceId ?? null}::uuid)`;
  return rows.map(({ id }) => id);
}
