import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { countGuess, findGuessStop } from "@/lib/sharing/guess-limiter";

test("who opened a hundred links that lead nowhere gets no look-up for some minutes; others do, and no address is kept", async () => {
  const [guesser, reader] = [`198.51.100.7 ${randomUUID()}`, `198.51.100.8 ${randomUUID()}`];
  for (let guess = 0; guess < 99; guess += 1) await countGuess(guesser);
  expect(await findGuessStop(guesser)).toBeNull();
  await countGuess(guesser);
  const stop = await findGuessStop(guesser);
  expect(stop?.seconds).toBeGreaterThan(500);
  expect(stop?.seconds).toBeLessThanOrEqual(600);
  expect(await findGuessStop(reader)).toBeNull();
  const kept = await database.rateLimit.findMany({ where: { key: { contains: "198.51" } } });
  expect(kept).toEqual([]);
});
