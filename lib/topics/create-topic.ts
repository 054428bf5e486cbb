import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { findTopicNamed, freeTopicSlug } from "@/lib/topics/keep-topic";
import { lockTopicNames } from "@/lib/topics/lock-topic";
import type { NewTopicInput } from "@/lib/topics/topic-input";

/** Adds a disease that nobody added before, under any of its names. */
export async function createTopic(actor: Actor, input: NewTopicInput) {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "addTopic");
    await lockTopicNames(tx);
    const known = await findTopicNamed(tx, input.name);
    if (known)
      throw new Refusal("conflict", alreadyHere(input.name, known.name), {
        topicId: known.id,
        name: known.name,
      });
    const slug = await freeTopicSlug(tx, input.name);
    const topic = await tx.topic.create({ data: { name: input.name, slug } });
    await recordEvent(tx, actor, {
      subject: { topicId: topic.id },
      event: { type: "topic.created", name: topic.name, slug },
    });
    return { topicId: topic.id, name: topic.name, slug };
  });
}

function alreadyHere(wanted: string, known: string): string {
  return wanted.toLowerCase() === known.toLowerCase()
    ? `${known} is here already. Use that topic.`
    : `“${wanted}” is a synonym of ${known}. Use that topic, or take the synonym away there first.`;
}
