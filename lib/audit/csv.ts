/** The first characters that make a spreadsheet take a cell for a formula (OWASP ASVS 5.0, 1.2.10). */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** A value as a CSV field (RFC 4180): always quoted, quotes doubled, and what a spreadsheet would run begins with an apostrophe. */
export function csvField(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""').replaceAll("\0", "")}"`;
}

/** One line of CSV, with its end. */
export function csvLine(values: readonly string[]): string {
  return `${values.map(csvField).join(",")}\r\n`;
}
