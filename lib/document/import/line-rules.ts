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
  numberedItem,
  standingWords,
  synonymHeading,
} from "./known-lines";
import { closeBlock, type Reading, reportUnanswered } from "./reading";

type Rule = (reading: Reading, line: TextLine) => LineAs | null;

/** Takes one line that is not blank into the reading and says what it was taken for: the first rule that knows the line has it, and the last knows every line. */
export function takeLine(reading: Reading, line: TextLine): LineAs {
  for (const rule of RULES) {
    const as = rule(reading, line);
    if (as) return as;
  }
  return "unknown";
}

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

function reachPlace(reading: Reading, place: Reading["place"]): LineAs {
  closeBlock(reading, place);
  return "chrome";
}

function synonymsBegin(reading: Reading, { text }: TextLine): LineAs | null {
  const names = synonymHeading(text);
  if (names === null) return null;
  addSynonyms(reading, names);
  reading.place = names ? "synonyms" : "synonyms heading";
  return names ? "synonym" : "chrome";
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
  const words = standingWords(text);
  if (!words) return null;
  if (words !== "opening") closeBlock(reading, words === "sign-off" ? "sign-off" : "closed");
  return "boilerplate";
}

function signature(reading: Reading, { text }: TextLine): LineAs | null {
  if (reading.place !== "sign-off" || !isSignature(text)) return null;
  reading.place = "closed";
  return "boilerplate";
}

function referencesBegin(reading: Reading, { text }: TextLine): LineAs | null {
  if (!/^(?:references|sources|bibliography)(?: cited)?\s*:?$/i.test(text)) return null;
  return reachPlace(reading, "references");
}

function reference(reading: Reading, { line, text }: TextLine): LineAs | null {
  const block = reading.closed.at(-1);
  const isAfterAnswer = reading.place === "closed" || reading.place === "references";
  if (!block || !isAfterAnswer || reading.block.question) return null;
  const before = block.references.at(-1);
  const found = numberedItem(text);
  if (found) block.references.push({ line, number: found.number, text });
  else if (reading.place !== "references") return null;
  else if (before && goesOn(before.text, line - (reading.account.at(-1)?.line ?? 0)))
    before.text = `${before.text} ${text}`;
  else if (text.endsWith("?") || !/\b(?:1[89]|20)\d\d\b|https?:/.test(text)) return null;
  else addUnnumbered(block, { line, text });
  reading.place = "references";
  return "reference";
}

// A list broken at a fixed width goes on in the next line, also after a full stop, unless the reference looks complete.
function goesOn(before: string, distance: number): boolean {
  return (
    !/[.!?]$/.test(before) ||
    (distance === 1 && before.length <= 100 && !/(?:https?:\/\/\S+|\d)\.$/.test(before))
  );
}

function addUnnumbered(block: Reading["closed"][number], { line, text }: TextLine): void {
  const number = (block.references.at(-1)?.number ?? 0) + 1;
  block.references.push({ line, number, text: `${number}. ${text}` });
  block.problems.push({
    line,
    sentence: `This reference has no number. It was counted as number ${number}; check that the text cites it so.`,
  });
}

function synonym(reading: Reading, { text }: TextLine): LineAs | null {
  const item = bulletItem(text);
  const isFirst = reading.place === "synonyms heading";
  if (!isFirst && !(reading.place === "synonyms" && item !== null)) return null;
  if (item === null && (/[.?!]$/.test(text) || !text.includes(";")) && text.length > 100) return null;
  addSynonyms(reading, item ?? text);
  reading.place = "synonyms";
  return "synonym";
}

function addSynonyms(reading: Reading, names: string): void {
  const known = new Set([reading.topic, ...reading.synonyms].map((name) => name.toLowerCase()));
  for (const name of names
    .replace(/\s+see (?:more|less)\.?$/i, "")
    .split(/\s*;\s+/)
    .map((each) => each.trim())) {
    if (name && !known.has(name.toLowerCase())) reading.synonyms.push(name);
    known.add(name.toLowerCase());
  }
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

function stray(reading: Reading, { line, text }: TextLine): LineAs | null {
  if (reading.block.body.length || reading.block.question) return null;
  const isSentence = /[.!:\])]["”’]?$/.test(text) || text.length > 100;
  if (isSentence || (bulletItem(text) && reading.place === "body")) return null;
  reading.problems.push({ line, sentence: `This line was not understood and is in no answer: “${text}”` });
  return "unknown";
}

function body(reading: Reading, line: TextLine): LineAs {
  reading.block.body.push(line);
  reading.place = "body";
  return "body";
}
