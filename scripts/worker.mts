import { closeDatabase } from "@/lib/database/client";
import { startJobs } from "@/lib/jobs/start-jobs";

/** `npm run worker`: works on jobs in a process of its own until it is told to stop. */
const stop = await startJobs("worker");
console.log("Working on jobs. End it with Ctrl+C.");
const stay = setInterval(() => {}, 60_000);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void leave());

async function leave(): Promise<void> {
  clearInterval(stay);
  await stop();
  await closeDatabase();
  process.exit();
}
