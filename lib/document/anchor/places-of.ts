/** Where words stand in a text as whole words: not as a part of a longer word or number. */
export function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === "") return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isWithinWord(text, at) && !isWithinWord(text, at + words.length)) places.push(at);
  }
  return places;
}

/** Whether a word or number goes on over this place. */
export function isWithinWord(text: string, at: number): boolean {
  return PART.test(text.charAt(at - 1)) && PART.test(text.charAt(at));
}

const PART = /[\p{L}\p{N}]/u;
