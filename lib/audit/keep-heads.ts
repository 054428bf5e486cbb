import "server-only";
import { exportHead } from "@/lib/audit/export-head";
import { log } from "@/lib/log";

const MINUTE = 60_000;

/** Keeps the end of the chain outside the database while this process runs: at once, every minute, and when it is told to stop. */
export function keepHeads(): void {
  const kept = globalThis as { answerDeskHeads?: boolean };
  if (kept.answerDeskHeads) return;
  kept.answerDeskHeads = true;
  void keepHead();
  setInterval(() => void keepHead(), MINUTE).unref();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void keepHead());
}

/** A database that is away for a moment is tried again in the next minute; a chain that went back is said aloud each time. */
async function keepHead(): Promise<void> {
  try {
    if ((await exportHead()) === "behind") {
      log.error(
        "The audit in the database is behind the head that was kept outside it. Run: npm run audit:verify",
      );
    }
  } catch (error) {
    log.error(
      `The head of the audit could not be kept: ${error instanceof Error ? error.message : "unknown"}`,
    );
  }
}
