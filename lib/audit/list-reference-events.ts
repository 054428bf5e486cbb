import "server-only";
import { type ListedEvent, listedEvent } from "@/lib/audit/listed-event";
import { database } from "@/lib/database/client";

const MOST = 50;

/** What happened to a reference (that the actor was given), newest first, at most fifty; and the centre's time zone to tell it in. */
export async function listReferenceEvents(reference: {
  id: string;
}): Promise<{ events: ListedEvent[]; zone: string }> {
  const [rows, centre] = await Promise.all([
    database.event.findMany({
      where: { referenceId: reference.id, type: { not: "access.denied" } },
      orderBy: { seq: "desc" },
      take: MOST,
    }),
    database.centre.findUnique({ where: { id: 1 } }),
  ]);
  return { events: rows.map(listedEvent), zone: centre?.timeZone ?? "America/New_York" };
}
