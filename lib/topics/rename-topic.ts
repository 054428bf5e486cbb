import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { announceEverything } from "@/lib/database/announce-everything";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { slugOf } from "@/lib/document/slug";
import { Refusal } from "@/lib/errors/refusal";
import { freeTopicSlug } from "@/lib/topics/keep-topic";
import { lockTopic } from "@/lib/topics/lock-topic";
import type { RenameTopicInput } from "@/lib/topics/topic-input";

/** Gives a topic a new name. The old name stays as a synonym, and the old address still finds its way. */
export async function renameTopic(actor: Actor, input: RenameTopicInput) {
  return inTransaction(async (tx) => {
    const before = await lockTopic(tx, actor, input);
    if (before.name === input.name)
      return { topicId: before.id, slug: before.slug, lockVersion: before.lockVersion };
    await refuseTaken(tx, before.id, input.name);
    const slug = await moveSlug(tx, before, input.name);
    const after = await tx.topic.update({
      where: { id: before.id },
      data: { name: input.name, slug, lockVersion: { increment: 1 } },
    });
    await keepOldName(tx, before, input.name);
    await announceEverything(tx);
    await recordEvent(tx, actor, {
      subject: { topicId: before.id },
      event: {
        type: "topic.renamed",
        before: before.name,
        after: after.name,
        slugBefore: before.slug,
        slugAfter: slug,
      },
    });
    return { topicId: before.id, slug, lockVersion: after.lockVersion };
  });
}

type Named = { id: string; name: string; slug: string };

/** Another topic may keep this as a synonym, but not as its name. */
async function refuseTaken(tx: Tx, topicId: string, name: string): Promise<void> {
  const taken = await tx.topic.findFirst({
    where: { id: { not: topicId }, name: { equals: name, mode: "insensitive" } },
  });
  if (taken) throw new Refusal("conflict", `Another topic is called ${taken.name}. Choose a different name.`);
}

async function moveSlug(tx: Tx, topic: Named, name: string): Promise<string> {
  if (slugOf(name) === slugOf(topic.name)) return topic.slug;
  const own = await tx.slugRedirect.deleteMany({
    where: { kind: "topic", slug: slugOf(name), targetId: topic.id },
  });
  const slug = own.count > 0 ? slugOf(name) : await freeTopicSlug(tx, name);
  await tx.slugRedirect.create({ data: { kind: "topic", slug: topic.slug, targetId: topic.id } });
  return slug;
}

async function keepOldName(tx: Tx, topic: Named, name: string): Promise<void> {
  await tx.topicSynonym.deleteMany({
    where: { topicId: topic.id, name: { equals: name, mode: "insensitive" } },
  });
  if (topic.name.toLowerCase() === name.toLowerCase()) return;
  await tx.topicSynonym.createMany({ data: [{ topicId: topic.id, name: topic.name }], skipDuplicates: true });
}
