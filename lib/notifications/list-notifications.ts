import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import { type InboxFilter, typesOfRoom } from "@/lib/notifications/inbox-filter";
import { type InboxRow, inboxRow, type NotificationRow } from "@/lib/notifications/inbox-row";
import { notificationColumns } from "@/lib/notifications/notification-columns";

/** Lines a page of an inbox. */
export const INBOX_PAGE = 30;

/** One page of one's own inbox, newest first; `older` is the id to go on from. */
export async function listNotifications(
  actor: Actor,
  { show, about, before }: InboxFilter,
): Promise<{ rows: InboxRow[]; older: string | null }> {
  authorizeAtDesk(actor, "seeDesk");
  const conditions = [
    show === "unread" ? sql`AND n."read_at" IS NULL` : sql``,
    before ? sql`AND n."id" < ${before}::bigint` : sql``,
    about ? sql`AND e."type" = ANY (${typesOfRoom(about)}::text[])` : sql``,
  ];
  const found = await database.$queryRaw<NotificationRow[]>`
    SELECT ${notificationColumns} FROM "notification" n JOIN "event" e ON e."id" = n."event_id"
    WHERE n."person_id" = ${actor.id}::uuid ${conditions[0]} ${conditions[1]} ${conditions[2]}
    ORDER BY n."id" DESC LIMIT ${INBOX_PAGE + 1}`;
  const rows = found.slice(0, INBOX_PAGE).map(inboxRow);
  return { rows, older: found.length > INBOX_PAGE ? (rows.at(-1)?.id ?? null) : null };
}
