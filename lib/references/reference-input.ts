import { z } from "zod";
import { printNamesForEditing, readNames } from "./csl-names";
import { latestDay, whyNotOpened } from "./day-of-access";
import { isWebUrl, normaliseDoi, normalisePmcid, normalisePmid } from "./identifiers";
import { normaliseIsbn } from "./isbn";
import { printDate, printDay } from "./print-date";
import { readDate } from "./read-date";
import { type Csl, cslSchema, type ReferenceType, referenceTypes } from "./reference-schema";

const line = (longest = 500) =>
  z.string().trim().max(longest, `Use at most ${longest} characters.`).default("");
const when = (isKnown: (value: string) => boolean, sentence: string) =>
  line(2000).refine((value) => value === "" || isKnown(value), sentence);

/** The flat form a specialist fills in for one source; every field is text and may be empty, except the kind and the title. What day it is where the centre is, only the verbs know (`refuse-unopened.ts`). */
export const referenceInput = z
  .strictObject({
    type: z.enum(
      Object.keys(referenceTypes) as [ReferenceType, ...ReferenceType[]],
      "Choose what kind of source this is.",
    ),
    title: z
      .string()
      .trim()
      .min(1, "Give the title of the source.")
      .max(2000, "Use at most 2000 characters."),
    authors: line(20_000),
    editors: line(20_000),
    container: line(1000),
    containerShort: line(300),
    publisher: line(),
    place: line(300),
    edition: line(50),
    date: line(100),
    online: line(100),
    volume: line(50),
    issue: line(50),
    pages: line(100),
    number: line(100),
    doi: when(
      (value) => normaliseDoi(value) !== null,
      "This is not a DOI. A DOI looks like 10.1186/s13023-015-0250-9.",
    ),
    pmid: when(
      (value) => normalisePmid(value) !== null,
      "This is not a PubMed number. Give the digits, such as 23719195.",
    ),
    pmcid: when(
      (value) => normalisePmcid(value) !== null,
      "This is not a PubMed Central number. It looks like PMC1234567.",
    ),
    isbn: when(
      (value) => normaliseIsbn(value) !== null,
      "This is not an ISBN: its last digit does not fit the others. Copy it from the back of the book.",
    ),
    url: when(
      isWebUrl,
      "Give the whole address of the page, starting with https:// and without a user name.",
    ),
    language: line(100),
    accessed: when(isFullDate, "Give the day you opened the page, such as 2/16/2017."),
    note: line(2000),
  })
  .superRefine((input, context) => {
    const csl = toCsl(input);
    const unopened = whyNotOpened(csl, latestDay(new Date()));
    if (unopened) context.addIssue({ code: "custom", path: ["accessed"], message: unopened });
    for (const issue of cslSchema.safeParse(csl).error?.issues ?? [])
      context.addIssue({
        code: "custom",
        path: [FIELD[String(issue.path[0])] ?? "title"],
        message: issue.message,
      });
  });

/** The form's content. */
export type ReferenceInput = z.infer<typeof referenceInput>;

/** The stored form of what a specialist filled in: empty fields left out, identifiers in their one form, a date that is no calendar date kept in its own words. */
export function toCsl(input: ReferenceInput): Csl {
  const dates = {
    issued: input.date ? (readDate(input.date) ?? { raw: input.date }) : undefined,
    "available-date": input.online ? (readDate(input.online) ?? { raw: input.online }) : undefined,
    accessed: input.accessed ? (readDate(input.accessed) ?? undefined) : undefined,
  };
  const names = {
    author: someOrNone(readNames(input.authors)),
    editor: someOrNone(readNames(input.editors)),
  };
  const ids = {
    DOI: normaliseDoi(input.doi),
    PMID: normalisePmid(input.pmid),
    PMCID: normalisePmcid(input.pmcid),
  };
  const plain = Object.fromEntries(PLAIN.map(([key, field]) => [key, input[field]]));
  const all = { type: input.type, title: input.title, ...names, ...plain, ...dates, ...ids };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  ) as Csl;
}

/** The form for an existing source, so that saving it unchanged changes nothing. */
export function fromCsl(csl: Csl): ReferenceInput {
  const plain = Object.fromEntries(PLAIN.map(([key, field]) => [field, csl[key] ?? ""]));
  return {
    ...(plain as Pick<ReferenceInput, (typeof PLAIN)[number][1]>),
    type: csl.type,
    title: csl.title,
    authors: printNamesForEditing(csl.author ?? []),
    editors: printNamesForEditing(csl.editor ?? []),
    date: csl.issued ? printDate(csl.issued) : "",
    online: csl["available-date"] ? printDate(csl["available-date"]) : "",
    accessed: csl.accessed ? printDay(csl.accessed) : "",
    doi: csl.DOI ?? "",
    pmid: csl.PMID ?? "",
    pmcid: csl.PMCID ?? "",
  };
}

const PLAIN = [
  ["container-title", "container"],
  ["container-title-short", "containerShort"],
  ["publisher", "publisher"],
  ["publisher-place", "place"],
  ["edition", "edition"],
  ["volume", "volume"],
  ["issue", "issue"],
  ["page", "pages"],
  ["number", "number"],
  ["ISBN", "isbn"],
  ["language", "language"],
  ["URL", "url"],
  ["note", "note"],
] as const satisfies [keyof Csl, string][];

const FIELD: Record<string, string> = {
  ...Object.fromEntries(PLAIN),
  title: "title",
  author: "authors",
  editor: "editors",
  issued: "date",
  "available-date": "online",
  accessed: "accessed",
  DOI: "doi",
  PMID: "pmid",
  PMCID: "pmcid",
};

function isFullDate(value: string): boolean {
  const parts = readDate(value)?.["date-parts"];
  return parts?.length === 1 && parts[0]?.length === 3;
}

function someOrNone<T>(list: T[]): T[] | undefined {
  return list.length ? list : undefined;
}
