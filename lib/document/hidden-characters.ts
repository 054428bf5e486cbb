/** A character that changes how text reads without being seen: its name, its code and the words before it. */
export type HiddenCharacter = { name: string; code: string; after: string };

// Persian and the Indic scripts need the joiners inside words, and emoji are glued with them; anywhere else they only hide.
const JOINED_SCRIPTS = [
  "Arab",
  "Syrc",
  "Thaa",
  "Nkoo",
  "Mong",
  "Deva",
  "Beng",
  "Guru",
  "Gujr",
  "Orya",
  "Taml",
  "Telu",
  "Knda",
  "Mlym",
  "Sinh",
  "Khmr",
  "Mymr",
  "Tibt",
]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
const HIDDEN = new RegExp(
  [
    `(?<![${JOINED_SCRIPTS}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])[\\u200C\\u200D]`,
    "[\\u{0}-\\u{8}\\u{B}\\u{C}\\u{E}-\\u{1F}\\u{7F}-\\u{9F}\\u{AD}\\u{61C}\\u{115F}\\u{1160}\\u{180B}-\\u{180F}\\u{200B}\\u{200E}\\u{200F}]",
    "[\\u{202A}-\\u{202E}\\u{2060}-\\u{206F}\\u{3164}\\u{FEFF}\\u{FFA0}\\u{FFF9}-\\u{FFFC}\\u{E0000}-\\u{E01EF}\\p{Cs}\\p{Noncharacter_Code_Point}]",
  ].join("|"),
  "gu",
);
const FOLDED_SPACE = /\r\n|[\t\n\r\u2028\u2029]/g;
const PLAIN = /^[\x20-\x7E]*$/;

const NAMES: Record<string, string> = {
  "00AD": "soft hyphen",
  "061C": "Arabic letter mark",
  "200B": "zero-width space",
  "200C": "zero-width non-joiner",
  "200D": "zero-width joiner",
  "200E": "left-to-right mark",
  "200F": "right-to-left mark",
  "202A": "left-to-right embedding",
  "202B": "right-to-left embedding",
  "202C": "end of a direction change",
  "202D": "left-to-right override",
  "202E": "right-to-left override",
  "2060": "word joiner",
  "2066": "left-to-right isolate",
  "2067": "right-to-left isolate",
  "2068": "first strong isolate",
  "2069": "end of an isolate",
  FEFF: "byte order mark",
  FFFC: "object replacement character",
};

/** Text as an answer keeps it: composed (Unicode NFC), with tabs and line ends as spaces. */
export function normalText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(FOLDED_SPACE, " ").normalize("NFC");
}

/** The first character of a text that is not seen but changes how it reads (direction marks, zero-width and control characters), or null. */
export function findHiddenCharacter(text: string): HiddenCharacter | null {
  if (PLAIN.test(text)) return null;
  HIDDEN.lastIndex = 0;
  const found = HIDDEN.exec(text);
  if (!found) return null;
  return { ...named(found[0]), after: text.slice(Math.max(0, found.index - 24), found.index) };
}

/** Every such character of a text, with its place. */
export function hiddenCharactersIn(
  text: string,
): (Omit<HiddenCharacter, "after"> & { from: number; to: number })[] {
  if (PLAIN.test(text)) return [];
  return [...text.matchAll(HIDDEN)].map(({ index, 0: letters }) => ({
    ...named(letters),
    from: index,
    to: index + letters.length,
  }));
}

/** The same text without hidden characters, for pasted and imported material. */
export function withoutHiddenCharacters(text: string): string {
  return PLAIN.test(text) ? text : text.replace(HIDDEN, "");
}

function named(letters: string): Omit<HiddenCharacter, "after"> {
  const code = (letters.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { name: NAMES[code] ?? "invisible control character", code: `U+${code}` };
}
