import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import type { AuditEvent } from "@/lib/audit/event";
import { type EventRow, listedEvent } from "@/lib/audit/listed-event";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import { type InboxFilter, typesOfRoom } from "@/lib/notifications/inbox-filter";
import { hrefOf, phraseOf } from "@/lib/notifications/notification-words";
import { tellingOf } from "@/lib/notifications/tellings";

/** One line of an inbox: who did what to which, where it leads, and somebody's words about it. */
export type InboxRow = {
  /** Decimal digits. */
  id: string;
  at: Date;
  actorName: string;
  phrase: string;
  title: string;
  quote: string | null;
  href: string;
  reach: string;
  isRead: boolean;
};

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
  const found = await database.$queryRaw<Row[]>`
    SELECT n."id"::text AS "notificationId", n."title", n."reach", n."read_at" IS NOT NULL AS "isRead", e."seq", e."at", e."type", e."actor_id" AS "actorId",
      e."actor_name" AS "actorName", e."actor_roles" AS "actorRoles", e."answer_id"::text AS "answerId", e."edition_id"::text AS "editionId",
      e."revision_id"::text AS "revisionId", e."topic_id"::text AS "topicId", e."reference_id"::text AS "referenceId", e."person_id"::text AS "personId",
      e."payload", e."reason", e."request_id" AS "requestId", e."hash"
    FROM "notification" n JOIN "event" e ON e."id" = n."event_id"
    WHERE n."person_id" = ${actor.id}::uuid ${conditions[0]} ${conditions[1]} ${conditions[2]}
    ORDER BY n."id" DESC LIMIT ${INBOX_PAGE + 1}`;
  const rows = found.slice(0, INBOX_PAGE).map(lineOf);
  return { rows, older: found.length > INBOX_PAGE ? (rows.at(-1)?.id ?? null) : null };
}

type Row = EventRow & { notificationId: string; title: string; reach: string; isRead: boolean };

function lineOf(row: Row): InboxRow {
  const { notificationId: id, title, reach, isRead, at, actorName } = row;
  const { payload, type, sentence, reason } = listedEvent(row);
  const event = { type, ...payload } as AuditEvent;
  const telling = tellingOf(type);
  return {
    ...{ id, title, reach, isRead, at, actorName },
    phrase: telling ? phraseOf(telling, event) : sentence,
    quote: telling?.quote?.(event) ?? reason,
    href: hrefOf(telling?.at ?? "overview", row),
  };
}
