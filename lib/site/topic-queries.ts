import "server-only";
import { publicDatabase } from "@/lib/database/client";

/** A topic with something to read. */
export type PublicTopic = {
  id: string;
  name: string;
  slug: string;
  synonyms: string[];
  identifiers: Record<string, string>;
};

/** One line of the A-Z: a name, and the topic it leads to (another name when it is a synonym). */
export type TopicEntry = { label: string; isSynonym: boolean; name: string; slug: string };

/** A topic by its slug; null when it has nothing public. */
export async function findPublicTopic(slug: string): Promise<PublicTopic | null> {
  const [row] = await publicDatabase.$queryRaw<PublicTopic[]>`
    SELECT "id", "name", "slug", "synonyms", "identifiers" FROM site.topic WHERE "slug" = ${slug}`;
  return row ?? null;
}

/** A topic with the key of its place in the list. */
export type PlacedTopic = PublicTopic & { key: string };

/** The topics, by name, from after a place on; as many as asked for. */
export async function listPublicTopics(
  after: { key: string; id: string } | null,
  count: number,
): Promise<PlacedTopic[]> {
  const from = after ?? { key: "", id: "00000000-0000-0000-0000-000000000000" };
  return publicDatabase.$queryRaw<PlacedTopic[]>`
    SELECT "id", "name", "slug", "synonyms", "identifiers", lower("name") AS "key" FROM site.topic
     WHERE (lower("name"), "id") > (${from.key}, ${from.id}::uuid)
     ORDER BY lower("name"), "id" LIMIT ${count}`;
}

/** How many names begin with each letter; "#" for those that begin with none, last. */
export async function countTopicLetters(): Promise<TopicLetter[]> {
  const rows = await publicDatabase.$queryRaw<TopicLetter[]>`
    SELECT upper(left("label", 1)) COLLATE "C" AS "letter", count(*)::int AS "names" FROM site.topic_name GROUP BY 1 ORDER BY 1`;
  const letters = rows.filter(({ letter }) => /^[A-Z]$/.test(letter));
  const others = rows
    .filter(({ letter }) => !/^[A-Z]$/.test(letter))
    .reduce((sum, { names }) => sum + names, 0);
  return others > 0 ? [...letters, { letter: "#", names: others }] : letters;
}

/** A letter of the A-Z and how many names it has. */
export type TopicLetter = { letter: string; names: number };

/** The names of the A-Z, all or those of one letter ("#": no letter), at most `count`. */
export async function listTopicEntries(letter: string | null, count: number): Promise<TopicEntry[]> {
  const pattern = letter === null ? "" : letterPattern(letter);
  return publicDatabase.$queryRaw<TopicEntry[]>`
    SELECT "label", "is_synonym" AS "isSynonym", "name", "slug" FROM site.topic_name
     WHERE "label" ~* ${pattern} ORDER BY lower("label"), "slug" LIMIT ${count}`;
}

function letterPattern(letter: string): string {
  return letter === "#" ? "^[^a-z]" : `^${letter}`;
}
