import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { type QueueName, queueNames } from "@/lib/database/queue-names";
import { withoutSecrets } from "@/lib/errors/without-secrets";
import { isRunMissing } from "@/lib/jobs/cron-words";
import { ALIVE } from "@/lib/jobs/why-nobody-works";
import { whyResting } from "@/lib/jobs/why-resting";

/** A queue as it stands: what waits, runs and failed for good, what the last run told, and when it runs by itself. */
export type QueueRow = {
  queue: QueueName;
  waiting: number;
  running: number;
  failed: number;
  lastEndedAt: Date | null;
  lastTold: Record<string, unknown> | null;
  cron: string | null;
  /** Why it does nothing on this server. */
  resting: string | null;
  /** Whether it should have run by now and did not. */
  isMissing: boolean;
};

/** A job that failed after every try. */
export type FailedJob = { queue: QueueName; jobId: string; failedAt: Date; tries: number; message: string };

/** A process that works on jobs. */
export type WorkerRow = {
  id: string;
  kind: string;
  host: string;
  process: number;
  startedAt: Date;
  seenAt: Date;
  isAlive: boolean;
};

/** Everything that the page of jobs shows. */
export type JobDesk = { queues: QueueRow[]; failed: FailedJob[]; workers: WorkerRow[] };

/** The state of all queues, the failed jobs (the newest hundred) and the processes that work. */
export async function getJobDesk(actor: Actor): Promise<JobDesk> {
  authorizeAtDesk(actor, "manageJobs");
  const [rows, failed, workers] = await Promise.all([
    queueRows(),
    failedJobs(),
    database.jobWorker.findMany({ orderBy: { startedAt: "desc" } }),
  ]);
  const now = new Date();
  const known = workers.map((worker) => ({
    ...worker,
    isAlive: now.getTime() - worker.seenAt.getTime() < ALIVE,
  }));
  const workingSince = known.findLast(({ isAlive }) => isAlive)?.startedAt ?? null;
  const withState = (row: CountedQueue): QueueRow => {
    const resting = whyResting(row.queue);
    const isMissing =
      resting === null && row.cron !== null && isRunMissing(row.cron, { ...row, workingSince, now });
    return { ...row, resting, isMissing };
  };
  return {
    queues: queueNames.flatMap((name) => rows.find(({ queue }) => queue === name) ?? []).map(withState),
    failed: failed.map((job) => ({ ...job, message: withoutSecrets(job.message) })),
    workers: known,
  };
}

type CountedQueue = Omit<QueueRow, "resting" | "isMissing">;

async function queueRows(): Promise<CountedQueue[]> {
  return database.$queryRaw<CountedQueue[]>`
    SELECT q."name" AS "queue", s."cron",
      (SELECT count(*)::int FROM pgboss.job j WHERE j."name" = q."name" AND j."state" IN ('created', 'retry')) AS "waiting",
      (SELECT count(*)::int FROM pgboss.job j WHERE j."name" = q."name" AND j."state" = 'active') AS "running",
      (SELECT count(*)::int FROM pgboss.job j WHERE j."name" = q."name" AND j."state" = 'failed') AS "failed",
      l."completed_on" AS "lastEndedAt", l."output" AS "lastTold"
    FROM pgboss.queue q LEFT JOIN pgboss.schedule s ON s."name" = q."name"
    LEFT JOIN LATERAL (
      SELECT "completed_on", "output" FROM (
        SELECT "completed_on", "output" FROM pgboss.job WHERE "name" = q."name" AND "state" = 'completed'
        UNION ALL SELECT "completed_on", "output" FROM pgboss.archive WHERE "name" = q."name" AND "state" = 'completed') done
      ORDER BY "completed_on" DESC LIMIT 1) l ON true
    WHERE q."name" = ANY (${[...queueNames]}::text[])`;
}

async function failedJobs(): Promise<FailedJob[]> {
  return database.$queryRaw<FailedJob[]>`
    SELECT j."name" AS "queue", j."id"::text AS "jobId", j."completed_on" AS "failedAt", j."retry_count" + 1 AS "tries",
      coalesce(j."output"->>'message', j."output"->'value'->>'message', 'It ended without a word.') AS "message"
    FROM pgboss.job j WHERE j."state" = 'failed' AND j."name" = ANY (${[...queueNames]}::text[])
    ORDER BY j."completed_on" DESC LIMIT 100`;
}
