import { expect, test } from "vitest";
import { inHashQueue } from "@/lib/access/hash-queue";

test("four run at once, fifty wait, the next is told to come back", async () => {
  let running = 0;
  let most = 0;
  let open: () => void = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const work = () =>
    inHashQueue(async () => {
      running += 1;
      most = Math.max(most, running);
      await gate;
      running -= 1;
    });
  const accepted = Array.from({ length: 54 }, work);
  await expect(work()).rejects.toMatchObject({ code: "unavailable" });
  open();
  await Promise.all(accepted);
  expect(most).toBe(4);
  await work();
});

test("work that fails makes room for the next", async () => {
  for (let n = 0; n < 10; n += 1)
    await expect(inHashQueue(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await inHashQueue(async () => 1)).toBe(1);
});
