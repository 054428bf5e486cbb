import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import type { EventFilters } from "@/lib/audit/event-filters";
import { eventWhere } from "@/lib/audit/event-where";
import { type ListedEvent, listedEvent } from "@/lib/audit/listed-event";
import { database } from "@/lib/database/client";

/** Events a page of the audit. */
export const AUDIT_PAGE = 50;

/** One page of the audit, newest first; `before` is the seq to go on from, `older` the next one. Refuses who may not read the audit. */
export async function listEvents(
  actor: Actor,
  filters: EventFilters,
  before: string | null,
): Promise<{ events: ListedEvent[]; older: string | null }> {
  authorizeAtDesk(actor, "seeAudit");
  const where = await eventWhere(filters);
  if (where === null) return { events: [], older: null };
  const from = before !== null && /^\d{1,18}$/.test(before) ? [{ seq: { lt: BigInt(before) } }] : [];
  const rows = await database.event.findMany({
    where: { AND: [where, ...from] },
    orderBy: { seq: "desc" },
    take: AUDIT_PAGE + 1,
  });
  const events = rows.slice(0, AUDIT_PAGE).map(listedEvent);
  return { events, older: rows.length > AUDIT_PAGE ? (events.at(-1)?.seq ?? null) : null };
}

/** Who can be chosen in the actor filter: everybody the centre ever had. */
export async function listActors(actor: Actor): Promise<{ id: string; name: string; email: string }[]> {
  authorizeAtDesk(actor, "seeAudit");
  return database.person.findMany({
    select: { id: true, name: true, email: true },
    orderBy: { name: "asc" },
    take: 500,
  });
}
