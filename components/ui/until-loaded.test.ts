import { afterEach, expect, test, vi } from "vitest";
import { untilLoaded } from "./until-loaded";

afterEach(() => vi.unstubAllGlobals());

test("a part that cannot be fetched is tried again when the network is back, and never fails the page", async () => {
  const window = new EventTarget();
  vi.stubGlobal("window", window);
  let tries = 0;
  const loaded = untilLoaded(async () => {
    tries += 1;
    if (tries < 3) throw new Error("There is no network.");
    return "here";
  });
  for (let n = 0; n < 2; n += 1) {
    await Promise.resolve();
    await vi.waitFor(() => expect(tries).toBe(n + 1));
    window.dispatchEvent(new Event("online"));
  }
  expect(await loaded).toBe("here");
});
