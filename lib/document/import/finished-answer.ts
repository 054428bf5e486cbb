/** Something an editor should look at, by the line of the text it stands on, counted from 1; line 0 is the text as a whole. */
export type ImportProblem = { line: number; sentence: string };

/** A line of the text as it was written. */
export type TextLine = { line: number; text: string };

/** What a line of the text was taken for. */
export type LineAs =
  | "topic"
  | "question"
  | "body"
  | "reference"
  | "date"
  | "boilerplate"
  | "chrome"
  | "synonym"
  | "unknown";

/** A paragraph or list item of an answer, made of the lines it was written on; `number` is the one an ordered item began with. */
export type FinishedBlock = { kind: "paragraph" | "bullet" | "numbered"; number?: number; lines: TextLine[] };

/** One reference of the list under an answer, unparsed: where it begins, its number, and its text with the number. */
export type ReferenceLine = { line: number; number: number; text: string };

/** One finished answer as it was found in a text, before its references are known to the library. Dates are ISO ("2017-02-16"). */
export type FinishedAnswer = {
  topic: string;
  synonyms: string[];
  question: string;
  questionLine: number;
  lastUpdated: string | null;
  blocks: FinishedBlock[];
  referenceLines: ReferenceLine[];
  problems: ImportProblem[];
  sourceText: string;
};

/** What was found in a text: its answers, what belongs to none of them, and what every line that is not blank was taken for. */
export type FinishedAnswers = {
  answers: FinishedAnswer[];
  problems: ImportProblem[];
  account: { line: number; as: LineAs }[];
};
