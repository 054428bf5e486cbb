/** An ISBN of 10 or 13 digits without hyphens, its check digit verified (ISO 2108); null when it is none. */
export function normaliseIsbn(text: string): string | null {
  const digits = text
    .trim()
    .replace(/^isbn(?:-1[03])?:?\s*/i, "")
    .replace(/[\s-]/g, "")
    .toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) return weighed(digits, (at) => 10 - at) % 11 === 0 ? digits : null;
  if (/^97[89]\d{10}$/.test(digits))
    return weighed(digits, (at) => (at % 2 ? 3 : 1)) % 10 === 0 ? digits : null;
  return null;
}

/** The first ISBN in a text as it is written there, "978-0-306-40615-7 (hardback)"; null when no number of it is one. */
export function findIsbn(text: string): string | null {
  const found = text.match(/(?:97[89][\s-]?)?\d(?:[\s-]?[\dX]){9}(?![\s-]?\d)/gi) ?? [];
  return found.find((number) => normaliseIsbn(number) !== null) ?? null;
}

function weighed(digits: string, weight: (at: number) => number): number {
  return [...digits].reduce((sum, digit, at) => sum + (digit === "X" ? 10 : Number(digit)) * weight(at), 0);
}
