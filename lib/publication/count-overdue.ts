import "server-only";
import { database } from "@/lib/database/client";
import { OVERDUE_AFTER } from "@/lib/publication/find-schedule";

/** How many editions should have gone public by now and nobody has worked on; anything but 0 means that no jobs run. */
export async function countOverdueSchedules(now = new Date()): Promise<number> {
  const latest = new Date(now.getTime() - OVERDUE_AFTER);
  return database.schedule.count({ where: { endedAt: null, publishAt: { lt: latest } } });
}
