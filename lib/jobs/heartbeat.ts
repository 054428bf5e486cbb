import "server-only";
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { database } from "@/lib/database/client";
import { log } from "@/lib/log";

/** Where jobs are worked on: in the server, or by `npm run worker`. */
export type JobWorkerKind = "inline" | "worker";

const BEAT = 30_000;

/** Says every half minute that this process works on jobs; ends with taking its row away. */
export async function startHeartbeat(kind: JobWorkerKind): Promise<() => Promise<void>> {
  const id = randomUUID();
  const row = { id, kind, host: hostname().slice(0, 200), process: process.pid };
  const beat = async () => {
    const seenAt = new Date();
    await database.jobWorker.upsert({ where: { id }, create: { ...row, seenAt }, update: { seenAt } });
    await database.jobWorker.deleteMany({ where: { seenAt: { lt: new Date(Date.now() - 86_400_000) } } });
  };
  const quietly = () =>
    beat().catch((error: Error) => log.warn({ cause: error.message }, "the heartbeat of jobs was not kept"));
  await quietly();
  const timer = setInterval(quietly, BEAT);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await database.jobWorker.deleteMany({ where: { id } }).catch(() => {});
  };
}
