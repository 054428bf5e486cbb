import "server-only";
import { publicDatabase } from "@/lib/database/client";
import type { ListedAnswer } from "@/lib/site/answer-queries";

/** An answer in the order of the list, with the key of its place. */
export type PlacedAnswer = ListedAnswer & { publicationId: string; topicSlug: string };

/** A place in the list: the day, and the publication after which it goes on. */
export type ListPlace = { updatedOn: string; publicationId: string };

const START: ListPlace = { updatedOn: "9999-12-31", publicationId: "00000000-0000-0000-0000-000000000000" };

/** The live answers, changed last first, from after a place on. */
export async function listPublishedAnswers(after: ListPlace | null, count: number): Promise<PlacedAnswer[]> {
  const from = after ?? START;
  return publicDatabase.$queryRaw<PlacedAnswer[]>`
    SELECT a."id", a."slug", a."question", t."name" AS "topicName", t."slug" AS "topicSlug", a."updated_on"::text AS "updatedOn",
           a."publication_id" AS "publicationId"
      FROM site.answer a JOIN site.topic t ON t."id" = a."topic_id"
     WHERE a."withdrawn_at" IS NULL AND a."updated_on" <= ${from.updatedOn}::date
       AND (a."updated_on" < ${from.updatedOn}::date OR a."publication_id" > ${from.publicationId}::uuid)
     ORDER BY a."updated_on" DESC, a."publication_id" LIMIT ${count}`;
}

/** The live answers of a topic, in the same order. */
export async function listPublishedAnswersOf(
  topicId: string,
  after: ListPlace | null,
  count: number,
): Promise<PlacedAnswer[]> {
  const from = after ?? START;
  return publicDatabase.$queryRaw<PlacedAnswer[]>`
    SELECT a."id", a."slug", a."question", t."name" AS "topicName", t."slug" AS "topicSlug", a."updated_on"::text AS "updatedOn",
           a."publication_id" AS "publicationId"
      FROM site.answer a JOIN site.topic t ON t."id" = a."topic_id"
     WHERE a."topic_id" = ${topicId}::uuid AND a."withdrawn_at" IS NULL AND a."updated_on" <= ${from.updatedOn}::date
       AND (a."updated_on" < ${from.updatedOn}::date OR a."publication_id" > ${from.publicationId}::uuid)
     ORDER BY a."updated_on" DESC, a."publication_id" LIMIT ${count}`;
}

/** A page that search engines should know, and the day it last changed. */
export type SitemapEntry = { path: string; changedOn: string };

/** How many live answers there are. */
export async function countSitemapAnswers(): Promise<number> {
  const [row] = await publicDatabase.$queryRaw<{ answers: number }[]>`
    SELECT count(*)::int AS "answers" FROM site.answer WHERE "withdrawn_at" IS NULL`;
  return row?.answers ?? 0;
}

/** One part of the live answers by address, parts counted from 0. */
export async function listSitemapAnswers(part: number, size: number): Promise<SitemapEntry[]> {
  return publicDatabase.$queryRaw<SitemapEntry[]>`
    SELECT '/answers/' || "slug" AS "path", "updated_on"::text AS "changedOn" FROM site.answer
     WHERE "withdrawn_at" IS NULL ORDER BY "slug" OFFSET ${part * size} LIMIT ${size}`;
}

/** The topics with the day their newest answer changed, at most `count`. */
export async function listSitemapTopics(count: number): Promise<SitemapEntry[]> {
  return publicDatabase.$queryRaw<SitemapEntry[]>`
    SELECT '/topics/' || t."slug" AS "path", a."updated_on"::text AS "changedOn"
      FROM (SELECT "topic_id", max("updated_on") AS "updated_on" FROM site.answer WHERE "withdrawn_at" IS NULL GROUP BY "topic_id") a
      JOIN site.topic t ON t."id" = a."topic_id" LIMIT ${count}`;
}

/** An entry of the feed: a publication readers were told of, with the instant it went public. */
export type FeedEntry = ListedAnswer & {
  publicationId: string;
  publishedAt: Date;
  updatedAt: Date;
  summary: string;
  changeNote: string | null;
};

/** The answers that last said something new, newest first. */
export async function listFeedEntries(count: number): Promise<FeedEntry[]> {
  return publicDatabase.$queryRaw<FeedEntry[]>`
    SELECT a."id", a."slug", a."question", a."topic_name" AS "topicName", a."updated_on"::text AS "updatedOn",
           a."publication_id" AS "publicationId", a."published_on"::timestamptz AS "publishedAt", a."updated_on"::timestamptz AS "updatedAt",
           left(a."plain_text", 400) AS "summary",
           (SELECT c."change_note" FROM site.change c WHERE c."answer_id" = a."id" ORDER BY c."number" DESC LIMIT 1) AS "changeNote"
      FROM site.answer a WHERE a."withdrawn_at" IS NULL
     ORDER BY a."updated_on" DESC, a."publication_id" LIMIT ${count}`;
}
