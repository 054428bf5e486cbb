import type { LineAs, TextLine } from "./finished-answer";
import {
  bulletItem,
  isChrome,
  isFooter,
  isMasthead,
  isResource,
  isResourceHeading,
  isSignature,
  lastUpdated,
  standingWords,
} from "./known-lines";
import { closeBlock, type Reading, type Rule, reachPlace, reportUnanswered } from "./reading";
import { reference, referencesBegin } from "./reference-rules";
import { synonym, synonymsBegin } from "./synonym-rules";

/** Takes one line that is not blank into the reading and says what it was taken for: the first rule that knows the line has it, and the last knows every line. */
export function takeLine(reading: Reading, line: TextLine): LineAs {
  for (const rule of RULES) {
    const as = rule(reading, line);
    if (as) return as;
  }
  return "unknown";
}

const SHORTEST_UNASKED = 200;

const RULES: Rule[] = [
  chrome,
  synonymsBegin,
  date,
  standing,
  signature,
  referencesBegin,
  reference,
  synonym,
  resource,
  topic,
  question,
  stray,
  body,
];

function chrome(reading: Reading, { text }: TextLine): LineAs | null {
  if (/^your question$/i.test(text)) return reachPlace(reading, "reader's question");
  if (isResourceHeading(text)) return reachPlace(reading, "resources");
  if (!isChrome(text)) return null;
  if (isFooter(text)) closeBlock(reading, "closed");
  return "chrome";
}

function date(reading: Reading, { line, text }: TextLine): LineAs | null {
  const found = lastUpdated(text);
  if (!found) return null;
  if (found.before) reading.block.body.push({ line, text: found.before });
  const block = reading.block.body.length ? reading.block : reading.closed.at(-1);
  if (!block || block.hasDateLine)
    reading.problems.push({ line, sentence: `The date “${found.words}” belongs to no answer.` });
  else Object.assign(block, { lastUpdated: found.date, hasDateLine: true });
  if (!found.date)
    block?.problems.push({
      line,
      sentence: `“${found.words}” is not a date of the calendar. Set the date “Last updated” by hand.`,
    });
  closeBlock(reading, "closed");
  return found.before ? "body" : "date";
}

function standing(reading: Reading, { text }: TextLine): LineAs | null {
  const words = standingWords(text) ?? (reading.standing.has(text.toLowerCase()) ? "closing" : null);
  if (!words) return null;
  if (words !== "opening") closeBlock(reading, words === "sign-off" ? "sign-off" : "closed");
  return "boilerplate";
}

function signature(reading: Reading, { text }: TextLine): LineAs | null {
  if (reading.place !== "sign-off" || !isSignature(text)) return null;
  reading.place = "closed";
  return "boilerplate";
}

function resource(reading: Reading, { text }: TextLine): LineAs | null {
  return reading.place === "resources" && isResource(text) ? "chrome" : null;
}

function topic(reading: Reading, { text }: TextLine): LineAs | null {
  const isPossible =
    reading.place === "start" && reading.closed.length === 0 && reading.block.body.length === 0;
  if (reading.topic || !isPossible || text.length > 120 || /[.?!:]$/.test(text) || bulletItem(text))
    return null;
  if (isMasthead(text)) return "chrome";
  reading.topic = text;
  return "topic";
}

function question(reading: Reading, { line, text }: TextLine): LineAs | null {
  const { block } = reading;
  if (block.body.length) return null;
  const last = reading.account.at(-1);
  const isNext = last?.as === "question" && last.line === line - 1;
  if (!isQuestion(text, reading, isNext)) return null;
  if (isNext) block.question = `${block.question} ${text}`;
  else {
    reportUnanswered(reading);
    Object.assign(block, { question: text, questionLine: line });
  }
  if (reading.place !== "reader's question") reading.place = "question";
  return "question";
}

// A reader's own question may end in words of explanation; it cites nothing.
function isQuestion(text: string, reading: Reading, isNext: boolean): boolean {
  if (text.length > 3000 || /\[\d+\]/.test(text) || bulletItem(text)) return false;
  if (/\?["”’)]*$/.test(text)) return true;
  if (reading.place === "reader's question") return !reading.block.question || isNext;
  return !reading.block.question && /\?\s/.test(text) && /\b(?:I|my|me|we|our)\b/i.test(text);
}

// After an answer, only a long or citing text without a question is another answer; a short one may be anybody's closing words.
function stray(reading: Reading, { line, text }: TextLine): LineAs | null {
  if (reading.block.body.length || reading.block.question) return null;
  const isAfterAnswer = ["closed", "sign-off", "references", "resources"].includes(reading.place);
  const isSentence = isAfterAnswer
    ? text.length >= SHORTEST_UNASKED || /\[\d+\]/.test(text)
    : /[.!:\])]["”’]?$/.test(text) || text.length > 100;
  if (isSentence || (bulletItem(text) && reading.place === "body")) return null;
  reading.problems.push({ line, sentence: `This line was not understood and is in no answer: “${text}”` });
  return "unknown";
}

function body(reading: Reading, line: TextLine): LineAs {
  reading.block.body.push(line);
  reading.place = "body";
  return "body";
}
