import "server-only";
import { type ListedEvent, listedEvent } from "@/lib/audit/listed-event";
import { database } from "@/lib/database/client";

/** Events a page. */
export const TIMELINE_PAGE = 25;

/** What happened to an answer (whose overview the actor was given), newest first; `before` is the seq to go on from, `older` the next one. */
export async function listAnswerEvents(
  answer: { id: string },
  before: string | null,
): Promise<{ events: ListedEvent[]; older: string | null }> {
  const from = before !== null && /^\d{1,18}$/.test(before) ? { seq: { lt: BigInt(before) } } : {};
  const rows = await database.event.findMany({
    where: { answerId: answer.id, type: { not: "access.denied" }, ...from },
    orderBy: { seq: "desc" },
    take: TIMELINE_PAGE + 1,
  });
  const events = rows.slice(0, TIMELINE_PAGE).map(listedEvent);
  return { events, older: rows.length > TIMELINE_PAGE ? (events.at(-1)?.seq ?? null) : null };
}
