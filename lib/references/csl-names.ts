import type { CslName } from "./reference-schema";

// How the words "et al." are kept: as a last name of their own, so that nobody loses that there were more authors.
const OTHERS: CslName = { literal: "et al." };

const INITIALS = /^\p{Lu}{1,4}$|^(?:\p{Lu}[.-]?\s?)+\.?$|^\p{Lu}-\p{Lu}$/u;
const SUFFIX = /^(?:Jr|Sr|2nd|3rd|4th|II|III|IV)\.?$/;

/** Reads one line of names, "Borodic GE, Caruso P, and Chick S" or "Smith, John; Roe, Jane"; a name without initials ("Mayo Clinic") stays whole, as an organisation. */
export function readNames(line: string): CslName[] {
  const clean = line
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[,;]\s*$/, "");
  if (!clean) return [];
  const tail = /[,;]?\s+(?:et al|and others)\.?$/i.exec(clean);
  const text = tail ? clean.slice(0, tail.index) : clean;
  const listed = line.includes(";")
    ? text.split(/\s*;\s*(?:and\s+|&\s*)?/)
    : text.split(/\s*,\s*(?:and\s+|&\s*)?/);
  const names = joinSuffixes(listed.filter(Boolean)).flatMap(splitLastAnd).map(readName);
  return tail ? [...names, OTHERS] : names;
}

/** Prints names in the house form, "Borodic GE, Caruso P", never cut short. */
export function printNames(names: CslName[]): string {
  return names.map(printName).join(", ");
}

// Prints one name in the house form: family name and initials without points.
function printName(name: CslName): string {
  if ("literal" in name) return name.literal === "et al." ? "et al" : name.literal;
  return [name.family, initials(name.given), name.suffix].filter(Boolean).join(" ");
}

/** Prints names so that readNames gives the same names back: "Miller, David T; Mayo Clinic". */
export function printNamesForEditing(names: CslName[]): string {
  const isShort = names.every((name) =>
    "literal" in name ? !/[,;]| and /.test(name.literal) : !name.given || INITIALS.test(name.given),
  );
  if (isShort && JSON.stringify(readNames(printNames(names))) === JSON.stringify(names))
    return printNames(names);
  return (
    names
      .map((name) =>
        "literal" in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(", "),
      )
      .join("; ") + (names.length === 1 ? ";" : "")
  );
}

/** Whether a piece of text can only be a person's name: "Heath K", "Daniel R Alexander", "David T Miller". */
export function looksLikePerson(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || /\d/.test(text)) return false;
  const last = words.at(-1) ?? "";
  if (/^\p{Lu}{1,3}$/u.test(last)) return words.slice(0, -1).every((word) => /^[\p{L}'’-]+$/u.test(word));
  return isNatural(words);
}

function readName(text: string): CslName {
  const inverted = /^([^,]+),\s*([^,]+?)(?:,\s*([^,]+))?$/.exec(text);
  if (inverted?.[1] && inverted[2]) {
    if (SUFFIX.test(inverted[2]) && !inverted[3] && hasInitials(inverted[1]))
      return withSuffix(readName(inverted[1]), inverted[2]);
    return { family: inverted[1], given: inverted[2], ...(inverted[3] && { suffix: inverted[3] }) };
  }
  const words = text.split(" ");
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? "") ? words.pop() : undefined;
  const last = words.at(-1) ?? "";
  if (words.length > 1 && INITIALS.test(last))
    return withSuffix({ family: words.slice(0, -1).join(" "), given: last }, suffix);
  if (isNatural(words)) return withSuffix({ family: last, given: words.slice(0, -1).join(" ") }, suffix);
  return { literal: text };
}

// "Smith J, Jr" against "Okafor, II", whose initials are I and I.
function hasInitials(name: string): boolean {
  const words = name.trim().split(" ");
  return words.length > 1 && INITIALS.test(words.at(-1) ?? "");
}

// "David T Miller": a first name, one or more initials, a family name. Without an initial it may as well be an organisation.
function isNatural(words: string[]): boolean {
  const [first = "", ...rest] = words;
  const middle = rest.slice(0, -1);
  const isName = (word: string) => /^\p{Lu}[\p{Ll}'’-]+(?:-?\p{Lu}[\p{Ll}'’]+)*\.?$/u.test(word);
  const isInitial = (word: string) => /^\p{Lu}\.?$/u.test(word);
  return (
    middle.length > 0 &&
    middle.every(isInitial) &&
    (isName(first) || isInitial(first)) &&
    isName(rest.at(-1) ?? "")
  );
}

function joinSuffixes(parts: string[]): string[] {
  return parts.reduce<string[]>((joined, part) => {
    if (SUFFIX.test(part) && joined.length) joined[joined.length - 1] += `, ${part}`;
    else joined.push(part);
    return joined;
  }, []);
}

// "Amerio P and Vena GA" is two people; "Centers for Disease Control and Prevention" is one organisation.
function splitLastAnd(text: string): string[] {
  const pieces = text.split(/\s+(?:and|&)\s+/);
  return pieces.length > 1 && pieces.every(looksLikePerson) ? pieces : [text.replace(/^(?:and|&)\s+/, "")];
}

function withSuffix(name: CslName, suffix: string | undefined): CslName {
  return suffix && "family" in name ? { ...name, suffix } : name;
}

function initials(given: string | undefined): string {
  if (!given) return "";
  if (/^\p{Lu}{1,4}$/u.test(given)) return given;
  return given
    .split(/[\s.-]+/)
    .filter(Boolean)
    .map((word) => (/^\p{Lu}{2,3}$/u.test(word) ? word : (word[0] ?? "").toUpperCase()))
    .join("");
}
