/** The rules of “Check these first”, in the order in which their findings are listed. */
export const checkRules = [
  "dose",
  "frequency",
  "date",
  "number",
  "gene",
  "drug",
  "disease",
  "negation",
  "certainty",
  "population",
  "citation",
  "words",
  "link",
] as const;

export type CheckRule = (typeof checkRules)[number];

/**
 * One thing to check first: what changed (“Dose changed: 5 mg → 50 mg”), the words before and after, the sentences they stand in,
 * and the place in the comparison. The key stays the same as long as the rule, both values and both sentences do, whatever else changes.
 */
export type CheckItem = {
  key: string;
  rule: CheckRule;
  sentence: string;
  before: string | null;
  after: string | null;
  context: { before: string | null; after: string | null };
  block: number;
  token: number;
};
