import { archivedReference } from "@/lib/document/checks/archived-reference";
import { bareAddress } from "@/lib/document/checks/bare-address";
import { bareHeading } from "@/lib/document/checks/bare-heading";
import { type CheckName, checkNames } from "@/lib/document/checks/check-kinds";
import { type CheckedBlock, checkedBlock } from "@/lib/document/checks/checked-block";
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
import { uncitedClaim } from "@/lib/document/checks/uncited-claim";
import { uncitedReference } from "@/lib/document/checks/uncited-reference";
import { undefinedAcronym } from "@/lib/document/checks/undefined-acronym";
import { unlinkedMarker } from "@/lib/document/checks/unlinked-marker";
import { vagueLink } from "@/lib/document/checks/vague-link";
import type { DocumentJson } from "@/lib/document/document-types";
import { textBlocks } from "@/lib/document/text-blocks";

/** The check of each name. */
const checks: Record<CheckName, AnswerCheck> = {
  "empty-question": emptyQuestion,
  "empty-answer": emptyAnswer,
  "personal-data": personalData,
  "unlinked-marker": unlinkedMarker,
  "missing-reference": missingReference,
  "hidden-character": inEachBlock(hiddenCharacter),
  "personal-detail": personalDetail,
  "no-citation": noCitation,
  "uncited-claim": uncitedClaim,
  "archived-reference": archivedReference,
  "uncited-reference": uncitedReference,
  "lost-superscript": inEachBlock(lostSuperscript),
  "lost-link": inEachBlock(lostLink),
  "vague-link": inEachBlock(vagueLink),
  "bare-address": inEachBlock(bareAddress),
  "plain-http": inEachBlock(plainHttp),
  "skipped-heading": skippedHeading,
  "bare-heading": bareHeading,
  "lone-heading": loneHeading,
  "long-heading": inEachBlock(longHeading),
  "empty-heading": inEachBlock(emptyHeading),
  "empty-item": emptyItem,
  "empty-row": emptyRow,
  "table-without-header": tableWithoutHeader,
  "repeated-word": inEachBlock(repeatedWord),
  "undefined-acronym": undefinedAcronym,
  "long-sentence": inEachBlock(longSentence),
  "passive-run": inEachBlock(passiveRun),
};

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
  const steps = checkInSteps(answer, names);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same work with a pause offered after each check and each hundred blocks, for a window in which somebody types. */
export function* checkInSteps(
  { question, document, names: called = [], references = null, kept = [] }: AnswerToCheck,
  names: readonly CheckName[] = checkNames,
): Generator<void, Finding[], void> {
  const blocks: CheckedBlock[] = [];
  for (const block of textBlocks(document)) {
    blocks.push(checkedBlock(block));
    if (blocks.length % 100 === 0) yield;
  }
  const answer: CheckedAnswer = { question, document, names: called, blocks, references, kept };
  const findings: Finding[] = [];
  for (const name of names) {
    findings.push(...checks[name](answer));
    yield;
  }
  return findings;
}

function inEachBlock(check: BlockCheck): AnswerCheck {
  const once = perNode(check, ({ node }) => node);
  return ({ blocks }) => blocks.flatMap((block) => once(block).map((found) => placed(block, found)));
}
