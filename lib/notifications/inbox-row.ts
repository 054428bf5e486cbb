import type { AuditEvent } from "@/lib/audit/event";
import { type EventRow, listedEvent } from "@/lib/audit/listed-event";
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

/** A notification joined to its event. */
export type NotificationRow = EventRow & {
  notificationId: string;
  title: string;
  reach: string;
  isRead: boolean;
};

/** A row told as a line of an inbox. What an older version of the product told and this one does not keeps the sentence of the audit. */
export function inboxRow(row: NotificationRow): InboxRow {
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
