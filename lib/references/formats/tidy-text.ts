/** Text on one line: control characters, marks of direction and runs of blanks become one blank. */
export function tidyText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\u00a0]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
