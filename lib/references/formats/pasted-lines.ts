import { type Csl, cslSchema } from "@/lib/references/reference-schema";
import { readSource } from "./read-source";
import { takeIdentifiers } from "./take-identifiers";
import { tidyText } from "./tidy-text";

/** One line of a reference list as it stands in a text, counted from 1. */
export type TextLine = { line: number; text: string };

/** A reference read from a line: its number in the list, its fields, the line as it was, and what an editor should look at. */
export type ReadReference = { line: number; number?: number; csl: Csl; raw: string; problems: string[] };

/** Reads formatted reference lines into fields. The raw line is always kept; what cannot be understood becomes the title, with a problem that says so. */
export function readReferenceLines(lines: TextLine[]): ReadReference[] {
  return joinWrapped(lines.filter(({ text }) => text.trim() !== "")).map(readLine);
}

function readLine({ line, text }: TextLine): ReadReference {
  const raw = text.trim();
  const [, digits, body = raw] = /^\[?(\d{1,4})[.)\]]+\s+(.*)$/s.exec(raw) ?? [];
  const { rest, ids, problems } = takeIdentifiers(tidyText(body));
  const source = readSource(rest, ids);
  const csl = cslSchema.safeParse(withoutGaps({ ...source?.fields, ...ids }));
  const number = digits ? { number: Number(digits) } : {};
  if (source && csl.success)
    return { line, ...number, csl: csl.data, raw, problems: [...problems, ...source.problems] };
  return {
    line,
    ...number,
    csl: asItStands(body, ids),
    raw,
    problems: [
      ...problems,
      "This reference could not be read into fields. Its whole text stands in the title; fill in the fields and shorten it.",
    ],
  };
}

// A list of numbered references may be broken into lines of a fixed width: what follows without a number, after a line that does not end, belongs to it.
function joinWrapped(lines: TextLine[]): TextLine[] {
  const isNumbered = (text: string) => /^\s*\[?\d{1,4}[.)\]]+\s/.test(text);
  const joined: TextLine[] = [];
  for (const each of lines) {
    const before = joined.at(-1);
    const goesOn =
      before && isNumbered(before.text) && !isNumbered(each.text) && !/[.!?]\s*$/.test(before.text);
    if (goesOn) before.text = `${before.text.trimEnd()} ${each.text.trim()}`;
    else joined.push({ ...each });
  }
  return joined;
}

function asItStands(body: string, ids: Partial<Csl>): Csl {
  const bare = { type: "document" as const, title: tidyText(body).slice(0, 1900).trim() || "Untitled" };
  const withIds = cslSchema.safeParse(withoutGaps({ ...bare, ...ids }));
  return withIds.success ? withIds.data : bare;
}

function withoutGaps(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""),
  );
}
