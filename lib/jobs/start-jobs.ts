import "server-only";
import { database } from "@/lib/database/client";
import { enqueue } from "@/lib/database/enqueue";
import { queueNames } from "@/lib/database/queue-names";
import { makeBoss } from "@/lib/jobs/boss";
import { makeCentreOutside } from "@/lib/jobs/centre-outside";
import { type JobWorkerKind, startHeartbeat } from "@/lib/jobs/heartbeat";
import { jobTable } from "@/lib/jobs/job-table";
import { whyResting } from "@/lib/jobs/why-resting";
import { log } from "@/lib/log";
import { getCentre } from "@/lib/settings/queries";

const PATIENCE = 8_000;

/** Works on jobs in this process until the given function is called: that finishes the step under way (eight seconds at most), and what it was told to leave waits as a job for whoever works next. */
export async function startJobs(kind: JobWorkerKind): Promise<() => Promise<void>> {
  const ending = new AbortController();
  const { boss, forgive } = makeBoss();
  await boss.start();
  const { timeZone } = await getCentre();
  const outside = await makeCentreOutside();
  for (const queue of queueNames) {
    const { cron, run } = jobTable[queue];
    if (whyResting(queue) !== null) {
      await boss.unschedule(queue);
      continue;
    }
    await boss.schedule(queue, cron, {}, { tz: timeZone });
    await boss.work(queue, { pollingIntervalSeconds: 5, batchSize: 1 }, async () => {
      const told = await run({ outside, now: () => new Date(), signal: ending.signal });
      log[isNews(told) ? "info" : "debug"]({ queue, ...told }, "job done");
      if (ending.signal.aborted) await enqueue(database, queue);
      return told;
    });
  }
  await enqueue(database, "scheduled-publications"); // what came due while nobody worked is not left to the next minute
  forgive();
  const stopHeartbeat = await startHeartbeat(kind);
  return async () => {
    ending.abort();
    await boss.stop({ graceful: true, timeout: PATIENCE });
    await Promise.all([outside.close(), stopHeartbeat()]);
  };
}

/** Whether a run did anything: what runs each minute and finds nothing fills no log. */
function isNews(told: Record<string, number>): boolean {
  return Object.values(told).some((count) => count > 0);
}
