import { diffSequences } from "@/lib/document/compare/diff-sequences";
import type { DocumentJson } from "@/lib/document/document-types";
import { textBlocks } from "@/lib/document/text-blocks";
import { wordsIn } from "@/lib/document/word-count";

/** How many words came and how many went. */
export type WordChanges = { added: number; removed: number };

type Words = { question: string; document: DocumentJson };

const LONGEST_EDIT = 500;

/** How many words of question and text came and went from one text to another (none: everything came). Where the two differ in more than 500 words, words that moved count as kept. */
export function countWordChanges(before: Words | null, after: Words): WordChanges {
  const [old, fresh] = [before ? allWords(before) : [], allWords(after)];
  const stretches = diffSequences(old, fresh, LONGEST_EDIT);
  if (!stretches) return countLoosely(old, fresh);
  const changed = stretches.filter((stretch) => !stretch.equal);
  return {
    added: changed.reduce((sum, stretch) => sum + stretch.after, 0),
    removed: changed.reduce((sum, stretch) => sum + stretch.before, 0),
  };
}

function allWords({ question, document }: Words): string[] {
  return [question, ...textBlocks(document).map((block) => block.text)].flatMap(wordsIn);
}

function countLoosely(old: readonly string[], fresh: readonly string[]): WordChanges {
  const left = new Map<string, number>();
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1);
  let kept = 0;
  for (const word of fresh) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    kept += 1;
  }
  return { added: fresh.length - kept, removed: old.length - kept };
}
