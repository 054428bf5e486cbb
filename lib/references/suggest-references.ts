import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import { cardsWithBadges } from "@/lib/references/health/evidence-of";
import { citedNear, type Ranked, rankReferences } from "@/lib/references/rank-references";
import type { ReferenceCard } from "@/lib/references/reference-card";

/** A reference to cite, and why it stands where it stands: cited in this edition, or in others on the same topic. */
export type Suggestion = ReferenceCard & { isCitedHere: boolean; topicUses: number };

const MOST = 20;
const CITABLE = sql`r."merged_into_id" IS NULL AND r."archived_at" IS NULL AND r."deleted_at" IS NULL`;

/** References to cite for a text, best first; those cited here and those that colleagues cite on the same topic come before others that fit as well. Archived ones are not offered. An empty text offers what is near. */
export async function suggestReferences(
  actor: Actor,
  text: string,
  { editionId }: { editionId: string | null },
): Promise<Suggestion[]> {
  authorizeAtDesk(actor, "seeDesk");
  const ranked = text.trim()
    ? (await rankReferences(text, { among: CITABLE, editionId, most: MOST })).found
    : await near(editionId);
  const rows = await database.reference.findMany({ where: { id: { in: ranked.map(({ id }) => id) } } });
  const cards = new Map((await cardsWithBadges(rows)).map((card) => [card.id, card]));
  return ranked.flatMap(({ id, isCitedHere, topicUses }) => {
    const card = cards.get(id);
    return card ? [{ ...card, isCitedHere, topicUses }] : [];
  });
}

async function near(editionId: string | null): Promise<Ranked[]> {
  return database.$queryRaw<Ranked[]>(sql`
    WITH topical AS (${citedNear(editionId)}),
    recent AS (SELECT r."id" FROM "reference" r WHERE ${CITABLE} ORDER BY r."updated_at" DESC, r."id" LIMIT ${MOST})
    SELECT r."id", coalesce(t."cited", false) AS "isCitedHere", coalesce(t."uses", 0) AS "topicUses"
      FROM (SELECT "id" FROM topical UNION SELECT "id" FROM recent) near
      JOIN "reference" r ON r."id" = near."id" LEFT JOIN topical t ON t."id" = r."id"
     WHERE ${CITABLE} ORDER BY "isCitedHere" DESC, "topicUses" DESC, r."updated_at" DESC, r."id" LIMIT ${MOST}`);
}
