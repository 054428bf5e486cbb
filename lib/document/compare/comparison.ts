import type { NodeJson } from "@/lib/document/document-types";

/** A run of words with one look, or one citation, as it stands in a document; a line break is the text `\n`. */
export type Token =
  | { type: "text"; text: string; marks: readonly string[]; href: string | null }
  | { type: "citation"; refId: string; locator: string | null; quoteId: string | null };

/** What may differ between two tokens with the same words or the same source. */
export type TokenChange = "formatting" | "link" | "citation";

/** A step from the old line to the new: kept (perhaps looking or linking differently), inserted or deleted. */
export type DiffToken =
  | { kind: "same"; before: Token; after: Token; changes: readonly TokenChange[] }
  | { kind: "ins"; after: Token }
  | { kind: "del"; before: Token };

/** A container that a block stands in: which one of the document (from 0, in reading order), and what it is. */
export type PathStep = { id: number; type: string; attrs?: NodeJson["attrs"] };

/** Where a block stands: its place among the blocks, what it is and stands in (as one text to compare, and in full, from the outside in), and what a person calls it. */
export type BlockPlace = {
  index: number;
  structure: string;
  label: string;
  path: readonly PathStep[];
  node: Pick<NodeJson, "type" | "attrs">;
};

/**
 * What became of the border between a block and the one before it. One paragraph was `split` in two or two were `joined`
 * to one; a list, quote, row or item that held both was `divided` between them, or two were `gathered` into one.
 */
export type Seam = "split" | "joined" | "divided" | "gathered";

/** A paragraph or heading in both documents, or in one of them; of a split or joined one, each part is a block of its own. */
export type ComparedBlock = {
  kind: "same" | "added" | "removed" | "changed" | "moved";
  before: BlockPlace | null;
  after: BlockPlace | null;
  seam: Seam | null;
  /** Of a table row that came or went as a whole: whether this is the first block of it. */
  row: "first" | "rest" | null;
  tokens: readonly DiffToken[];
};

/** What sort of thing changed. A changed link or citation is never mere formatting. */
export type ChangeClass = "text" | "citation" | "link" | "formatting" | "structure";

/**
 * One change a reviewer has to look at: of which class, in which compared block, from which of its tokens on (null: the
 * block as a whole), and what it was and is (words, reference ids, addresses, marks or names of blocks).
 */
export type Change = {
  class: ChangeClass;
  kind: "added" | "removed" | "replaced" | "moved";
  block: number;
  token: number | null;
  wholeBlock: boolean;
  before: string | null;
  after: string | null;
};

/** How two documents differ, in the order of the new one. No change means equal content, and the reverse. `limited` says that some passages were too different to compare word by word and are shown as replaced. */
export type Comparison = {
  blocks: readonly ComparedBlock[];
  changes: readonly Change[];
  counts: Readonly<Record<ChangeClass, number>>;
  limited: boolean;
};
