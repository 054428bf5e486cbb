import "server-only";
import { database } from "@/lib/database/client";

/** How long a process may be silent and still count as working, ms: three heartbeats. */
export const ALIVE = 90_000;

/** Why nothing that runs by itself runs now, as one sentence; null while some process works on jobs. */
export async function whyNobodyWorks(): Promise<string | null> {
  const alive = await database.jobWorker.count({ where: { seenAt: { gt: new Date(Date.now() - ALIVE) } } });
  if (alive > 0) return null;
  return "Nobody works on jobs: scheduled publications, checks and mail wait. A server begins a few seconds after it starts; with ANSWER_DESK_JOBS=off start one with npm run worker.";
}
