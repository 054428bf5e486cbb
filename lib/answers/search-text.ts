const MOST_WORDS = 8;

/** The words of a search, in lower case; at most eight, punctuation at their ends left off. */
export function searchWords(text: string): string[] {
  const words = text.normalize("NFC").toLowerCase().split(/\s+/u);
  const bare = words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").slice(0, 100));
  return [...new Set(bare.filter(Boolean))].slice(0, MOST_WORDS);
}

/** The words as a text search query (PostgreSQL 12.3, tsquery): all of them, each also as the beginning of a longer word. Empty for no words. */
export function searchQuery(words: readonly string[]): string {
  return words.map((word) => `'${word.replace(/[\\']/g, "$&$&")}':*`).join(" & ");
}

/** A word as a LIKE pattern for a name in lower case that has it anywhere; `%` and `_` are taken literally. */
export function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, "\\$&")}%`;
}
