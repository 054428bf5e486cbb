import { expect, test } from "vitest";
import { listen } from "@/lib/database/listen";
import { asOwner } from "@/lib/testing/database";

test("every payload arrives, and after a cut line listening goes on by itself", async () => {
  const heard: string[] = [];
  const stop = listen("test_channel", {
    onPayload: (payload) => heard.push(payload),
    onUp: () => heard.push("up"),
    onDown: () => heard.push("down"),
  });
  await expect.poll(() => heard).toEqual(["up"]);
  await asOwner((client) => client.query("SELECT pg_notify('test_channel', 'one')"));
  await expect.poll(() => heard).toEqual(["up", "one"]);
  await asOwner(async (client) => {
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'answer-desk-public' AND datname = current_database()",
    );
  });
  await expect.poll(() => heard, { timeout: 5_000 }).toEqual(["up", "one", "down", "up"]);
  await asOwner((client) => client.query("SELECT pg_notify('test_channel', 'two')"));
  await expect.poll(() => heard.at(-1)).toBe("two");
  await stop();
});
