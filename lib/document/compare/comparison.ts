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

/** Where a block stands: its place among the paragraphs and headings, what it stands in, and what a person calls it. */
export type BlockPlace = { index: number; structure: string; label: string };

/** A paragraph or heading in both documents, or in one of them. */
export type ComparedBlock = {
  kind: "same" | "added" | "removed" | "changed" | "moved";
  before: BlockPlace | null;
  after: BlockPlace | null;
  tokens: readonly DiffToken[];
};

/** What sort of thing changed. A changed link or citation is never mere formatting. */
export type ChangeClass = "text" | "citation" | "link" | "formatting" | "structure";

/** One change a reviewer has to look at: of which class, in which compared block, and what it was and is (words, reference ids, addresses, marks or names of blocks). */
export type Change = {
  class: ChangeClass;
  kind: "added" | "removed" | "replaced" | "moved";
  block: number;
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
