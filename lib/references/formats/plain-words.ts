/** A value with markup in it ("Effects of <i>BRCA1</i> &amp; others", JATS, MathML) as plain text. */
export function plainWords(markup: string): string {
  return decodeEntities(markup.replace(/<(?:br|p|jats:p)\b[^>]*>/gi, " ").replace(/<\/?[a-z][^<>]*>/gi, ""))
    .replace(/\s+/g, " ")
    .trim();
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

// The five entities of XML, a hard blank and numbered ones; any other stays as it is.
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(x?)([0-9a-f]{1,7})|([a-z]+));/gi, (whole, ...found: string[]) => {
    const [base, digits, name] = found;
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(digits ?? "", base ? 16 : 10);
    return isLetter(code) ? String.fromCodePoint(code) : whole;
  });
}

function isLetter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
}
