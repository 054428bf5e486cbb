import { findHiddenCharacter, normalText, withoutHiddenCharacters } from "@/lib/document/hidden-characters";
import { finishAnswer } from "./finish-answer";
import type { FinishedAnswers, ImportProblem, TextLine } from "./finished-answer";
import { takeLine } from "./line-rules";
import { closeBlock, type OpenBlock, type Reading, reportUnanswered, startReading } from "./reading";
import { takeTrailingReferences } from "./trailing-references";

const MOST_ANSWERS = 50;
const MOST_BYTES = 1_048_576;
const UNREADABLE = /(?![\t\r\n\f\v])[\p{Cc}\p{Cs}]/u;
const LINE_END = /\r\n|\r|\n/;

/** Reads finished answers as they were kept as plain text: one answer for each question block. Nothing is guessed silently and nothing is lost: every line that is not blank is in the account, and what was not understood is a problem. `standing` are the closing words, sign-off and disclaimer of the centre's settings: their lines are known and left out. Never throws. */
export function readFinishedAnswers(text: string, standing: readonly string[] = []): FinishedAnswers {
  const refusal = whyUnreadable(text);
  if (refusal) return { answers: [], problems: [refusal], account: [] };
  const reading = startReading(standing);
  for (const line of linesOf(text, reading.problems))
    reading.account.push({ line: line.line, as: takeLine(reading, line) });
  closeBlock(reading, "closed");
  reportUnanswered(reading);
  for (const block of reading.closed) takeTrailingReferences(block, reading.account);
  shareReferences(reading);
  const blocks = reading.closed.filter((block) => block.body.length > 0);
  if (!blocks.length)
    reading.problems.push({
      line: 0,
      sentence:
        "No answer was found in this text. It needs a topic, a question and an answer, each on lines of its own.",
    });
  if (blocks.length > MOST_ANSWERS)
    return {
      answers: [],
      problems: [
        {
          line: 0,
          sentence: `This text has ${blocks.length} answers. Split it into files of at most ${MOST_ANSWERS} and import each.`,
        },
      ],
      account: [],
    };
  const answers = blocks.map((block, place) =>
    finishAnswer({ reading, block, isFirst: place === 0, sourceText: text }),
  );
  return { answers, problems: reading.problems, account: reading.account };
}

function whyUnreadable(text: string): ImportProblem | null {
  if (new TextEncoder().encode(text).length > MOST_BYTES)
    return { line: 0, sentence: "This text is larger than 1 MB. Split it into several files." };
  const line = text.split(LINE_END).findIndex((each) => UNREADABLE.test(each)) + 1;
  return line
    ? {
        line,
        sentence: `Line ${line} has characters that are no text. Save the file as plain text in UTF-8 and import it again.`,
      }
    : null;
}

function linesOf(text: string, problems: ImportProblem[]): TextLine[] {
  const lines = text.replace(/^\ufeff/, "").split(LINE_END);
  return lines.flatMap((raw, place) => {
    const line = place + 1;
    const shown = normalText(raw.replace(/[\f\v]/g, " "));
    const hidden = findHiddenCharacter(shown);
    if (hidden)
      problems.push({
        line,
        sentence: `A hidden character (${hidden.name}, ${hidden.code}) was left out here. Compare this line with the source.`,
      });
    if (raw.includes("\ufffd"))
      problems.push({
        line,
        sentence:
          "A letter was lost here before the text came to us (shown as \ufffd). Compare this line with the source.",
      });
    const clean = withoutHiddenCharacters(shown).replace(/ +/g, " ").trim();
    return clean ? [{ line, text: clean }] : [];
  });
}

// A text of several blocks may end with one list of references for all of them.
function shareReferences({ closed }: Reading): void {
  const last = closed.at(-1);
  const isCiting = (block: OpenBlock) => block.body.some(({ text }) => /\[\d+\]/.test(text));
  const bare = closed.filter((block) => block !== last && !block.references.length && isCiting(block));
  if (!last?.references.length || closed.some((block) => block !== last && block.references.length)) return;
  for (const block of bare) {
    block.references = last.references;
    block.problems.push({
      line: last.references[0]?.line ?? 0,
      sentence:
        "The text has one reference list for all its answers. The markers of this answer were read against it; check that they fit.",
    });
  }
}
