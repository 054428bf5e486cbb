import { Refusal } from "@/lib/errors/refusal";

const AT_ONCE = 4;
const WAITING = 50;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs at most 4 pieces of work at once and lets 50 wait; the next one is refused, so that nobody can keep the machine busy with passwords. */
export async function inHashQueue<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING)
      throw new Refusal(
        "unavailable",
        "Too many people are signing in at this moment. Try again in a few seconds.",
      );
    await new Promise<void>((start) => waiting.push(start));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
