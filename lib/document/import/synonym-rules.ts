import type { LineAs, TextLine } from "./finished-answer";
import { bulletItem, synonymHeading } from "./known-lines";
import type { Reading } from "./reading";

/** Knows the heading over the other names of a topic, and names on the same line. */
export function synonymsBegin(reading: Reading, { text }: TextLine): LineAs | null {
  const names = synonymHeading(text);
  if (names === null) return null;
  addSynonyms(reading, names);
  reading.place = names ? "synonyms" : "synonyms heading";
  return names ? "synonym" : "chrome";
}

/** Knows the names under such a heading. */
export function synonym(reading: Reading, { text }: TextLine): LineAs | null {
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
