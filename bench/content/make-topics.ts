import { slugOf } from "@/lib/document/slug";
import type { Lexicon } from "./lexicon";
import type { Random } from "./random";

/** A disease that does not exist. */
export type BenchTopic = { id: string; name: string; slug: string; synonym: string };

const kinds = "syndrome|disease|dystrophy|deficiency|dysplasia|ataxia|anemia|myopathy".split("|");

/** `count` topics with different names and slugs. */
export function makeTopics(random: Random, lexicon: Lexicon, count: number): BenchTopic[] {
  const taken = new Set<string>();
  const topics: BenchTopic[] = [];
  while (topics.length < count) {
    const name = `${capital(random.pick(lexicon.words))} ${random.pick(lexicon.words)} ${random.pick(kinds)}`;
    const slug = slugOf(name);
    if (taken.has(slug)) continue;
    taken.add(slug);
    topics.push({
      id: random.uuid(),
      name,
      slug,
      synonym: `${capital(random.pick(lexicon.words))}-${slug.slice(0, 5)} type ${topics.length + 1}`,
    });
  }
  return topics;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
