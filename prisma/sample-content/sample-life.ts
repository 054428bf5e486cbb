import type { RiskClass } from "@/lib/answers/review-plan";
import type { SamplePersonName } from "./people";

/** A later edition of a published answer: what it changes in the source text, and why. */
export interface SampleEdition {
  by: SamplePersonName;
  reason: string;
  /** Each `find` stands exactly once in the file; markers in `replace` count on into `newReferences`. */
  changes: readonly { find: string; replace: string }[];
  /** Lines of the reference list, numbered on from the last one of the file. */
  newReferences: readonly string[];
}

/** Somebody's remark on a passage while the answer is in review. */
export interface SampleComment {
  by: SamplePersonName;
  quote: string;
  text: string;
  blocking: boolean;
}

/** One round from submission to publication. Every file carries a date, so nothing here is published for the first time. */
export interface SampleRound {
  submitNote: string;
  reviewer: SamplePersonName;
  approvalNote: string;
  publisher: SamplePersonName;
  /** "wording" keeps the "Last updated" date that the text came with. */
  changeKind: "substantive" | "wording";
  /** What readers are told; empty unless the change is substantive. */
  changeNote: string;
  wholeAnswerReviewed: boolean;
}

/** Where in its life the seed leaves an answer, and the words that were said on the way. */
export type SampleState =
  | { state: "draft"; toFix: { quote: string; sentence: string } | null }
  | {
      state: "in_review";
      submitNote: string;
      claimedBy: SamplePersonName;
      comments: readonly SampleComment[];
    }
  | { state: "changes_requested"; submitNote: string; reviewer: SamplePersonName; changesWanted: string }
  | { state: "approved"; submitNote: string; reviewer: SamplePersonName; approvalNote: string }
  | ({ state: "published" } & SampleRound)
  | ({ state: "published_with_draft"; draft: SampleEdition } & SampleRound)
  | ({ state: "published_again"; second: SampleEdition & SampleRound } & SampleRound)
  | ({ state: "withdrawn"; withdrawnBy: SamplePersonName; reason: string } & SampleRound);

/** One answer of the sample content: its file, which of its question blocks, whose it is, and its state. */
export type SampleLife = {
  file: string;
  /** From 1; more than one only where a file holds several dated questions. */
  block: number;
  topic: string;
  owner: SamplePersonName;
  riskClass: RiskClass;
} & SampleState;
