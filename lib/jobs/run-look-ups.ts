import "server-only";
import type { JobWork } from "@/lib/jobs/job-work";
import { lookUpAwaited } from "@/lib/references/awaited/look-up-awaited";
import { lookUpWaiting } from "@/lib/references/lookups/look-up-waiting";

/** Looks up the sources of the library that wait, and the numbers of those that are to come into it. */
export async function runLookUps(work: JobWork): Promise<{ found: number; waiting: number }> {
  const [kept, awaited] = [await lookUpWaiting(work), await lookUpAwaited(work)];
  return { found: kept.found + awaited.found, waiting: kept.waiting + awaited.waiting };
}
