import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { cardsWithBadges } from "@/lib/references/health/evidence-of";
import type { ReferenceCard } from "@/lib/references/reference-card";

/** References by id as a text may cite them now: `instead` names the one that stands for each that was merged away; a deleted one is left out. */
export type ResolvedReferences = { references: ReferenceCard[]; instead: Record<string, string> };

const LONGEST_CHAIN = 10;

/** Looks up what a pasted text cites, through every merge. */
export async function resolveReferences(actor: Actor, ids: readonly string[]): Promise<ResolvedReferences> {
  authorizeAtDesk(actor, "seeDesk");
  const instead = new Map(ids.map((id) => [id, id]));
  const references = new Map<string, ReferenceCard>();
  for (let step = 0, wanted = [...ids]; wanted.length > 0 && step < LONGEST_CHAIN; step++) {
    const rows = await database.reference.findMany({ where: { id: { in: wanted } } });
    const standing = rows.filter(({ mergedIntoId, deletedAt }) => !mergedIntoId && !deletedAt);
    for (const card of await cardsWithBadges(standing)) references.set(card.id, card);
    wanted = [];
    for (const row of rows) {
      const { mergedIntoId } = row;
      if (!mergedIntoId) continue;
      wanted.push(mergedIntoId);
      for (const [id, now] of instead) if (now === row.id) instead.set(id, mergedIntoId);
    }
  }
  const moved = [...instead].filter(([id, now]) => id !== now && references.has(now));
  return { references: [...references.values()], instead: Object.fromEntries(moved) };
}
