import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** The topic's row, locked, for somebody who may change it and saw it as it is now. */
export async function lockTopic(tx: Tx, actor: Actor, wanted: { topicId: string; lockVersion: number }) {
  authorizeAtDesk(actor, "changeTopic");
  await lockTopicNames(tx);
  await tx.$queryRaw`SELECT 1 FROM "topic" WHERE "id" = ${wanted.topicId}::uuid FOR UPDATE`;
  const topic = await tx.topic.findUnique({
    where: { id: wanted.topicId },
    include: { synonyms: { orderBy: { name: "asc" } }, identifiers: true },
  });
  if (!topic) throw new Refusal("not-found", "This topic is not here. Reload the page.");
  if (topic.lockVersion !== wanted.lockVersion)
    throw new Refusal(
      "conflict",
      "Somebody else changed this topic meanwhile. Reload the page, look at it, and change it again.",
      {
        lockVersion: topic.lockVersion,
      },
    );
  return topic;
}

/** Names are given out one at a time, so that two people cannot add the same disease at once. */
export async function lockTopicNames(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('answer-desk-topic', 0))`;
}
