import { runChild } from "@/bench/run-child";
import type { Bench } from "./bench";

type Found = { verb: { median: number; p99: number }; seen: { median: number; p99: number } };

/** Publishing an approved edition, and the time until the public page shows its words. */
export async function measurePublish({ options, database, server, desk, tell }: Bench): Promise<void> {
  const slugs = desk.slugs.slice(100, 100 + (options.quick ? 5 : 25));
  const printed = await runChild("bench/measures/publish.mts", [server.origin, ...slugs], {
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: "x".repeat(32),
  });
  const { verb, seen }: Found = JSON.parse(printed);
  const note = "the verb is called in a process beside the server, which hears of it through PostgreSQL";
  tell({
    key: "publish",
    work: "Publish an approved edition",
    unit: "ms",
    median: verb.median,
    p99: verb.p99,
    note,
  });
  tell({
    key: "publish-seen",
    work: "… then until the public page shows it",
    unit: "ms",
    median: seen.median,
    p99: seen.p99,
    note: "asked without a pause",
  });
}
