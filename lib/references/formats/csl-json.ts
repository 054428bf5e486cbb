import { z } from "zod";
import { readDate } from "@/lib/references/read-date";
import type { CslDate, CslName, ReferenceType } from "@/lib/references/reference-schema";
import { cslTypes } from "./csl-types";
import { jsonItems } from "./json-items";
import { judgeRecord } from "./judge-record";
import { plainWords } from "./plain-words";
import type { ReadRecord } from "./read-record";

/** Reads CSL-JSON 1.0.2, a list or one item, as reference managers and Crossref write it; fields outside our subset are passed over. */
export function* readCslJson(text: string): Generator<ReadRecord> {
  for (const { line, raw } of jsonItems(text)) {
    const value = parsed(raw);
    const item = looseItem.safeParse(value);
    if (item.success && (item.data.title || item.data.DOI || item.data.type))
      yield readOne({ line, raw }, item.data);
    else yield { is: "unread", line, raw, sentence: value === undefined ? BROKEN : NO_ITEM };
  }
}

const BROKEN = "This is not well-formed JSON. Look for a missing quotation mark, comma or bracket.";
const NO_ITEM = "This is JSON, but not an item of CSL-JSON: it has no type, no title and no DOI.";

// Numbers where texts belong, lists of one, and fields of any other shape are all seen in the wild.
const word = z
  .union([z.string(), z.number().transform(String), z.array(z.string()).transform((list) => list[0])])
  .optional()
  .catch(undefined);
const looseName = z.looseObject({
  family: word,
  given: word,
  suffix: word,
  literal: word,
  name: word,
  "non-dropping-particle": word,
  "dropping-particle": word,
});
const looseDate = z.looseObject({
  "date-parts": z
    .array(z.array(z.union([z.number(), z.string(), z.null()])))
    .optional()
    .catch(undefined),
  season: z.union([z.number(), z.string()]).optional().catch(undefined),
  raw: word,
  literal: word,
});
const names = z.array(looseName).optional().catch(undefined);
const date = looseDate.optional().catch(undefined);
const looseItem = z.looseObject({
  type: word,
  genre: word,
  title: word,
  author: names,
  editor: names,
  "container-title": word,
  "container-title-short": word,
  "short-container-title": word,
  publisher: word,
  "publisher-place": word,
  "publisher-location": word,
  issued: date,
  published: date,
  "published-print": date,
  "available-date": date,
  accessed: date,
  volume: word,
  issue: word,
  page: word,
  number: word,
  "article-number": word,
  edition: word,
  language: word,
  DOI: word,
  PMID: word,
  PMCID: word,
  ISBN: word,
  URL: word,
  note: word,
});

type Loose = z.infer<typeof looseItem>;

function readOne(place: { line: number; raw: string }, item: Loose): ReadRecord {
  const type = typeOf(item);
  const plain = (text: string | undefined) => text && plainWords(text);
  return judgeRecord({
    ...place,
    fields: {
      type,
      title: plain(item.title),
      author: item.author?.flatMap(nameOf),
      editor: item.editor?.flatMap(nameOf),
      "container-title": plain(item["container-title"]),
      "container-title-short": plain(item["container-title-short"] ?? item["short-container-title"]),
      publisher: type === "article-journal" ? undefined : plain(item.publisher),
      "publisher-place":
        type === "article-journal" ? undefined : plain(item["publisher-place"] ?? item["publisher-location"]),
      issued: dateOf(item.issued ?? item["published-print"] ?? item.published),
      "available-date": dateOf(item["available-date"]),
      accessed: dateOf(item.accessed),
      volume: item.volume,
      issue: item.issue,
      page: item.page,
      number: item.number ?? item["article-number"],
      edition: item.edition,
      language: item.language && !/^en(g|glish|[-_]\w+)?$/i.test(item.language) ? item.language : undefined,
      DOI: item.DOI,
      PMID: item.PMID,
      PMCID: item.PMCID,
      ISBN: item.ISBN,
      URL: item.URL,
      note: item.note?.slice(0, 2000),
    },
  });
}

function typeOf({ type, genre }: Loose): ReferenceType {
  const known = cslTypes[type ?? ""] ?? "document";
  return known === "report" && /guideline/i.test(genre ?? "") ? "guideline" : known;
}

function nameOf(name: z.infer<typeof looseName>): CslName[] {
  const literal = name.literal ?? name.name;
  if (literal) return [{ literal }];
  const particles = [name["dropping-particle"], name["non-dropping-particle"]].filter(Boolean);
  if (!name.family) return name.given ? [{ literal: name.given }] : [];
  const family = [...particles, name.family].join(" ");
  if (!name.given) return [{ literal: family }];
  return [{ family, given: name.given, ...(name.suffix && { suffix: name.suffix }) }];
}

const SEASONS = ["spring", "summer", "autumn", "winter"];

function dateOf(loose: z.infer<typeof looseDate> | undefined): CslDate | undefined {
  if (!loose) return undefined;
  const parts = (loose["date-parts"] ?? [])
    .map((part) => part.map(Number).filter((number) => Number.isInteger(number) && number > 0))
    .filter((part) => part.length > 0);
  const words = loose.raw ?? loose.literal;
  if (parts.length === 0) return words ? (readDate(words) ?? { raw: words }) : undefined;
  const named = SEASONS.indexOf(String(loose.season).toLowerCase()) + 1;
  const season = named || Number(loose.season ?? 0);
  return { "date-parts": parts.slice(0, 2), ...(season >= 1 && season <= 4 && { season }) };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
