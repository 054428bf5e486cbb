import { type CheckName, checkKinds } from "@/lib/document/checks/check-kinds";
import type { Finding } from "@/lib/document/checks/finding";

/** The findings of one check, in reading order: what all say is said once, and each row says what only it says. */
export type FindingGroup = {
  check: CheckName;
  title: string;
  severity: Finding["severity"];
  sentence: string | null;
  rows: readonly FindingInGroup[];
};

/** A finding and what it says that the others of its check do not; null when they all say the same and its words tell it from them. */
export type FindingInGroup = { finding: Finding; says: string | null };

/** The findings by check, required ones first, as the checks are listed. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<CheckName, Finding[]>();
  for (const finding of findings) {
    const own = groups.get(finding.check);
    if (own) own.push(finding);
    else groups.set(finding.check, [finding]);
  }
  return [...groups].map(([check, own]) => ({
    ...{ check, title: checkKinds[check].title, severity: checkKinds[check].severity },
    ...saidOnce(own),
  }));
}

const FACT = /^.*?[.”]\s(?=\p{Lu})/u;

function saidOnce(findings: readonly Finding[]): Pick<FindingGroup, "sentence" | "rows"> {
  const [first] = findings;
  if (first && findings.every(({ sentence }) => sentence === first.sentence))
    return findings.every((finding) => wordsOf(finding) !== "")
      ? { sentence: first.sentence, rows: findings.map((finding) => ({ finding, says: null })) }
      : { sentence: null, rows: findings.map((finding) => ({ finding, says: finding.sentence })) };
  const advice = first?.sentence.replace(FACT, "") ?? "";
  const isShared = findings.every(({ sentence }) => sentence.replace(FACT, "") === advice);
  const says = (sentence: string) => (isShared ? (FACT.exec(sentence)?.[0].trim() ?? sentence) : sentence);
  return {
    sentence: isShared ? advice : null,
    rows: findings.map((finding) => ({ finding, says: says(finding.sentence) })),
  };
}

/** The words that a finding is about, as they can be shown: without the citations among them; empty when it is about none. */
export function wordsOf({ excerpt }: Finding): string {
  return excerpt?.replaceAll("\uFFFC", "").trim() ?? "";
}

/** Where a reader stands: the caret, and the finding that was gone to last. */
export type Standing = { here: FindingSpot; last: Finding | null };

/** The finding to go to next or before: in reading order, the question first, after the last the first again. From the finding that was gone to last, if the caret is still in it, else from the caret. */
export function nextFinding(
  findings: readonly Finding[],
  { here, last }: Standing,
  step: 1 | -1,
): Finding | undefined {
  const ordered = [...findings].sort((one, other) => compare(spotOf(one), spotOf(other)));
  const at = last && isAt(last, here) ? ordered.findIndex((finding) => keyOf(finding) === keyOf(last)) : -1;
  if (at >= 0) return ordered.at((at + step) % ordered.length);
  const isBeyond = (finding: Finding) => compare(spotOf(finding), here) * step > 0;
  if (step === 1) return ordered.find(isBeyond) ?? ordered[0];
  return ordered.findLast(isBeyond) ?? ordered.at(-1);
}

/** A place in reading order: the block and the character in it; the question is before every block, the answer as a whole after it. */
export type FindingSpot = readonly [block: number, from: number];

/** Where the question is in reading order. */
export const QUESTION_SPOT: FindingSpot = [-2, 0];

const ANSWER_SPOT: FindingSpot = [-1, 0];

/** What tells a finding from every other of the same text. */
export function keyOf({ check, where, excerpt, about }: Finding): string {
  return JSON.stringify([check, where, excerpt, about]);
}

function spotOf({ where }: Finding): FindingSpot {
  if (where === "question") return QUESTION_SPOT;
  return where === "answer" ? ANSWER_SPOT : [where.block, where.from ?? 0];
}

// Going to the answer as a whole puts the caret at its beginning.
function isAt(finding: Finding, here: FindingSpot): boolean {
  const spot = spotOf(finding);
  return compare(spot, here) === 0 || (spot === ANSWER_SPOT && compare(here, [0, 0]) === 0);
}

function compare(one: FindingSpot, other: FindingSpot): number {
  return one[0] - other[0] || one[1] - other[1];
}
