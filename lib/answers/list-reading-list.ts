import "server-only";
import { database } from "@/lib/database/client";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { cardsWithBadges } from "@/lib/references/health/evidence-of";
import type { ReferenceCard } from "@/lib/references/reference-card";

/** What people decided about the sources of an answer: those kept for it, cited or not, and the ids of those let go. A merged source counts as the one that stands for it. */
export type ReadingList = { kept: ReferenceCard[]; letGo: string[] };

/** The reading list of an answer (whose overview the caller was given), in the order in which its sources were kept. */
export async function listReadingList(answerId: string): Promise<ReadingList> {
  const rows = await database.$queryRaw<{ id: string; isKept: boolean }[]>`
    WITH RECURSIVE standing AS (
      SELECT i."reference_id" AS "id", i."dropped_at" IS NULL AS "isKept", i."added_at" FROM "reading_list_item" i WHERE i."answer_id" = ${answerId}::uuid
      UNION SELECT r."merged_into_id", s."isKept", s."added_at" FROM standing s JOIN "reference" r ON r."id" = s."id" WHERE r."merged_into_id" IS NOT NULL)
    SELECT s."id"::text, bool_or(s."isKept") AS "isKept" FROM standing s JOIN "reference" r ON r."id" = s."id"
     WHERE r."merged_into_id" IS NULL GROUP BY s."id" ORDER BY min(s."added_at"), s."id"`;
  const keptIds = rows.filter(({ isKept }) => isKept).map(({ id }) => id);
  const cards = await cardsWithBadges(await database.reference.findMany({ where: { id: { in: keptIds } } }));
  const byId = new Map(cards.map((card) => [card.id, card]));
  return {
    kept: keptIds.flatMap((id) => byId.get(id) ?? []),
    letGo: rows.filter(({ isKept }) => !isKept).map(({ id }) => id),
  };
}

/** The sources that are kept for an answer and that a text of it does not cite. */
export async function listKeptNotCited(answerId: string, document: DocumentJson): Promise<ReferenceCard[]> {
  const cited = new Set(citationOrder(document));
  return (await listReadingList(answerId)).kept.filter(({ id }) => !cited.has(id));
}
