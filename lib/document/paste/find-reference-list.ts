/** A paragraph of a paste: its words, and its number when it is an item of a numbered list. */
export type PastedLine = { text: string; number: number | null };

/** One line of a pasted reference list: its number, its words without it, and which paragraph it is. */
export type ListEntry = { at: number; number: number; text: string };

/** A reference list in a paste: its lines, and the paragraphs it takes with its heading. */
export type FoundList = { entries: ListEntry[]; paragraphs: number[] };

const HEADING = /^(?:references?|sources?|bibliography|literature|works)(?: cited)?\s*:?$/i;
const NUMBERED = /^\s*\[?(\d{1,3})[.)\]]+\s+(\S.*)$/s;
const YEAR = /\b(?:1[89]|20)\d\d\b/;
const SOURCE =
  /https?:|www\.|\bdoi\b|\bPMID\b|\bet al\b|\d\s*\(\d+\)|;\s*\d+|:\s*e?\d+[-–]\s*e?\d+|\b[A-Z][\p{L}’'-]+ [A-Z]{1,3}\b[,.]/u;

/** The reference list of a paste: the last run of lines that are numbered in order, or of any lines under a heading such as "References", most of which name a year or an address. Null when there is none. */
export function findReferenceList(lines: readonly PastedLine[]): FoundList | null {
  const heading = lines.findLastIndex(({ text }) => HEADING.test(text.trim()));
  const under = heading >= 0 ? entriesFrom(lines, heading + 1, true) : [];
  if (under.length > 0) return { entries: under, paragraphs: [heading, ...under.map(({ at }) => at)] };
  for (let start = lines.length - 1; start >= 0; start--) {
    if (numbered(lines[start], start)?.number !== 1) continue;
    const entries = entriesFrom(lines, start, false);
    if (isMostlySources(entries)) return { entries, paragraphs: entries.map(({ at }) => at) };
  }
  return null;
}

function entriesFrom(lines: readonly PastedLine[], start: number, mayLackNumbers: boolean): ListEntry[] {
  const entries: ListEntry[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.text.trim() === "") continue;
    const found = numbered(line, at);
    const next = (entries.at(-1)?.number ?? 0) + 1;
    const counts = found && (entries.length === 0 || found.number === next);
    if (counts) entries.push(found);
    else if (!found && mayLackNumbers && looksLikeSource(line.text))
      entries.push({ at, number: next, text: line.text.trim() });
    else break;
  }
  return entries;
}

function numbered(line: PastedLine | undefined, at: number): ListEntry | null {
  if (!line) return null;
  const [, digits, text] = NUMBERED.exec(line.text) ?? [];
  if (digits && text) return { at, number: Number(digits), text: text.trim() };
  return line.number === null || line.text.trim() === ""
    ? null
    : { at, number: line.number, text: line.text.trim() };
}

function isMostlySources(entries: readonly ListEntry[]): boolean {
  return entries.filter(({ text }) => looksLikeSource(text)).length * 2 > entries.length;
}

function looksLikeSource(text: string): boolean {
  return text.length > 20 && (/https?:/.test(text) || (YEAR.test(text) && SOURCE.test(text)));
}
