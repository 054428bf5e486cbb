import "server-only";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import { likePattern, searchQuery, searchWords } from "./search-text";

/** What a search found: the editions themselves when they are few, or the rule to know them by when they are many. */
export type Found = { editionIds: string[] } | { tsquery: string; editionIds: string[] };

const FEW = 1_000;
const MOST_TOPICS = 100;

/** Looks for words in the newest editions and in the names of their topics; a topic's name may stand for a word that the text lacks. */
export async function findEditions(text: string): Promise<Found> {
  const words = searchWords(text);
  if (words.length === 0) return { editionIds: [] };
  const tsquery = searchQuery(words);
  const [inText, ofTopics] = await Promise.all([editionsWith(tsquery), editionsOfTopics(words)]);
  if (inText.length > FEW) return { tsquery, editionIds: ofTopics };
  return { editionIds: [...new Set([...inText, ...ofTopics])] };
}

/** Up to one more than a few: enough to know which way to list them. Always by the index: read one by one, long texts cost far more than the planner thinks. */
async function editionsWith(tsquery: string): Promise<string[]> {
  const [, rows] = await database.$transaction([
    database.$executeRaw`SET LOCAL enable_seqscan = off`,
    database.$queryRaw<{ id: string }[]>`
      SELECT "id"::text FROM "edition" WHERE "search" @@ to_tsquery('english', ${tsquery}) LIMIT ${FEW + 1}`,
  ]);
  return rows.map((row) => row.id);
}

/** The newest editions of topics whose names hold some of the words, where the text holds the others. */
async function editionsOfTopics(words: readonly string[]): Promise<string[]> {
  const named = await Promise.all(words.map(topicsNamed));
  const wordsOf = new Map<string, Set<number>>();
  for (const [index, topicIds] of named.entries())
    for (const topicId of topicIds) wordsOf.set(topicId, (wordsOf.get(topicId) ?? new Set()).add(index));
  if (wordsOf.size === 0) return [];
  const asked = [...wordsOf].map(([topicId, known]) => ({
    topicId,
    rest: searchQuery(words.filter((_, index) => !known.has(index))),
  }));
  const rows = await database.$queryRaw<{ id: string }[]>(sql`
    SELECT e."id"::text FROM unnest(${asked.map((each) => each.topicId)}::uuid[], ${asked.map((each) => each.rest)}::text[]) AS t("id", "rest")
      JOIN "answer" a ON a."topic_id" = t."id" JOIN "edition" e ON e."id" = a."current_edition_id"
     WHERE t."rest" = '' OR e."search" @@ to_tsquery('english', t."rest") LIMIT ${FEW}`);
  return rows.map((row) => row.id);
}

/** A word that very many topics carry ("disease") says nothing about a topic: it is looked for in the text alone. */
async function topicsNamed(word: string): Promise<string[]> {
  if (word.length < 3) return [];
  const pattern = likePattern(word);
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "topic" WHERE lower("name") LIKE ${pattern}
    UNION SELECT "topic_id"::text FROM "topic_synonym" WHERE lower("name") LIKE ${pattern} LIMIT ${MOST_TOPICS + 1}`;
  return rows.length > MOST_TOPICS ? [] : rows.map((row) => row.id);
}
