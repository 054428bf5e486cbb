import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { enqueue } from "@/lib/database/enqueue";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { JobAct } from "@/lib/jobs/job-input";

/** Has a failed job tried once more. While one of its queue waits already, that one does its work and the failed one goes. */
export async function retryJob(actor: Actor, { queue, jobId }: JobAct): Promise<void> {
  await inTransaction(async (tx) => {
    authorizeAtDesk(actor, "manageJobs");
    const found = await tx.$executeRaw`
      DELETE FROM pgboss.job WHERE "name" = ${queue} AND "id" = ${jobId}::uuid AND "state" = 'failed'`;
    if (found === 0) throw gone();
    await enqueue(tx, queue);
    await recordEvent(tx, actor, { subject: {}, event: { type: "job.retried", queue, job: jobId } });
  });
}

/** Takes a failed job off the list for good. */
export async function discardJob(actor: Actor, { queue, jobId }: JobAct): Promise<void> {
  await inTransaction(async (tx) => {
    authorizeAtDesk(actor, "manageJobs");
    const found = await tx.$executeRaw`
      DELETE FROM pgboss.job WHERE "name" = ${queue} AND "id" = ${jobId}::uuid AND "state" = 'failed'`;
    if (found === 0) throw gone();
    await recordEvent(tx, actor, { subject: {}, event: { type: "job.discarded", queue, job: jobId } });
  });
}

function gone(): Refusal {
  return new Refusal("not-found", "This job is not on the list any more: it was tried again or discarded.");
}
