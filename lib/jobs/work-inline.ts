import "server-only";
import { environment } from "@/lib/env";
import { startJobs } from "@/lib/jobs/start-jobs";
import { log } from "@/lib/log";

const AGAIN = 60_000;

/** Works on jobs inside the server, if that is wished; never keeps it from anything: while the database is away it is tried again each minute. Gives what to call before the server goes. */
export function workInline(): () => Promise<void> {
  if (environment().ANSWER_DESK_JOBS !== "inline") return async () => {};
  let stop: Promise<(() => Promise<void>) | null> = Promise.resolve(null);
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    stop = startJobs("inline").catch((error) => {
      log.warn({ cause: String(error) }, "jobs could not be started; trying again in a minute");
      timer = setTimeout(start, AGAIN);
      timer.unref();
      return null;
    });
  };
  start();
  return async () => {
    clearTimeout(timer);
    await (await stop)?.();
  };
}
