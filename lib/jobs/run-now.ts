import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { enqueue } from "@/lib/database/enqueue";
import { inTransaction } from "@/lib/database/transaction";
import type { QueueAct } from "@/lib/jobs/job-input";

/** Asks for a queue's work now instead of at its hour. Asked twice before it begins, it runs once. */
export async function runNow(actor: Actor, { queue }: QueueAct): Promise<void> {
  await inTransaction(async (tx) => {
    authorizeAtDesk(actor, "manageJobs");
    await enqueue(tx, queue);
    await recordEvent(tx, actor, { subject: {}, event: { type: "job.asked-for", queue } });
  });
}
