import type { Tone } from "@/components/ui/tone";
import type { CountedClass } from "@/lib/answers/compare-revisions";
import type { CheckRule } from "@/lib/document/compare/check-first/check-item";

/** What the classes of changes are called, one and many, and their colour. */
export const changeClasses: Record<CountedClass, { name: string; names: string; tone: Tone }> = {
  text: { name: "Words", names: "Words", tone: "info" },
  citation: { name: "Citation", names: "Citations", tone: "warning" },
  link: { name: "Link", names: "Links", tone: "warning" },
  structure: { name: "Structure", names: "Structure", tone: "neutral" },
  formatting: { name: "Formatting", names: "Formatting", tone: "neutral" },
  reference: { name: "Reference", names: "Edited references", tone: "warning" },
};

/** What the rules of “Check these first” are called in a word. */
export const checkRuleNames: Record<CheckRule, string> = {
  dose: "Dose",
  frequency: "Frequency",
  date: "Date",
  number: "Number",
  gene: "Gene",
  drug: "Drug",
  disease: "Disease",
  negation: "Negation",
  certainty: "Certainty",
  population: "People",
  citation: "Citation",
  words: "Claim",
  link: "Link",
};
