import { remembered } from "@/lib/document/language/remembered";

const SILENT_ENDING = /(?:[^laeiouysczxgh]es|[^tdaeiouy]ed|[^laeiouy]e)$/;
const GROUP = /[aeiouy]+/g;
const TWO_IN_A_GROUP =
  /ia(?!n$|l$)|io(?!n|us)|eo(?!pl|u)|(?<![ctgx])iou|(?<=[aeiou].*)ea$|iu|ua(?!r)|uou|ying|eing|[aeiou]ing$|ism$/g;
const VOWELS = /[aeiouy]/;

/** How many syllables an English word has, estimated from its letters (groups of vowels, silent endings, vowels that part); a number counts one. */
export const countSyllables = remembered((word: string): number => {
  const parts = word
    .toLowerCase()
    .normalize("NFD")
    .split(/[^a-z]+/);
  const counted = parts.filter((part) => part !== "").map(syllablesOfPart);
  return Math.max(
    1,
    counted.reduce((sum, count) => sum + count, 0),
  );
});

function syllablesOfPart(part: string): number {
  if (part.length <= 3) return 1;
  const spoken = part.replace(/^y/, "").replace(SILENT_ENDING, (ending) => ending.slice(0, 1));
  const groups = spoken.match(GROUP)?.length ?? 0;
  const parted = spoken.match(TWO_IN_A_GROUP)?.length ?? 0;
  return Math.max(1, groups + (VOWELS.test(spoken) ? parted : 0));
}
