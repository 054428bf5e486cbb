import "server-only";
import type { QueueName } from "@/lib/database/queue-names";
import type { Tx } from "@/lib/database/transaction";

/** Adds a job inside the caller's transaction: it exists if and only if the change does. While one waits in the queue already, nothing is added. The columns are those of pg-boss 10, `plans.insertJob`. */
export async function enqueue(tx: Pick<Tx, "$executeRaw">, queue: QueueName): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO pgboss.job ("name", "data", "retry_limit", "retry_delay", "retry_backoff", "expire_in", "policy")
    SELECT q."name", '{}'::jsonb, q."retry_limit", q."retry_delay", q."retry_backoff", q."expire_seconds" * interval '1s', q."policy"
      FROM pgboss.queue q WHERE q."name" = ${queue}
    ON CONFLICT DO NOTHING`;
}
