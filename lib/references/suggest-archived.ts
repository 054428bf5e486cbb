import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import { rankReferences } from "@/lib/references/rank-references";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";

const MOST = 3;
const ARCHIVED = sql`r."archived_at" IS NOT NULL AND r."merged_into_id" IS NULL AND r."deleted_at" IS NULL`;

/** Archived references that have the words of a text, best first, three at most: who looks for one learns why it is not offered. */
export async function suggestArchived(actor: Actor, text: string): Promise<ReferenceCard[]> {
  authorizeAtDesk(actor, "seeDesk");
  if (text.trim() === "") return [];
  const { found, isNear } = await rankReferences(text, { among: ARCHIVED, editionId: null, most: MOST });
  if (isNear) return [];
  const rows = await database.reference.findMany({ where: { id: { in: found.map(({ id }) => id) } } });
  return found.flatMap(({ id }) => rows.filter((row) => row.id === id).map(cardOf));
}
