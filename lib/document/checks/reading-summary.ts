import { type BlockText, checkedBlock } from "@/lib/document/checks/checked-block";
import type { FindingPlace } from "@/lib/document/checks/finding";
import { perNode } from "@/lib/document/checks/per-node";
import type { DocumentJson } from "@/lib/document/document-types";
import {
  addCounts,
  bandOf,
  countSentence,
  ENOUGH_WORDS,
  gradeOf,
  type ReadingBand,
  type ReadingCounts,
} from "@/lib/document/language/reading-level";
import { namesPattern } from "@/lib/document/language/set-aside";
import { textBlocks } from "@/lib/document/text-blocks";

/** A passage with the band of its reading level, and where it is. */
export type ReadPassage = { where: FindingPlace; excerpt: string; band: ReadingBand };

/** How hard an answer reads: as a whole, paragraph by paragraph, and its five hardest sentences. Never a gate. */
export type ReadingSummary = { band: ReadingBand; paragraphs: ReadPassage[]; hardest: ReadPassage[] };

/** What reads answers about a disease of these names, with a pause offered after each block; null where there are too few words to tell. A block that did not change is not read again. */
export function readerOf(
  names: readonly string[],
): (document: DocumentJson) => Generator<void, ReadingSummary | null, void> {
  const pattern = namesPattern(names);
  const measure = perNode(
    (block: BlockText) => measured(block, pattern),
    ({ node }: BlockText) => node,
  );
  return function* (document) {
    const read: Read[] = [];
    for (const block of textBlocks(document).map(checkedBlock)) {
      const sentences = block.node.type === "heading" ? [] : measure(block);
      if (sentences.length > 0) read.push({ block, sentences, counts: addCounts(sentences.map(countsOf)) });
      yield;
    }
    const all = addCounts(read.map(({ counts }) => counts));
    if (all.words < ENOUGH_WORDS) return null;
    return { band: bandOf(gradeOf(all)), paragraphs: paragraphsOf(read), hardest: hardestOf(read) };
  };
}

const HARDEST = 5;
const HARD = 11;
const FEWEST_WORDS = 8;
// A line of a list is a sentence only if it ends like one or is as long as one.
const END = /[.!?…]["'”’)\]]*[\uFFFC\s]*$/;
const LONG_ENOUGH = /(?:\S+\s+){8}/;

type Measured = { text: string; from: number; to: number; counts: ReadingCounts };
type Read = { block: BlockText & { index: number }; sentences: Measured[]; counts: ReadingCounts };

const countsOf = ({ counts }: Measured) => counts;

function measured({ sentences }: BlockText, names: RegExp | null): Measured[] {
  return sentences
    .filter(({ text }) => END.test(text) || LONG_ENOUGH.test(text))
    .map((sentence) => ({ ...sentence, counts: countSentence(sentence.text, names) }));
}

function paragraphsOf(read: readonly Read[]): ReadPassage[] {
  return read
    .filter(({ counts }) => counts.words >= ENOUGH_WORDS)
    .map(({ block, counts }) => ({
      where: { block: block.index },
      excerpt: block.text,
      band: bandOf(gradeOf(counts)),
    }));
}

function hardestOf(read: readonly Read[]): ReadPassage[] {
  const graded = read.flatMap(({ block, sentences }) =>
    sentences
      .filter(({ counts }) => counts.words >= FEWEST_WORDS)
      .map(({ text, from, to, counts }) => ({
        where: { block: block.index, from, to },
        excerpt: text,
        grade: gradeOf(counts),
      })),
  );
  return graded
    .filter(({ grade }) => grade >= HARD)
    .sort((one, other) => other.grade - one.grade)
    .slice(0, HARDEST)
    .map(({ grade, ...passage }) => ({ ...passage, band: bandOf(grade) }));
}
