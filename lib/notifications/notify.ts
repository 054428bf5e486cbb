import "server-only";
import type { AuditEvent } from "@/lib/audit/event";
import type { Subject } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { findAround } from "@/lib/notifications/find-around";
import { findTold } from "@/lib/notifications/find-told";
import { UNTITLED } from "@/lib/notifications/notification-words";
import { tellingOf } from "@/lib/notifications/tellings";

const LONGEST_TITLE = 300;

/** Puts an event that is about to be recorded into the inbox of everybody who is told of it, in the same transaction. */
export async function notify(
  tx: Tx,
  told: { eventId: string; actorId: string | null; event: AuditEvent; subject: Subject },
): Promise<void> {
  const { event, subject, eventId, actorId } = told;
  const telling = tellingOf(event.type);
  if (telling === null) return;
  const around = await findAround(tx, subject);
  const people = await findTold(tx, { actorId, telling, event, subject, around });
  if (people.length === 0) return;
  const title = telling.title?.(event) ?? around?.question;
  await tx.$executeRaw`
    INSERT INTO "notification" ("event_id", "person_id", "title", "reach")
    SELECT ${eventId}::uuid, told."person", ${shortened(title || UNTITLED)}, told."reach"
      FROM unnest(${people.map(({ personId }) => personId)}::uuid[], ${people.map(({ reach }) => reach)}::text[]) AS told("person", "reach")`;
}

function shortened(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;
}
