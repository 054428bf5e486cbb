import { acronymsOf } from "@/lib/document/checks/acronyms";
import { archivedReference } from "@/lib/document/checks/archived-reference";
import { bareAddress } from "@/lib/document/checks/bare-address";
import { bareHeading } from "@/lib/document/checks/bare-heading";
import { type CheckName, checkNames } from "@/lib/document/checks/check-kinds";
import { type BlockText, checkedBlock } from "@/lib/document/checks/checked-block";
import { drain } from "@/lib/document/checks/drain";
import { emptyAnswer } from "@/lib/document/checks/empty-answer";
import { emptyHeading } from "@/lib/document/checks/empty-heading";
import { emptyItem } from "@/lib/document/checks/empty-item";
import { emptyQuestion } from "@/lib/document/checks/empty-question";
import { emptyRow } from "@/lib/document/checks/empty-row";
import {
  type AnswerCheck,
  type BlockCheck,
  type CheckedAnswer,
  type Finding,
  placed,
} from "@/lib/document/checks/finding";
import { hiddenCharacter } from "@/lib/document/checks/hidden-character";
import { loneHeading } from "@/lib/document/checks/lone-heading";
import { longHeading } from "@/lib/document/checks/long-heading";
import { longSentence } from "@/lib/document/checks/long-sentence";
import { lostLink } from "@/lib/document/checks/lost-link";
import { lostSuperscript } from "@/lib/document/checks/lost-superscript";
import { missingReference } from "@/lib/document/checks/missing-reference";
import { noCitation } from "@/lib/document/checks/no-citation";
import { passiveRun } from "@/lib/document/checks/passive-run";
import { perNode } from "@/lib/document/checks/per-node";
import { personalData } from "@/lib/document/checks/personal-data";
import { personalDetail } from "@/lib/document/checks/personal-detail";
import { plainHttp } from "@/lib/document/checks/plain-http";
import { repeatedWord } from "@/lib/document/checks/repeated-word";
import { skippedHeading } from "@/lib/document/checks/skipped-heading";
import { tableWithoutHeader } from "@/lib/document/checks/table-without-header";
import { claimsOf, uncitedClaim } from "@/lib/document/checks/uncited-claim";
import { uncitedReference } from "@/lib/document/checks/uncited-reference";
import { undefinedAcronym } from "@/lib/document/checks/undefined-acronym";
import { unlinkedMarker } from "@/lib/document/checks/unlinked-marker";
import { vagueLink } from "@/lib/document/checks/vague-link";
import type { DocumentJson } from "@/lib/document/document-types";
import { textBlocks } from "@/lib/document/text-blocks";

/** The checks that look at one paragraph or heading at a time, each at one that did not change only once. */
const blockChecks = {
  "hidden-character": once(hiddenCharacter),
  "lost-superscript": once(lostSuperscript),
  "lost-link": once(lostLink),
  "vague-link": once(vagueLink),
  "bare-address": once(bareAddress),
  "plain-http": once(plainHttp),
  "long-heading": once(longHeading),
  "empty-heading": once(emptyHeading),
  "repeated-word": once(repeatedWord),
  "long-sentence": once(longSentence),
  "passive-run": once(passiveRun),
} as const satisfies Partial<Record<CheckName, BlockCheck>>;

/** The checks that look at the whole answer. */
const answerChecks: Record<Exclude<CheckName, keyof typeof blockChecks>, AnswerCheck> = {
  "empty-question": emptyQuestion,
  "empty-answer": emptyAnswer,
  "personal-data": personalData,
  "unlinked-marker": unlinkedMarker,
  "missing-reference": missingReference,
  "personal-detail": personalDetail,
  "no-citation": noCitation,
  "uncited-claim": uncitedClaim,
  "archived-reference": archivedReference,
  "uncited-reference": uncitedReference,
  "skipped-heading": skippedHeading,
  "bare-heading": bareHeading,
  "lone-heading": loneHeading,
  "empty-item": emptyItem,
  "empty-row": emptyRow,
  "table-without-header": tableWithoutHeader,
  "undefined-acronym": undefinedAcronym,
};

/** What a look at the whole answer will ask of each block. */
const readAhead: readonly ((block: BlockText) => unknown)[] = [
  ...Object.values(blockChecks),
  claimsOf,
  acronymsOf,
];

/** What to check: the question, the answer, the names of its disease, what the library says of its references, and those kept for it, cited or not. */
export type AnswerToCheck = {
  question: string;
  document: DocumentJson;
  names?: CheckedAnswer["names"];
  references?: CheckedAnswer["references"];
  kept?: CheckedAnswer["kept"];
};

/** What an editor should put right in an answer, required things first, in the order of `checkKinds`, each check in reading order; the same list in the editor, at submission and at publication. */
export function checkAnswer(answer: AnswerToCheck): Finding[] {
  return runChecks(answer, checkNames);
}

/** The findings of some checks only. */
export function runChecks(answer: AnswerToCheck, names: readonly CheckName[]): Finding[] {
  return drain(checkInSteps(answer, names));
}

/** The same work with a pause offered after each block and each check, for a window in which somebody types. */
export function* checkInSteps(
  { question, document, names: called = [], references = null, kept = [] }: AnswerToCheck,
  names: readonly CheckName[] = checkNames,
): Generator<void, Finding[], void> {
  const blocks = textBlocks(document).map(checkedBlock);
  yield;
  if (names === checkNames) {
    for (const block of blocks) {
      for (const read of readAhead) read(block);
      yield;
    }
  }
  const answer: CheckedAnswer = { question, document, names: called, blocks, references, kept };
  const findings: Finding[] = [];
  for (const name of names) {
    findings.push(...runCheck(name, answer));
    yield;
  }
  return findings;
}

function runCheck(name: CheckName, answer: CheckedAnswer): Finding[] {
  if (!isBlockCheck(name)) return answerChecks[name](answer);
  const check = blockChecks[name];
  return answer.blocks.flatMap((block) => check(block).map((found) => placed(block, found)));
}

function isBlockCheck(name: CheckName): name is keyof typeof blockChecks {
  return name in blockChecks;
}

function once(check: BlockCheck): BlockCheck {
  return perNode(check, ({ node }) => node);
}
