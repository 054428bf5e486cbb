import "server-only";
import { Refusal } from "@/lib/errors/refusal";
import { log } from "@/lib/log";
import { failSchedule } from "@/lib/publication/fail-schedule";
import { publishScheduled } from "@/lib/publication/publish-scheduled";
import { listDueEditions } from "@/lib/publication/take-due";

/** What a run did: how many went public, how many of these late, and how many could not. */
export type PublishedDue = { published: number; late: number; failed: number };

/** Publishes everything whose time has come, each in a transaction of its own, so that one that cannot go public keeps nothing from the others. What a fault stops stays due and is tried again at the next run; the fault is thrown at the end, so that the job says it. */
export async function publishDue({
  now,
  signal,
}: {
  now: Date;
  signal?: AbortSignal;
}): Promise<PublishedDue> {
  const told: PublishedDue = { published: 0, late: 0, failed: 0 };
  const faults: unknown[] = [];
  for (const editionId of await listDueEditions(now)) {
    if (signal?.aborted) break;
    try {
      await publishOne(editionId, { now, told });
    } catch (fault) {
      log.error(
        { editionId, cause: String(fault) },
        "a scheduled edition could not be published; it is tried again",
      );
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
  return told;
}

async function publishOne(
  editionId: string,
  { now, told }: { now: Date; told: PublishedDue },
): Promise<void> {
  try {
    const published = await publishScheduled(editionId, now);
    if (!published) return;
    told.published += 1;
    if (published.minutesLate > 1) told.late += 1;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "unavailable") throw error;
    if (await failSchedule(editionId, { now, sentence: error.sentence })) told.failed += 1;
  }
}
