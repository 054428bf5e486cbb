import "server-only";
import type { Witness } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import type { Tx } from "@/lib/database/transaction";

/** Who acts when a time comes: nobody. The event names who had set it. */
export const theSchedule: Witness = { id: null, name: "The schedule", roles: [] };

/** A schedule whose time has come, with who set it. */
export type DueSchedule = NonNullable<Awaited<ReturnType<typeof takeDue>>>;

/** The editions whose time has come, the earliest first. */
export async function listDueEditions(now: Date): Promise<string[]> {
  const due = await database.schedule.findMany({
    where: { endedAt: null, publishAt: { lte: now } },
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
    select: { editionId: true },
  });
  return due.map(({ editionId }) => editionId);
}

/** Holds the edition's row and gives the schedule that stands for it and is due; null when another process holds it, or when there is none any more. */
export async function takeDue(tx: Tx, editionId: string, now: Date) {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT "id" FROM "edition" WHERE "id" = ${editionId}::uuid AND "state" = 'scheduled' FOR UPDATE SKIP LOCKED`;
  if (held.length === 0) return null;
  return tx.schedule.findFirst({
    where: { editionId, endedAt: null, publishAt: { lte: now } },
    include: { scheduledBy: true, verdict: { select: { reviewerId: true } } },
  });
}
