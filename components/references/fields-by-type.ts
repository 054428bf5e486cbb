import type { ReferenceInput } from "@/lib/references/reference-input";
import { type ReferenceType, referenceTypes } from "@/lib/references/reference-schema";

/** The name of a field of the form. */
export type FieldName = Exclude<keyof ReferenceInput, "type">;

/** A field of the form, its label for this kind of source, and how wide it is. */
export type ShownField = {
  name: FieldName;
  label: string;
  wide: boolean;
  hint?: string;
};

const authors = field(
  "authors",
  "Authors",
  "Family name and initials, one after the other: Borodic GE, Caruso P",
);
const title = field("title", "Title");
const url = field("url", "Address (URL)");
const accessed = short("accessed", "Opened on", "Such as 2/16/2017");
const doi = short("doi", "DOI");
const isbn = short("isbn", "ISBN");
const pages = short("pages", "Pages");
const place = short("place", "Place");
const date = short("date", "Date", "Such as April 1, 2015");
const publisher = field("publisher", "Publisher");
const edition = short("edition", "Edition");
const editors = field("editors", "Editors");
const language = short("language", "Language", "Only if it is not English");

const byType: Record<ReferenceType, readonly ShownField[]> = {
  "article-journal": [
    authors,
    title,
    field("container", "Journal"),
    short("containerShort", "Journal, abbreviated"),
    date,
    short("volume", "Volume"),
    short("issue", "Issue"),
    pages,
    short("number", "Article number"),
    doi,
    short("pmid", "PubMed number (PMID)"),
    short("pmcid", "PubMed Central number"),
    short("online", "Online before print", "Such as May 23, 2013"),
    language,
    url,
  ],
  webpage: [
    field("authors", "Authors"),
    title,
    field("container", "Website"),
    publisher,
    { ...date, label: "Updated on" },
    accessed,
    url,
  ],
  book: [authors, editors, title, edition, publisher, place, date, pages, isbn, language, doi, url],
  chapter: [
    authors,
    { ...title, label: "Title of the chapter" },
    field("container", "Title of the book"),
    editors,
    edition,
    publisher,
    place,
    date,
    pages,
    isbn,
    language,
    doi,
    url,
  ],
  report: [
    authors,
    title,
    short("number", "Report number"),
    publisher,
    place,
    date,
    pages,
    accessed,
    doi,
    url,
  ],
  guideline: [
    { ...authors, hint: "People, or the society that speaks: European Reference Network" },
    title,
    { ...publisher, label: "Issued by" },
    short("number", "Guideline number"),
    { ...edition, label: "Version" },
    place,
    date,
    accessed,
    doi,
    url,
  ],
  entry: [
    authors,
    { ...title, label: "Name of the entry" },
    field("container", "Database"),
    short("number", "Entry number"),
    date,
    accessed,
    url,
  ],
  personal_communication: [
    { ...authors, label: "Who said or wrote it" },
    { ...title, label: "What it was" },
    date,
  ],
  document: [
    authors,
    title,
    field("container", "Published in"),
    publisher,
    place,
    date,
    pages,
    doi,
    accessed,
    url,
  ],
};

/** The fields to show for a kind of source; a field that has something in it is always shown, whatever the kind. */
export function fieldsFor(type: ReferenceType, values: Partial<ReferenceInput>): ShownField[] {
  const usual = byType[type];
  const known = new Set(usual.map(({ name }) => name));
  const others = everyField.filter(
    ({ name }) => !known.has(name) && (name === "note" || Boolean(values[name])),
  );
  return [...usual, ...others];
}

const everyField: readonly ShownField[] = [
  ...new Map(
    Object.values(byType).flatMap((fields) => fields.map((each) => [each.name, each] as const)),
  ).values(),
  field("note", "Note for colleagues", "Not shown to readers"),
];

function field(name: ShownField["name"], label: string, hint?: string): ShownField {
  return { name, label, wide: true, hint };
}

function short(name: ShownField["name"], label: string, hint?: string): ShownField {
  return { name, label, wide: false, hint };
}

/** Every kind of source, to choose from. */
export const kindChoices = Object.entries(referenceTypes).map(([id, label]) => ({ id, label }));
