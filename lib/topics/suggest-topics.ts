import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import type { TopicSuggestion } from "@/lib/topics/topic-suggestion";

const MOST = 12;

/** Topics whose name or synonym fits what was typed: the same first, then beginnings, then parts, then near spellings. Nothing typed: the first of the alphabet. */
export async function suggestTopics(actor: Actor, text: string): Promise<TopicSuggestion[]> {
  authorizeAtDesk(actor, "seeDesk");
  const typed = text.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase().slice(0, 200);
  if (typed === "") return first();
  const escaped = typed.replace(/[\\%_]/g, "\\$&");
  return database.$queryRaw<TopicSuggestion[]>`
    WITH named AS (
      SELECT t."id", t."name", NULL AS "matched", lower(t."name") AS "words" FROM "topic" t
       WHERE lower(t."name") LIKE ${`%${escaped}%`} OR ${typed} <% lower(t."name")
      UNION ALL
      SELECT t."id", t."name", s."name", lower(s."name") FROM "topic_synonym" s JOIN "topic" t ON t."id" = s."topic_id"
       WHERE lower(s."name") LIKE ${`%${escaped}%`} OR ${typed} <% lower(s."name")),
    ranked AS (
      SELECT DISTINCT ON ("id") "id", "name", "matched",
        CASE WHEN "words" = ${typed} THEN 0 WHEN "words" LIKE ${`${escaped}%`} THEN 1 WHEN "words" LIKE ${`% ${escaped}%`} THEN 2
             WHEN "words" LIKE ${`%${escaped}%`} THEN 3 ELSE 5 - word_similarity(${typed}, "words") END AS "rank"
        FROM named ORDER BY "id", "rank", "matched" NULLS FIRST)
    SELECT "id"::text, "name", "matched" FROM ranked ORDER BY "rank", lower("name"), "id" LIMIT ${MOST}`;
}

async function first(): Promise<TopicSuggestion[]> {
  return database.$queryRaw<TopicSuggestion[]>`
    SELECT "id"::text, "name", NULL AS "matched" FROM "topic" ORDER BY lower("name") LIMIT ${MOST}`;
}
