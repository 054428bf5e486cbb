import { z } from "zod";
import { type AuditEventType, type EventGroup, eventGroups, groupOf } from "@/lib/audit/event";
import { tellings } from "@/lib/notifications/tellings";

/** The rooms of events that tell somebody: what an inbox is narrowed by. */
export const inboxRooms = (Object.keys(eventGroups) as EventGroup[]).filter(
  (room) => typesOfRoom(room).length > 0,
);

/** What an inbox shows, as it stands in the address. What is malformed there is left out. */
export const inboxFilter = z.object({
  show: z.enum(["unread", "all"]).catch("unread"),
  about: z.enum(inboxRooms).optional().catch(undefined),
  /** The id to go on from, going back in time. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});

export type InboxFilter = z.infer<typeof inboxFilter>;

/** The types of events of a room that tell somebody. */
export function typesOfRoom(room: EventGroup): AuditEventType[] {
  return (Object.keys(tellings) as AuditEventType[]).filter((type) => groupOf(type) === room);
}

/** The address of an inbox that shows this. */
export function inboxHref({ show, about, before }: Partial<InboxFilter>): string {
  const set = { show: show === "all" ? show : undefined, about, before };
  const query = new URLSearchParams(
    Object.entries(set).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();
  return query ? `/desk/inbox?${query}` : "/desk/inbox";
}
