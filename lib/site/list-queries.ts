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

/** How many live pages there are: answers, and topics. */
export async function countSitemapEntries(): Promise<number> {
  const [row] = await publicDatabase.$queryRaw<{ pages: number }[]>`
    SELECT ((SELECT count(*) FROM site.answer WHERE "withdrawn_at" IS NULL) + (SELECT count(*) FROM site.topic))::int AS "pages"`;
  return row?.pages ?? 0;
}

/** One part of the live pages, parts counted from 0. */
export async function listSitemapEntries(part: number, size: number): Promise<SitemapEntry[]> {
  return publicDatabase.$queryRaw<SitemapEntry[]>`
    SELECT "path", "changedOn" FROM (
      SELECT '/answers/' || "slug" AS "path", "updated_on"::text AS "changedOn" FROM site.answer WHERE "withdrawn_at" IS NULL
      UNION ALL
      SELECT '/topics/' || t."slug", max(a."updated_on")::text
        FROM site.topic t JOIN site.answer a ON a."topic_id" = t."id" AND a."withdrawn_at" IS NULL GROUP BY t."slug") pages
     ORDER BY "path" COLLATE "C" OFFSET ${part * size} LIMIT ${size}`;
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
           left(a."plain_text", 400) AS "summary", a."change_note" AS "changeNote"
      FROM site.answer a WHERE a."withdrawn_at" IS NULL
     ORDER BY a."updated_on" DESC, a."publication_id" LIMIT ${count}`;
}
