/** A search text as LIKE patterns for the printed line, in lower case, the rarest-looking (longest) word first; at most eight, `%` and `_` taken literally. */
export function searchPatterns(text: string): string[] {
  const words = text.toLowerCase().normalize("NFC").split(/\s+/).filter(Boolean).slice(0, 8);
  return words
    .sort((one, other) => other.length - one.length)
    .map((word) => `%${word.slice(0, 100).replace(/[\\%_]/g, "\\$&")}%`);
}
