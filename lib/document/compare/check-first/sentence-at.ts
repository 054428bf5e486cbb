const END = /[.!?]["”’)]*(?=[\s\uFFFC]|$)\uFFFC*/g;

/** The sentence of a line that a character stands in, with the citations after its full stop, as one line without them shown. */
export function sentenceAt(text: string, at: number): string {
  let start = 0;
  for (const { 0: end, index } of text.matchAll(END)) {
    const stop = index + end.length;
    if (at < stop) return tidy(text.slice(start, stop));
    start = stop;
  }
  return tidy(text.slice(start));
}

/** Where the sentences of a line end: one past the last character of each, the citations after a full stop included. */
export function sentenceEnds(text: string): number[] {
  const ends = Array.from(text.matchAll(END), ({ 0: end, index }) => index + end.length);
  return ends.at(-1) === text.length ? ends : [...ends, text.length];
}

function tidy(sentence: string): string {
  return sentence.replaceAll("\uFFFC", "").replace(/\s+/g, " ").trim();
}
