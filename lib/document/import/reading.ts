import type { ImportProblem, LineAs, ReferenceLine, TextLine } from "./finished-answer";

/** A question block while it is being read. */
export type OpenBlock = {
  question: string;
  questionLine: number;
  body: TextLine[];
  lastUpdated: string | null;
  hasDateLine: boolean;
  references: ReferenceLine[];
  problems: ImportProblem[];
};

/** Where in a text the reader is: what the line before makes likely. */
export type Place =
  | "start"
  | "reader's question"
  | "question"
  | "body"
  | "synonyms heading"
  | "synonyms"
  | "closed"
  | "sign-off"
  | "references"
  | "resources";

/** Everything known of a text up to a line; the reading of one text changes it line by line. */
export type Reading = {
  place: Place;
  topic: string;
  synonyms: string[];
  standing: ReadonlySet<string>;
  block: OpenBlock;
  closed: OpenBlock[];
  problems: ImportProblem[];
  account: { line: number; as: LineAs }[];
};

/** One kind of line: takes a line it knows into the reading and says what it is, or leaves it to the next rule. */
export type Rule = (reading: Reading, line: TextLine) => LineAs | null;

/** A reading before its first line; `standing` are the centre's own closing words, sign-off and disclaimer. */
export function startReading(standing: readonly string[]): Reading {
  return {
    place: "start",
    topic: "",
    synonyms: [],
    standing: new Set(
      standing
        .flatMap((words) => words.split("\n"))
        .map((line) => line.replace(/\s+/g, " ").trim().toLowerCase()),
    ),
    block: openBlock(),
    closed: [],
    problems: [],
    account: [],
  };
}

/** Ends the block that is being read, if it has text; a question without text waits for it. */
export function closeBlock(reading: Reading, place: Place): void {
  reading.place = place;
  if (reading.block.body.length === 0) return;
  reading.closed.push(reading.block);
  reading.block = openBlock();
}

/** Reports a question that nothing answers, so that it is not lost, and forgets it. */
export function reportUnanswered(reading: Reading): void {
  const { question, questionLine } = reading.block;
  if (!question) return;
  const sentence = `This question has no answer text of its own and is in no draft: “${question}” Add it to the answer it belongs to.`;
  reading.problems.push({ line: questionLine, sentence });
  Object.assign(reading.block, { question: "", questionLine: 0 });
}

function openBlock(): OpenBlock {
  return {
    question: "",
    questionLine: 0,
    body: [],
    lastUpdated: null,
    hasDateLine: false,
    references: [],
    problems: [],
  };
}

/** Ends the block above a heading of the site, and goes on under that heading. */
export function reachPlace(reading: Reading, place: Reading["place"]): LineAs {
  closeBlock(reading, place);
  return "chrome";
}
