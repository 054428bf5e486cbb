import { looksLikePerson, readNames } from "@/lib/references/csl-names";
import { readDate } from "@/lib/references/read-date";
import type { Fields } from "./read-record";

/** What was read from a line, and what an editor should look at. */
export type Source = { fields: Fields; problems: string[] };

/** The sentences of a reference without their full stops. */
export function sentences(text: string): string[] {
  const pieces = text
    .split(/(?<=[.?!])\s+(?=[\p{Lu}\p{N}"“'(¿]|\p{Ll}\p{Lu})/u)
    .map((piece) => piece.replace(/\.+$/, "").trim());
  return pieces.filter(Boolean);
}

/** Authors and title from the sentences before the place of publication; a title of several sentences stays one. */
export function readHead(pieces: string[]): Source {
  const [first = "", ...others] = pieces;
  if (others.length && areAuthors(first))
    return { fields: { author: readNames(first), title: others.join(". ") }, problems: [] };
  const unsure = others.length
    ? ["It is not certain where the authors end and the title begins. Compare them with the source."]
    : [];
  return { fields: { title: pieces.join(". ") }, problems: unsure };
}

/** Whether a sentence is a list of people. */
export function areAuthors(text: string): boolean {
  if (/\bet al$/i.test(text)) return true;
  const names = readNames(text);
  return names.filter((name) => "family" in name).length * 2 > names.length || looksLikePerson(text);
}

/** A date as a field, in its own words when it cannot be read. */
export function issued(text: string | undefined): Fields {
  return text ? { issued: readDate(text) ?? { raw: text.trim() } } : {};
}

/** The fields that have something in them. */
export function filled(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}
