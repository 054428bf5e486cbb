import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { slugOf } from "@/lib/document/slug";

/** The topic of this name or synonym (upper and lower case alike), or a new one with the name and the synonyms. */
export async function keepTopic(tx: Tx, actor: Actor, wanted: { name: string; synonyms: string[] }) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('answer-desk-topic', 0))`;
  const known = await findTopicNamed(tx, wanted.name);
  if (known) return known;
  const slug = await freeTopicSlug(tx, wanted.name);
  const synonyms = [...new Set(wanted.synonyms)].filter(
    (name) => name.toLowerCase() !== wanted.name.toLowerCase(),
  );
  const topic = await tx.topic.create({
    data: { name: wanted.name, slug, synonyms: { create: synonyms.map((name) => ({ name })) } },
  });
  await recordEvent(tx, actor, {
    subject: { topicId: topic.id },
    event: { type: "topic.created", name: topic.name, slug },
  });
  return topic;
}

/** The topic whose name, or else whose synonym, this is; null when nobody calls a topic so. */
export async function findTopicNamed(tx: Tx, name: string) {
  const equal = { equals: name, mode: "insensitive" } as const;
  const named = await tx.topic.findFirst({ where: { name: equal } });
  return named ?? tx.topic.findFirst({ where: { synonyms: { some: { name: equal } } } });
}

/** A slug for a new or renamed topic that no topic has or had. */
export async function freeTopicSlug(tx: Tx, name: string): Promise<string> {
  const wanted = slugOf(name);
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    const taken =
      (await tx.topic.count({ where: { slug } })) +
      (await tx.slugRedirect.count({ where: { kind: "topic", slug } }));
    if (taken === 0) return slug;
  }
}
