import "server-only";
import { publicDatabase } from "@/lib/database/client";
import type { PublicationSnapshot } from "@/lib/publication/snapshot";

/** An answer as its page shows it: the frozen publication under the standing words of now, its dates (ISO days), its history of changes and its topic of today. */
export type PublishedAnswer = {
  id: string;
  slug: string;
  snapshot: PublicationSnapshot;
  publishedOn: string;
  updatedOn: string;
  reviewedOn: string | null;
  changes: PublicChange[];
  /** The topic as it is called today; null when nothing else of it is public any more. */
  topic: { id: string; name: string; slug: string; identifiers: Record<string, string> } | null;
  withdrawn: { on: string; reason: string } | null;
  /** Set while readers are warned: since when, and why. */
  held: { on: string; reason: string } | null;
};

/** What readers were told of one change, and its day. */
export type PublicChange = {
  on: string;
  kind: "first" | "substantive";
  note: string | null;
  /** The day on which the note was put better. */
  correctedOn?: string;
};

/** One line of a list: question, topic and the day it was last updated. */
export type ListedAnswer = {
  id: string;
  slug: string;
  question: string;
  topicName: string;
  updatedOn: string;
};

/** The page of an answer, live or withdrawn; null for every other slug. */
export async function findPublishedAnswer(slug: string): Promise<PublishedAnswer | null> {
  const [row] = await publicDatabase.$queryRaw<PageRow[]>`
    SELECT a."id", a."slug", a."snapshot",
           (SELECT coalesce(jsonb_object_agg(b."kind", b."text"), '{}') FROM site.boilerplate b) AS "standingWords",
           a."published_on"::text AS "publishedOn", a."updated_on"::text AS "updatedOn",
           a."reviewed_on"::text AS "reviewedOn", a."withdrawn_reason" AS "withdrawnReason",
           (a."withdrawn_at" AT TIME ZONE (SELECT "time_zone" FROM site.centre))::date::text AS "withdrawnOn",
           a."held_reason" AS "heldReason", (a."held_at" AT TIME ZONE (SELECT "time_zone" FROM site.centre))::date::text AS "heldOn",
           t."id" AS "topicId", t."name" AS "topicName", t."slug" AS "topicSlug", t."identifiers",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('on', c."updated_on", 'kind', c."change_kind", 'note', c."change_note")
                      || CASE WHEN c."corrected_at" IS NULL THEN '{}' ELSE jsonb_build_object('correctedOn',
                           (c."corrected_at" AT TIME ZONE (SELECT "time_zone" FROM site.centre))::date) END
                                      ORDER BY c."number" DESC), '[]')
              FROM site.change c WHERE c."answer_id" = a."id") AS "changes"
      FROM site.answer a LEFT JOIN site.topic t ON t."id" = a."topic_id"
     WHERE a."slug" = ${slug}`;
  return row ? asPublishedAnswer(row) : null;
}

/** The answers changed last, newest first. */
export async function listRecentAnswers(count: number): Promise<ListedAnswer[]> {
  return publicDatabase.$queryRaw<ListedAnswer[]>`
    SELECT a."id", a."slug", a."question", a."topic_name" AS "topicName", a."updated_on"::text AS "updatedOn"
      FROM site.answer a WHERE a."withdrawn_at" IS NULL
     ORDER BY a."updated_on" DESC, a."publication_id" LIMIT ${count}`;
}

/** The live answers of one topic, by question. */
export async function listAnswersOfTopic(topicId: string): Promise<ListedAnswer[]> {
  return publicDatabase.$queryRaw<ListedAnswer[]>`
    SELECT a."id", a."slug", a."question", a."topic_name" AS "topicName", a."updated_on"::text AS "updatedOn"
      FROM site.answer a WHERE a."topic_id" = ${topicId}::uuid AND a."withdrawn_at" IS NULL
     ORDER BY a."question", a."id" LIMIT 200`;
}

/** Where an old slug leads today; null when nothing public ever had it. */
export async function findRedirect(kind: "answer" | "topic", slug: string): Promise<string | null> {
  const [row] = await publicDatabase.$queryRaw<{ target: string }[]>`
    SELECT "target" FROM site.redirect WHERE "kind"::text = ${kind} AND "slug" = ${slug}`;
  return row?.target ?? null;
}

/** Where the address of a removed answer leads, if anywhere, and why it was removed; null for every other slug. */
export async function findRemoved(slug: string): Promise<{ reason: string; target: string | null } | null> {
  const [row] = await publicDatabase.$queryRaw<{ reason: string; target: string | null }[]>`
    SELECT "reason", "target" FROM site.removed WHERE "slug" = ${slug} LIMIT 1`;
  return row ?? null;
}

type PageRow = Omit<PublishedAnswer, "topic" | "withdrawn" | "held"> & {
  heldReason: string | null;
  heldOn: string | null;
  withdrawnReason: string | null;
  withdrawnOn: string | null;
  topicId: string | null;
  topicName: string;
  topicSlug: string;
  identifiers: Record<string, string>;
  standingWords: Record<string, string>;
};

function asPublishedAnswer({
  standingWords,
  withdrawnReason,
  withdrawnOn,
  heldReason,
  heldOn,
  topicId,
  topicName,
  topicSlug,
  identifiers,
  ...page
}: PageRow): PublishedAnswer {
  return {
    ...page,
    snapshot: { ...page.snapshot, boilerplate: standingWords },
    topic: topicId === null ? null : { id: topicId, name: topicName, slug: topicSlug, identifiers },
    held: heldOn === null ? null : { on: heldOn, reason: heldReason ?? "" },
    withdrawn: withdrawnOn === null ? null : { on: withdrawnOn, reason: withdrawnReason ?? "" },
  };
}
