import { readBareIdentifiers } from "./bare-identifiers";
import { judgeRecord } from "./judge-record";
import { readReferenceLines, type TextLine } from "./pasted-lines";
import type { ReadRecord } from "./read-record";

const LOOK_UP = "Only its identifier is known. Fill in the fields.";
const NOT_READ =
  "No author, title and place of publication could be told apart in this line. Repair it and read it again.";

/** Reads what people type or copy: reference lines as they stand in a list, and bare identifiers, in any mixture. */
export function* readLines(text: string): Generator<ReadRecord> {
  let formatted: TextLine[] = [];
  for (const [index, words] of text.split("\n").entries()) {
    const named = readBareIdentifiers(words);
    if (!named) {
      formatted.push({ line: index + 1, text: words.replace(/\r$/, "") });
      continue;
    }
    yield* readFormatted(formatted);
    formatted = [];
    for (const { fields, words: raw } of named)
      yield judgeRecord({ line: index + 1, raw, fields, problems: [LOOK_UP] });
  }
  yield* readFormatted(formatted);
}

function* readFormatted(lines: TextLine[]): Generator<ReadRecord> {
  for (const { line, raw, csl, problems } of readReferenceLines(lines)) {
    // A line that no form fits is given back as it stands, as a source of no kind.
    if (csl.type === "document") yield { is: "unread", line, raw, sentence: NOT_READ };
    else yield { is: "whole", line, raw, csl, problems, publicationTypes: [], notices: [] };
  }
}
