import { emptyAnswer } from "@/lib/document/checks/empty-answer";
import { emptyQuestion } from "@/lib/document/checks/empty-question";
import type { Check, Finding } from "@/lib/document/checks/finding";
import { lostLink } from "@/lib/document/checks/lost-link";
import { noCitation } from "@/lib/document/checks/no-citation";
import { repeatedWord } from "@/lib/document/checks/repeated-word";
import { skippedHeading } from "@/lib/document/checks/skipped-heading";
import { tableWithoutHeader } from "@/lib/document/checks/table-without-header";
import { uncitedClaim } from "@/lib/document/checks/uncited-claim";
import { uncitedReference } from "@/lib/document/checks/uncited-reference";
import { unlinkedMarker } from "@/lib/document/checks/unlinked-marker";
import { vagueLink } from "@/lib/document/checks/vague-link";
import type { DocumentJson } from "@/lib/document/document-types";
import { textBlocks } from "@/lib/document/text-blocks";

const checks: readonly Check[] = [
  emptyQuestion,
  emptyAnswer,
  unlinkedMarker,
  lostLink,
  vagueLink,
  noCitation,
  uncitedClaim,
  uncitedReference,
  skippedHeading,
  tableWithoutHeader,
  repeatedWord,
];

/** What to check: the question, the answer, and the references kept with it, cited or not. */
export type AnswerToCheck = {
  question: string;
  document: DocumentJson;
  attachedReferenceIds?: readonly string[];
};

/** What an editor should put right in an answer, required things first, else in the order of the checks; the same list in the editor, at submission and at publication. */
export function checkAnswer({ question, document, attachedReferenceIds = [] }: AnswerToCheck): Finding[] {
  const answer = { question, document, attachedReferenceIds, blocks: textBlocks(document) };
  const findings = checks.flatMap((check) => check(answer));
  return [...findings.filter(isRequired), ...findings.filter((finding) => !isRequired(finding))];
}

function isRequired(finding: Finding): boolean {
  return finding.severity === "required";
}
