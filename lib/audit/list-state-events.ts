import "server-only";
import type { AuditEventType } from "@/lib/audit/event";
import { type ListedEvent, listedEvent } from "@/lib/audit/listed-event";
import { database } from "@/lib/database/client";

const stateEvents: readonly AuditEventType[] = [
  "edition.started",
  "edition.submitted",
  "edition.pulled-back",
  "review.edited",
  "review.changes-requested",
  "review.approved",
  "edition.reopened",
  "edition.discarded",
  "edition.restored",
  "answer.published",
  "answer.withdrawn",
];

const MOST = 100;

/** The changes of state of an answer (whose overview the actor was given) from an instant on and until another, newest first. */
export async function listStateEvents(
  answer: { id: string },
  between: { from: Date; until: Date | null },
): Promise<ListedEvent[]> {
  const { from, until } = between;
  const rows = await database.event.findMany({
    where: {
      answerId: answer.id,
      type: { in: [...stateEvents] },
      at: { gte: from, ...(until ? { lt: until } : {}) },
    },
    orderBy: { seq: "desc" },
    take: MOST,
  });
  return rows.map(listedEvent);
}
