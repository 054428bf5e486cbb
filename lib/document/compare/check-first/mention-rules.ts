import { findCertainties } from "@/lib/document/compare/check-first/certainties";
import type { CheckRule } from "@/lib/document/compare/check-first/check-item";
import { findDates } from "@/lib/document/compare/check-first/dates";
import { findDiseaseNames } from "@/lib/document/compare/check-first/disease-names";
import { findDoses } from "@/lib/document/compare/check-first/doses";
import { findDrugs } from "@/lib/document/compare/check-first/drugs";
import { findFrequencies } from "@/lib/document/compare/check-first/frequencies";
import { findGenes } from "@/lib/document/compare/check-first/genes";
import type { Mention } from "@/lib/document/compare/check-first/mention";
import { findNegations } from "@/lib/document/compare/check-first/negations";
import { findNumbers } from "@/lib/document/compare/check-first/numbers";
import { findPopulations } from "@/lib/document/compare/check-first/populations";
import { ATOM } from "@/lib/document/text-blocks";

/** What a rule looks for in a line, and what it is called in a sentence. */
type MentionRule = {
  rule: CheckRule;
  noun: string;
  find: (text: string, names: readonly string[]) => Mention[];
};

/** The rules that look for words, the narrower before the wider: what one has found, the later ones leave alone. */
const rules: readonly MentionRule[] = [
  { rule: "disease", noun: "Disease name", find: findDiseaseNames },
  { rule: "date", noun: "Date", find: findDates },
  { rule: "dose", noun: "Dose", find: findDoses },
  { rule: "frequency", noun: "Frequency", find: findFrequencies },
  { rule: "gene", noun: "Gene or abbreviation", find: findGenes },
  { rule: "number", noun: "Number", find: findNumbers },
  { rule: "drug", noun: "Drug", find: findDrugs },
  { rule: "negation", noun: "Negation", find: findNegations },
  { rule: "certainty", noun: "Certainty", find: findCertainties },
  { rule: "population", noun: "Group of people", find: findPopulations },
];

/** What the rules found in a line, by rule, each in reading order and none over another; what one has found is covered before the next looks. */
export function mentionsByRule(
  text: string,
  names: readonly string[],
): { rule: CheckRule; noun: string; mentions: Mention[] }[] {
  let left = text;
  return rules.map(({ rule, noun, find }) => {
    const mentions = withoutOverlap(find(left, names)).map((mention) => ({
      ...mention,
      text: text.slice(mention.from, mention.to),
    }));
    for (const { from, to } of mentions) left = left.slice(0, from) + ATOM.repeat(to - from) + left.slice(to);
    return { rule, noun, mentions };
  });
}

function withoutOverlap(mentions: readonly Mention[]): Mention[] {
  let end = 0;
  return mentions
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}
