import { changedCitations } from "@/lib/document/compare/check-first/changed-citations";
import { changedLinks } from "@/lib/document/compare/check-first/changed-links";
import { changedMentions, type FoundItem } from "@/lib/document/compare/check-first/changed-mentions";
import { changedScripts } from "@/lib/document/compare/check-first/changed-scripts";
import { type CheckItem, checkRules } from "@/lib/document/compare/check-first/check-item";
import { comparedLine } from "@/lib/document/compare/check-first/compared-line";
import { stableKey } from "@/lib/document/compare/check-first/stable-key";
import type { ComparedBlock } from "@/lib/document/compare/comparison";

/** What the rules have to know of the answer: names of its disease, and the short name of each source. */
export type CheckedNames = { diseases: readonly string[]; sourceName: (refId: string) => string };

/**
 * What to check first between two texts, by rule and then in reading order: changed doses, frequencies, dates, numbers, genes, drugs,
 * disease names, negations, words of certainty, groups of people; citations that changed without their words, and the reverse; links
 * that lead elsewhere. Rules only, the same every time: equal texts have none, and every changed digit is in one.
 */
export function checkFirst(blocks: readonly ComparedBlock[], names: CheckedNames): CheckItem[] {
  const times = new Map<string, number>();
  const found = blocks.flatMap((block, index) =>
    itemsOf(block, names).map((item) => ({ ...item, block: index })),
  );
  return found
    .map((item): CheckItem => {
      const said = [item.rule, item.before, item.after, item.context.before, item.context.after];
      const name = JSON.stringify(said);
      const time = times.get(name) ?? 0;
      times.set(name, time + 1);
      return { ...item, key: stableKey(`${name} ${time}`) };
    })
    .sort((one, other) => checkRules.indexOf(one.rule) - checkRules.indexOf(other.rule));
}

function itemsOf(block: ComparedBlock, names: CheckedNames): FoundItem[] {
  if (block.kind === "same") return [];
  const line = comparedLine(block);
  return [
    ...changedMentions(line, names.diseases),
    ...changedCitations(line, names),
    ...changedLinks(block),
    ...changedScripts(block),
  ];
}
