import { CONTEXT, type LineRange, LONGEST_QUOTE, type NewAnchor } from "@/lib/document/anchor/anchor";
import { isWithinWord, placesOf } from "@/lib/document/anchor/places-of";
import { lineAround, type Reading, wordsIn } from "@/lib/document/anchor/read-lines";

/** Anchors a stretch of a text by its words, those at its ends taken whole; null when it holds none, or more than an anchor can be about. */
export function makeAnchor(reading: Reading, range: LineRange): NewAnchor | null {
  const words = wordsIn(reading, range);
  if (!words) return null;
  const { text } = reading;
  let { from, to } = words;
  while (isWithinWord(text, from)) from -= 1;
  while (isWithinWord(text, to)) to += 1;
  if (to - from > LONGEST_QUOTE) return null;
  const quote = text.slice(from, to);
  return {
    quote,
    prefix: text.slice(Math.max(lineAround(reading, from).start, from - CONTEXT), from),
    suffix: text.slice(to, Math.min(lineAround(reading, to - 1).end, to + CONTEXT)),
    at: lettersBefore(text, from),
    of: placesOf(text, quote).length,
  };
}

/** How many letters (anything but white space) stand before a place of the reading. */
export function lettersBefore(text: string, at: number): number {
  let letters = 0;
  for (let place = 0; place < at; place += 1) if (text[place] !== " ") letters += 1;
  return letters;
}
