import type { NewAnchor } from "@/lib/document/anchor/anchor";
import { makeAnchor } from "@/lib/document/anchor/make-anchor";
import { placesOf } from "@/lib/document/anchor/places-of";
import { type Reading, rangeIn, readLines } from "@/lib/document/anchor/read-lines";

/** The anchor of the first place where words stand in a text, told with or without the numbers that readers see at its citations; null when they stand nowhere. */
export function anchorOnWords(reading: Reading, told: string): NewAnchor | null {
  const words = readLines([told.replace(/\[[\d,–]+\]/g, "")]).text.trim();
  const [from] = placesOf(reading.text, words);
  return from === undefined ? null : makeAnchor(reading, rangeIn(reading, from, from + words.length));
}
