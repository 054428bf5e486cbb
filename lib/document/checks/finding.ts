import { type CheckName, checkKinds } from "@/lib/document/checks/check-kinds";
import type { BlockText, CheckedBlock } from "@/lib/document/checks/checked-block";
import type { DocumentJson } from "@/lib/document/document-types";
import { sentenceAt } from "@/lib/document/language/sentences";
import { ATOM } from "@/lib/document/text-blocks";

/** Where a finding is: the question, the answer as a whole, or a paragraph or heading by its place in reading order, from and to a character in it (each citation and line break counts one, as in the editor). */
export type FindingPlace = "question" | "answer" | { block: number; from?: number; to?: number };

/** What one click can put right. Offsets are of the block of the finding; `cite` puts citations in the place of the words. */
export type Fix = { label: string } & (
  | { does: "delete"; from: number; to: number }
  | { does: "cite"; refIds: string[] }
  | { does: "relink"; href: string }
  | { does: "level"; level: number }
  | { does: "header-row" }
  | { does: "remove-part"; part: "heading" | "listItem" | "tableRow" }
);

/** Something an editor can put right. `about` is what a dismissal is remembered by: the words it is about, so that it survives moves and ends when they change. */
export type Finding = {
  check: CheckName;
  severity: "required" | "advice";
  where: FindingPlace;
  sentence: string;
  excerpt?: string;
  about: string;
  fix?: Fix;
};

/** What the library says of a cited reference, and what editors call it. */
export type ReferenceState = { id: string; label: string; state: "here" | "archived" };

/** What a check of the whole answer looks at. `references` is null where the library was not asked. */
export type CheckedAnswer = {
  /** What the disease is called, the preferred name first. */
  names: readonly string[];
  question: string;
  document: DocumentJson;
  blocks: readonly CheckedBlock[];
  references: ReadonlyMap<string, ReferenceState> | null;
  /** References that were cited in this edition or are kept for it, whether or not the text cites them now. */
  kept: readonly Pick<ReferenceState, "id" | "label">[];
};

/** A check of the whole answer: a pure function from an answer to what an editor should put right in it. */
export type AnswerCheck = (answer: CheckedAnswer) => Finding[];

/** A finding in one block, by its place there. */
export type BlockFinding = {
  check: CheckName;
  from: number;
  to: number;
  sentence: string;
  about?: string;
  fix?: Fix;
};

/** A check that looks at one paragraph or heading and at nothing else, so that only what changed is looked at again. */
export type BlockCheck = (block: BlockText) => BlockFinding[];

/** A finding that belongs to no words of the text. */
export function findingOf(
  check: CheckName,
  found: Pick<Finding, "where" | "sentence"> & Partial<Pick<Finding, "excerpt" | "about" | "fix">>,
): Finding {
  const { severity } = checkKinds[check];
  return { about: "", ...found, check, severity };
}

/** A finding in a block as a finding of the answer, with its words. */
export function placed(block: CheckedBlock, { check, from, to, about, ...rest }: BlockFinding): Finding {
  const words = block.text.slice(from, to);
  const around = sentenceAt(block.sentences, from)?.text ?? block.text;
  return findingOf(check, {
    ...rest,
    where: { block: block.index, from, to },
    excerpt: words,
    about: normalWords(about ?? around),
  });
}

const LONGEST_ABOUT = 300;
const ATOMS = new RegExp(ATOM, "g");

/** Words as a dismissal remembers them: without citations, capitals and spaces to spare. */
export function normalWords(words: string): string {
  return words.replace(ATOMS, " ").replace(/\s+/g, " ").trim().toLowerCase().slice(0, LONGEST_ABOUT);
}
