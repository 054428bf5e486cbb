import { z } from "zod";
import { type ReferenceType, referenceTypes } from "@/lib/references/reference-schema";

/** The shelves of the library. */
export const shelves = { library: "In use", archived: "Archived", deleted: "Deleted" } as const;

/** What may stand on a reference. */
export const uses = {
  cited: "Cited anywhere",
  live: "On a live page",
  draft: "In an open edition",
  unused: "Never cited",
} as const;

/** What a reference of some kinds should have and may lack. */
export const gaps = {
  identifier: "Articles without DOI or PubMed number",
  accessed: "Web sources without a day of access",
} as const;

/** What of the library to list; null means no matter which. The page is for searches, which are ranked; other lists go on after a row. */
export type ReferenceFilter = {
  shown: keyof typeof shelves;
  q: string | null;
  type: ReferenceType | null;
  from: number | null;
  to: number | null;
  use: keyof typeof uses | null;
  missing: keyof typeof gaps | null;
  by: "me" | null;
  after: ReferencePlace | null;
  page: number;
};

/** A place in the list, which is ordered by last change: right after this reference. `at` is UTC to the microsecond. */
export type ReferencePlace = { at: string; id: string };

/** The parameters a list of references understands; anything else in the address is not for it. */
export type ReferenceParameter = keyof ReferenceFilter;

const LONGEST_SEARCH = 200;
const MOST_PAGES = 20;

type Read<Value> = (text: string) => Value | null;

const readers: { [Name in ReferenceParameter]: Read<NonNullable<ReferenceFilter[Name]>> } = {
  shown: keyIn(shelves),
  q: (text) => text.slice(0, LONGEST_SEARCH),
  type: keyIn(referenceTypes),
  from: yearIn,
  to: yearIn,
  use: keyIn(uses),
  missing: keyIn(gaps),
  by: (text) => (text === "me" ? text : null),
  after: readPlace,
  page: (text) => (/^[1-9]\d?$/.test(text) && Number(text) <= MOST_PAGES ? Number(text) : null),
};

const sentences: Partial<Record<ReferenceParameter, string>> = {
  from: "A year has four digits, such as 2015.",
  to: "A year has four digits, such as 2015.",
  after: "That place in the list is not known, so this is its beginning.",
};

/** Reads the filter from the address. Never throws: what makes no sense is left out, and said. */
export function readReferenceFilter(parameters: Record<string, string | string[] | undefined>): {
  filter: ReferenceFilter;
  notes: string[];
} {
  const notes = new Set<string>();
  const read = <Name extends ReferenceParameter>(name: Name) => {
    const given = parameters[name];
    const text = (Array.isArray(given) ? (given[0] ?? "") : (given ?? "")).replaceAll("\0", "").trim();
    if (text === "") return null;
    const value = (readers[name] as Read<NonNullable<ReferenceFilter[Name]>>)(text);
    if (value === null)
      notes.add(sentences[name] ?? "A part of the address is not known, so it was left out.");
    return value;
  };
  const filter: ReferenceFilter = {
    shown: read("shown") ?? "library",
    q: read("q"),
    type: read("type"),
    from: read("from"),
    to: read("to"),
    use: read("use"),
    missing: read("missing"),
    by: read("by"),
    after: read("after"),
    page: read("page") ?? 1,
  };
  return { filter, notes: [...notes] };
}

/** The address of the list with some of its parameters changed; null takes one away. A changed filter begins at the first page. */
export function referencesHref(
  filter: ReferenceFilter,
  changes: Partial<Record<ReferenceParameter, string | number | null>>,
): string {
  const { shown, q, type, from, to, use, missing, by } = filter;
  const wanted = {
    ...{ shown: shown === "library" ? null : shown, q, type, from, to, use, missing, by },
    ...changes,
  };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) if (value) parameters.set(name, String(value));
  return parameters.size === 0 ? "/desk/references" : `/desk/references?${parameters}`;
}

/** Whether the list shows less than a whole shelf. */
export function isNarrowed({ q, type, from, to, use, missing, by }: ReferenceFilter): boolean {
  return [q, type, from, to, use, missing, by].some((wish) => wish !== null);
}

/** The place as it travels in an address. */
export function writePlace({ at, id }: ReferencePlace): string {
  return `${at}_${id}`;
}

function readPlace(text: string): ReferencePlace | null {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_(\S{36})$/.exec(text) ?? [];
  return at && id && !Number.isNaN(Date.parse(at)) && z.uuid().safeParse(id).success ? { at, id } : null;
}

function keyIn<Words extends object>(words: Words): Read<keyof Words> {
  return (text) => (Object.hasOwn(words, text) ? (text as keyof Words) : null);
}

function yearIn(text: string): number | null {
  return /^[1-9]\d{3}$/.test(text) ? Number(text) : null;
}
