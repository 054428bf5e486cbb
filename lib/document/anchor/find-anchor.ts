import type { TextAnchor } from "@/lib/document/anchor/anchor";
import { lettersBefore } from "@/lib/document/anchor/make-anchor";
import { placesOf } from "@/lib/document/anchor/places-of";
import { lineAround, type Reading } from "@/lib/document/anchor/read-lines";

/**
 * What became of the words of an anchor: they stand here, other words stand in their place now, or the text is no longer
 * present. `from` and `to` are places of the reading.
 */
export type FoundAnchor =
  | { state: "here"; from: number; to: number }
  | { state: "changed"; from: number; to: number }
  | { state: "gone" };

/** Words of this length that stood once and stand once are the same wherever they went. */
const TELLING = 16;
/** So much of a side tells where shorter words belong. */
const ENOUGH = 12;

/** Finds an anchor again in a text as it is now: by its words where they can be no others, else by what stands before and after them. Where two places are as likely, it is neither. */
export function findAnchor(reading: Reading, anchor: TextAnchor): FoundAnchor {
  const places = placesOf(reading.text, anchor.quote);
  const at = places.length === 0 ? null : choose(reading, anchor, places);
  if (at !== null) return { state: "here", from: at, to: at + anchor.quote.length };
  return betweenItsSides(reading, anchor) ?? { state: "gone" };
}

function choose(reading: Reading, anchor: TextAnchor, places: readonly number[]): number | null {
  const [only] = places;
  const isAlone = places.length === 1 && anchor.of === 1;
  if (isAlone && only !== undefined && (anchor.quote.length >= TELLING || fits(reading, anchor, only)))
    return only;
  if (isAlone) return null;
  const judged = places.map((place) => ({ place, ...sidesAt(reading, anchor, place) }));
  const best = Math.max(...judged.map(({ shared }) => shared));
  // Where some of the same words went, one side alone does not tell that these are the ones.
  const hasFewer = places.length < anchor.of;
  const likely = judged.filter(
    ({ shared, isWhole, isBoth }) => shared === best && (hasFewer ? isBoth : isWhole),
  );
  const [first] = likely;
  if (!first || likely.length === 1) return first?.place ?? null;
  return likely.every(({ isBoth }) => isBoth) ? nearest(reading, anchor, likely) : null;
}

/** Whether enough of one side stands beside the words, or the words are a whole line as they were. */
function fits(reading: Reading, anchor: TextAnchor, place: number): boolean {
  if (anchor.prefix === null || anchor.suffix === null) return true;
  const { before, after, isBoth } = sidesAt(reading, anchor, place);
  const isEnough = (shared: number, side: string) => side !== "" && shared >= Math.min(ENOUGH, side.length);
  return isBoth || isEnough(before, anchor.prefix) || isEnough(after, anchor.suffix);
}

/** How much of the anchor's sides stands beside a place: in characters, and whether one side, or both, stand whole. */
function sidesAt(reading: Reading, { quote, prefix, suffix }: TextAnchor, place: number) {
  const line = lineAround(reading, place);
  const end = lineAround(reading, place + quote.length - 1).end;
  const [left, right] = [
    reading.text.slice(line.start, place),
    reading.text.slice(place + quote.length, end),
  ];
  const [before, after] = [sharedEnd(left, prefix ?? ""), sharedStart(right, suffix ?? "")];
  const isLeft = prefix !== null && isWholeSide(before, prefix, left);
  const isRight = suffix !== null && isWholeSide(after, suffix, right);
  const isLong = (side: string | null) => (side?.length ?? 0) >= ENOUGH;
  const isBoth = isLeft && isRight;
  const isWhole = isBoth || (isLeft && isLong(prefix)) || (isRight && isLong(suffix));
  return { before, after, shared: before + after, isBoth, isWhole };
}

/** An empty side says that the line began or ended there. */
function isWholeSide(shared: number, side: string, beside: string): boolean {
  return side === "" ? beside === "" : shared === side.length;
}

/** Lines that are the same on both sides are one as good as the other. */
function nearest({ text }: Reading, { at }: TextAnchor, likely: readonly { place: number }[]): number | null {
  let [letters, from] = [0, 0];
  let best: { place: number; distance: number } | null = null;
  for (const { place } of likely) {
    letters += lettersBefore(text.slice(from, place), place - from);
    from = place;
    const distance = Math.abs(letters - at);
    if (!best || distance < best.distance) best = { place, distance };
  }
  return best?.place ?? null;
}

/** Other words between the very sides of an anchor, in one line, where these sides stand in one place only. A side without a word tells nothing. */
function betweenItsSides(reading: Reading, { quote, prefix, suffix }: TextAnchor): FoundAnchor | null {
  if (!prefix?.trim() || !suffix?.trim() || prefix.length + suffix.length < ENOUGH) return null;
  const found = beginnings(reading.text, prefix).flatMap((from) => {
    const { end } = lineAround(reading, from);
    const longest = from + Math.max(quote.length * 2, 80);
    const to = reading.text.indexOf(suffix, from);
    return to > from && to < end && to <= longest ? [{ from, to }] : [];
  });
  const [only] = found;
  const words = found.length === 1 && only ? trimmed(reading.text, only) : null;
  return words && words.to > words.from ? { state: "changed", ...words } : null;
}

/** Where words begin that have this before them. */
function beginnings(text: string, prefix: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1))
    places.push(at + prefix.length);
  return places;
}

function trimmed(text: string, { from, to }: { from: number; to: number }) {
  const words = text.slice(from, to);
  const start = words.length - words.trimStart().length;
  return { from: from + start, to: from + Math.max(start, words.trimEnd().length) };
}

function sharedStart(one: string, other: string): number {
  let shared = 0;
  while (shared < other.length && one[shared] === other[shared] && shared < one.length) shared += 1;
  return shared;
}

function sharedEnd(one: string, other: string): number {
  let shared = 0;
  while (shared < other.length && shared < one.length && one.at(-1 - shared) === other.at(-1 - shared))
    shared += 1;
  return shared;
}
