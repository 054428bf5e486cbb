const MARKER = /\[\s*\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*\]/g;
const LONGEST_RANGE = 50;

/** Numbers of sources in brackets in a text, as in `[1,3–5]`: where they stand and which numbers they are. */
export type Marker = { from: number; to: number; numbers: number[] };

/** The numbers in brackets in a text. A range that runs backwards or too far is only its two ends. */
export function findMarkers(text: string): Marker[] {
  return Array.from(text.matchAll(MARKER), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    numbers: [...new Set(match[0].slice(1, -1).split(/[,;]/).flatMap(numbersOf))],
  }));
}

function numbersOf(part: string): number[] {
  const [from = 0, to = from] = part.split(/[–-]/).map((digits) => Number(digits.trim()));
  if (to > from && to - from < LONGEST_RANGE)
    return Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return to === from ? [from] : [from, to];
}
