import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { type ListedEvent, listedEvent } from "@/lib/audit/listed-event";
import { database } from "@/lib/database/client";
import { isUuid } from "@/lib/database/is-uuid";

/** A row of the list of topics. */
export type TopicRow = {
  id: string;
  name: string;
  slug: string;
  synonyms: string[];
  answers: number;
  published: number;
};

/** One page of topics by name, and where the pages beside it begin. */
export type TopicPage = { rows: TopicRow[]; next: string | null };

const PAGE = 50;

/** Topics A to Z whose name or synonym holds the words, a page at a time; `after` is the name that the page before ended with. */
export async function listTopics(
  actor: Actor,
  { q, after }: { q: string; after: string },
): Promise<TopicPage> {
  authorizeAtDesk(actor, "seeDesk");
  const pattern = `%${q
    .trim()
    .toLowerCase()
    .slice(0, 200)
    .replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await database.$queryRaw<TopicRow[]>`
    SELECT t."id"::text, t."name", t."slug",
      ARRAY(SELECT s."name" FROM "topic_synonym" s WHERE s."topic_id" = t."id" ORDER BY lower(s."name")) AS "synonyms",
      (SELECT count(*)::int FROM "answer" a WHERE a."topic_id" = t."id") AS "answers",
      (SELECT count(*)::int FROM "site"."answer" a WHERE a."topic_id" = t."id" AND a."withdrawn_at" IS NULL) AS "published"
    FROM "topic" t
    WHERE lower(t."name") > ${after.toLowerCase()}
      AND (${pattern} = '%%' OR lower(t."name") LIKE ${pattern}
        OR EXISTS (SELECT FROM "topic_synonym" s WHERE s."topic_id" = t."id" AND lower(s."name") LIKE ${pattern}))
    ORDER BY lower(t."name") LIMIT ${PAGE + 1}`;
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.name ?? null) : null };
}

/** One topic with everything that is known of it, or null. */
export async function findTopic(actor: Actor, topicId: string) {
  authorizeAtDesk(actor, "seeDesk");
  if (!isUuid(topicId)) return null;
  const topic = await database.topic.findUnique({
    where: { id: topicId },
    include: {
      synonyms: { orderBy: { name: "asc" } },
      identifiers: { orderBy: [{ scheme: "asc" }, { value: "asc" }] },
    },
  });
  if (!topic) return null;
  const redirects = await database.slugRedirect.findMany({ where: { kind: "topic", targetId: topicId } });
  const { id, name, slug, lockVersion, identifiers } = topic;
  return {
    id,
    name,
    slug,
    lockVersion,
    synonyms: topic.synonyms.map((synonym) => synonym.name),
    identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })),
    oldSlugs: redirects.map((redirect) => redirect.slug),
  };
}

/** The answers on a topic, newest change first; at most a hundred. */
export async function listTopicAnswers(actor: Actor, topicId: string) {
  authorizeAtDesk(actor, "seeDesk");
  const answers = await database.answer.findMany({
    where: { topicId, currentEditionId: { not: null } },
    include: { currentEdition: true, owner: { select: { name: true } } },
    orderBy: { currentEdition: { updatedAt: "desc" } },
    take: 100,
  });
  return answers.flatMap(({ id, owner, livePublicationId, currentEdition }) =>
    currentEdition
      ? [
          {
            id,
            question: currentEdition.question,
            state: currentEdition.state,
            owner: owner.name,
            isLive: livePublicationId !== null,
            updatedAt: currentEdition.updatedAt,
          },
        ]
      : [],
  );
}

/** What happened to a topic itself, newest first; at most fifty. */
export async function listTopicEvents(actor: Actor, topicId: string): Promise<ListedEvent[]> {
  authorizeAtDesk(actor, "seeDesk");
  const events = await database.event.findMany({
    where: { topicId, type: { startsWith: "topic." } },
    orderBy: { seq: "desc" },
    take: 50,
  });
  return events.map(listedEvent);
}
