import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { announceEverything } from "@/lib/database/announce-everything";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { lockTopic } from "@/lib/topics/lock-topic";
import type { SynonymsInput } from "@/lib/topics/topic-input";

/** Sets the other names of a disease. The same list again changes nothing. */
export async function setSynonyms(actor: Actor, input: SynonymsInput) {
  return inTransaction(async (tx) => {
    const topic = await lockTopic(tx, actor, input);
    const wanted = input.synonyms.filter((name) => name.toLowerCase() !== topic.name.toLowerCase());
    const kept = topic.synonyms.map((synonym) => synonym.name);
    const added = wanted.filter((name) => !kept.includes(name));
    const removed = kept.filter((name) => !wanted.includes(name));
    if (added.length === 0 && removed.length === 0)
      return { topicId: topic.id, lockVersion: topic.lockVersion, synonyms: wanted };
    await refuseNamesOfOthers(tx, topic.id, added);
    await tx.topicSynonym.deleteMany({ where: { topicId: topic.id, name: { in: removed } } });
    await tx.topicSynonym.createMany({ data: added.map((name) => ({ topicId: topic.id, name })) });
    const { lockVersion } = await tx.topic.update({
      where: { id: topic.id },
      data: { lockVersion: { increment: 1 } },
    });
    await announceEverything(tx);
    await recordEvent(tx, actor, {
      subject: { topicId: topic.id },
      event: { type: "topic.synonyms-changed", added, removed },
    });
    return { topicId: topic.id, lockVersion, synonyms: wanted };
  });
}

/** Two diseases may share a short name; none is called by the other's own name. */
async function refuseNamesOfOthers(tx: Tx, topicId: string, names: string[]): Promise<void> {
  const [taken] = await tx.$queryRaw<{ name: string }[]>`
    SELECT "name" FROM "topic" WHERE "id" <> ${topicId}::uuid AND lower("name") = ANY (SELECT lower(unnest(${names}::text[]))) LIMIT 1`;
  if (taken) throw new Refusal("conflict", `${taken.name} is a topic of its own. Take it off this list.`);
}
