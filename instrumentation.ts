import type { Instrumentation } from "next";
import { loggedPath } from "@/lib/logged-path";

/** Runs once in each server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || !process.env.DATABASE_URL) return;
  const { keepHeads } = await import("@/lib/audit/keep-heads");
  keepHeads();
  if (process.env.NODE_ENV !== "development") return; // our own server starts jobs itself, after it listens
  const { workInline } = await import("@/lib/jobs/work-inline");
  workInline();
}

/** A bug: logged with its request, never shown to anybody. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/log");
  log.error(
    {
      requestId: request.headers["x-request-id"],
      method: request.method,
      path: loggedPath(request.path),
      error: String(error),
    },
    "request failed",
  );
};
