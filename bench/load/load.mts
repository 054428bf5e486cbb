import { getAgain } from "./get-again";
import { pingAgain } from "./ping-again";
import { queryAgain } from "./query-again";
import { saveAgain } from "./save-again";
import { type Measure, measureOf, type Work } from "./work";

/** The load process: takes one work by message, does it, and answers with the measure. */
process.once("message", (work: Work) => {
  run(work)
    .then((measure) => process.send?.({ measure }))
    .catch((error: Error) => process.send?.({ problem: error.stack ?? error.message }))
    .finally(() => process.disconnect());
});

/** One client's next act: how many bytes came back, or null when there is nothing left to do. Preparing it is not counted. */
export type Act = () => Promise<{ started: number; bytes: number } | null>;

async function run(work: Work): Promise<Measure> {
  const clients = Array.from({ length: work.clients }, (_, place) => clientOf(work, place));
  const acts = await Promise.all(clients);
  if (work.warmUp > 0) await repeat(acts, work.warmUp);
  const { durations, bytes, elapsed } = await repeat(acts, work.seconds);
  return measureOf(durations, elapsed, bytes);
}

function clientOf(work: Work, place: number): Act | Promise<Act> {
  if (work.kind === "get") return getAgain(work, place);
  if (work.kind === "save") return saveAgain(work, place);
  if (work.kind === "ping") return pingAgain(work, place);
  return queryAgain(work, place);
}

async function repeat(acts: readonly Act[], seconds: number) {
  const durations: number[] = [];
  let bytes = 0;
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  await Promise.all(
    acts.map(async (act) => {
      while (performance.now() < end) {
        const done = await act();
        if (!done) return;
        durations.push(performance.now() - done.started);
        bytes += done.bytes;
      }
    }),
  );
  return { durations, bytes, elapsed: performance.now() - begun };
}
