/** A text of at most so many characters, cut between words with an ellipsis. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most);
  return `${short.slice(0, Math.max(short.lastIndexOf(" "), most - 20)).trim()}…`;
}
