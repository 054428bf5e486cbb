import "server-only";
import { count, findStop, keyOf, makeLimiter, type Stop } from "@/lib/access/rate-limiter";

const guesses = makeLimiter({ keyPrefix: "shared", points: 100, duration: 10 * 60 });

/** Whether this address guessed too often: 100 links that lead nowhere in ten minutes. Then it gets no look-up at all. */
export async function findGuessStop(address: string): Promise<Stop | null> {
  return findStop(guesses, keyOf(address));
}

/** Counts a link that led nowhere. */
export async function countGuess(address: string): Promise<void> {
  await count(guesses, keyOf(address));
}
