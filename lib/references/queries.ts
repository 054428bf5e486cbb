import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { cardsWithBadges } from "@/lib/references/health/evidence-of";
import { withNotices } from "@/lib/references/health/with-notices";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";

/** A reference on its own page: deleted ones can be looked at, and one that was merged names the one that stands for it. */
export type FoundReference = ReferenceCard & { isDeleted: boolean; mergedIntoId: string | null };

/** One reference, or null. */
export async function findReference(actor: Actor, referenceId: string): Promise<FoundReference | null> {
  authorizeAtDesk(actor, "seeDesk");
  if (!z.uuid().safeParse(referenceId).success) return null;
  const row = await database.reference.findUnique({ where: { id: referenceId } });
  if (!row) return null;
  const [card = cardOf(row)] = await withNotices(database, [cardOf(row)]);
  return { ...card, isDeleted: row.deletedAt !== null, mergedIntoId: row.mergedIntoId };
}

/** The references with these ids, by id; what is not there is left out. */
export async function listReferencesById(actor: Actor, ids: readonly string[]): Promise<ReferenceCard[]> {
  authorizeAtDesk(actor, "seeDesk");
  const rows = await database.reference.findMany({ where: { id: { in: [...ids] } } });
  return cardsWithBadges(rows);
}
