import "server-only";
import { database } from "@/lib/database/client";

/** A merge that stands: what was merged into a reference, by whom, when, and whether it can still be taken back. */
export type StandingMerge = {
  id: string;
  formatted: string;
  mergedByName: string;
  mergedAt: Date;
  isUndoable: boolean;
};

const DAYS = 30;

/** What was merged into a reference (that the actor was given), newest first. */
export async function listMerges(reference: { id: string }): Promise<StandingMerge[]> {
  const merges = await database.referenceMerge.findMany({
    where: { winnerId: reference.id, undoneAt: null },
    orderBy: { mergedAt: "desc" },
    take: 50,
  });
  const losers = await database.reference.findMany({
    where: { id: { in: merges.map(({ loserId }) => loserId) } },
    select: { id: true, formatted: true },
  });
  const lines = new Map(losers.map(({ id, formatted }) => [id, formatted]));
  return merges.map(({ id, loserId, mergedByName, mergedAt }) => ({
    ...{ id, formatted: lines.get(loserId) ?? "", mergedByName, mergedAt },
    isUndoable: Date.now() - mergedAt.getTime() < DAYS * 86_400_000,
  }));
}
