import "server-only";
import type { QueueName } from "@/lib/database/queue-names";
import { environment } from "@/lib/env";
import { outsideQueues } from "@/lib/jobs/job-words";

/** Why a queue does nothing on this server, as its settings have it; null when it works. */
export function whyResting(queue: QueueName): string | null {
  const { ANSWER_DESK_LOOKUPS, SMTP_URL } = environment();
  if (outsideQueues.has(queue) && ANSWER_DESK_LOOKUPS === "off")
    return "Look-ups and checks are switched off for this server (ANSWER_DESK_LOOKUPS=off).";
  if (queue === "mail" && !SMTP_URL) return "Mail is off: no SMTP_URL is set for this server.";
  return null;
}
