import "server-only";
import type { Actor } from "@/lib/access/actor";
import { quickQuery } from "@/lib/database/quick-query";

/** What is told as "99+": counting ends one above it. */
export const MOST_UNREAD = 99;

/** How many of one's own notifications are unread, at most one more than `MOST_UNREAD`: one look into an index of unread rows. */
export async function countUnread(actor: Pick<Actor, "id">): Promise<number> {
  const rows = await quickQuery<{ unread: number }>`
    SELECT count(*)::int AS "unread" FROM (
      SELECT FROM "notification" WHERE "person_id" = ${actor.id}::uuid AND "read_at" IS NULL LIMIT ${MOST_UNREAD + 1}) AS "found"`;
  return rows[0]?.unread ?? 0;
}
