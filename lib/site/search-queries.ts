import "server-only";
import { publicDatabase } from "@/lib/database/client";
import type { ListedAnswer } from "@/lib/site/answer-queries";
import type { SearchTerms } from "@/lib/site/search-terms";
import { ASKED_END, ASKED_START } from "@/lib/site/snippet";

/** An answer that was found: its line, how well it fits, and a piece of its text with the words asked for marked (`snippet.ts`). */
export type FoundAnswer = ListedAnswer & { score: number; snippet: string };

/** A topic whose name or synonym fits: by what name it was found. */
export type FoundTopic = { name: string; slug: string; label: string };

/** A place in the ranking. */
export type SearchPlace = { score: number; id: string };

const HEADLINE = `StartSel=${ASKED_START}, StopSel=${ASKED_END}, MaxWords=36, MinWords=18, MaxFragments=1`;

/**
 * The answers that fit, best first, from after a place on. Words of question and topic outweigh those of the body; among very
 * many that fit, three hundred by the head are ranked, and of the body only when there are fewer: a common word costs no more than a rare one.
 */
export async function searchAnswers(
  terms: SearchTerms,
  after: SearchPlace | null,
  count: number,
): Promise<FoundAnswer[]> {
  const { text, head, prefix } = terms;
  const from = after ?? { score: 1e6, id: "00000000-0000-0000-0000-000000000000" };
  return publicDatabase.$queryRaw<FoundAnswer[]>`
    WITH asked AS MATERIALIZED (
      SELECT websearch_to_tsquery('english', ${text})
             || CASE WHEN ${prefix}::text IS NULL THEN ''::tsquery
                     ELSE websearch_to_tsquery('english', ${head ?? ""}) && to_tsquery('english', ${prefix ?? ""}) END AS "query"),
    head AS MATERIALIZED (
      SELECT a."id" FROM site.answer a
       WHERE to_tsvector('english', a."topic_name" || ' ' || a."question") @@ (SELECT "query" FROM asked) AND a."withdrawn_at" IS NULL LIMIT 300),
    candidate AS (
      SELECT "id" FROM head
      UNION
      (SELECT a."id" FROM site.answer a
        WHERE (SELECT count(*) FROM head) < 300
          AND a."search" @@ (SELECT "query" FROM asked) AND a."withdrawn_at" IS NULL LIMIT 300)),
    ranked AS MATERIALIZED (
      SELECT a."id", a."slug", a."question", a."topic_name", a."updated_on", a."publication_id",
             round(ts_rank(a."search", (SELECT "query" FROM asked))::numeric, 6)::float8 AS "score"
        FROM candidate JOIN site.answer a USING ("id")),
    page AS (
      SELECT * FROM ranked WHERE "score" < ${from.score} OR ("score" = ${from.score} AND "id" > ${from.id}::uuid)
       ORDER BY "score" DESC, "id" LIMIT ${count})
    SELECT p."id", p."slug", p."question", p."topic_name" AS "topicName", p."updated_on"::text AS "updatedOn", p."score",
           ts_headline('english', regexp_replace(left(a."plain_text", 20000), '\\[\\d[\\d,–]*\\]', '', 'g'), (SELECT "query" FROM asked),
                       ${HEADLINE}) AS "snippet"
      FROM page p JOIN site.answer a ON a."publication_id" = p."publication_id"
     ORDER BY p."score" DESC, p."id"`;
}

/** Topics with a name or synonym that begins with the text, or has it in it; each once, the closest first. */
export async function searchTopics(text: string, count: number): Promise<FoundTopic[]> {
  const asked = text.toLowerCase();
  const inside = `%${asked.replace(/[\\%_]/g, "\\$&")}%`;
  return publicDatabase.$queryRaw<FoundTopic[]>`
    SELECT "name", "slug", "label" FROM (
      SELECT DISTINCT ON ("topic_id") "name", "slug", "label", position(${asked} in lower("label")) AS "place"
        FROM ((SELECT * FROM site.topic_name WHERE lower("label") LIKE ${inside.slice(1)} LIMIT 100)
              UNION ALL
              (SELECT * FROM site.topic_name WHERE lower("label") LIKE ${inside} LIMIT 100)) fitting
       ORDER BY "topic_id", position(${asked} in lower("label")), "is_synonym", length("label")) found
     ORDER BY "place", length("label"), "name" LIMIT ${count}`;
}

/** Topics whose name looks like the text though it is written otherwise: for when nothing fits exactly. */
export async function searchTopicsLike(text: string, count: number): Promise<FoundTopic[]> {
  const asked = text.toLowerCase();
  return publicDatabase.$queryRaw<FoundTopic[]>`
    SELECT "name", "slug", "label" FROM (
      SELECT DISTINCT ON ("topic_id") "name", "slug", "label", similarity(lower("label"), ${asked}) AS "likeness"
        FROM site.topic_name WHERE lower("label") % ${asked}
       ORDER BY "topic_id", similarity(lower("label"), ${asked}) DESC, "is_synonym") found
     ORDER BY "likeness" DESC, "name" LIMIT ${count}`;
}
