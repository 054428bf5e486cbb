import { z } from "zod";
import { isWebUrl, normaliseDoi, normalisePmcid, normalisePmid } from "./identifiers";

/** Every kind of source we cite, in the words of CSL-JSON, with the editors' name for it. "document" is a source whose kind nobody has said yet; "guideline" is ours, and leaves us as a CSL report of that genre. */
export const referenceTypes = {
  "article-journal": "Journal article",
  webpage: "Web page",
  book: "Book",
  chapter: "Book chapter",
  report: "Report",
  guideline: "Guideline",
  entry: "Database entry",
  personal_communication: "Personal communication",
  document: "Other source",
} as const;

/** The kind of a source. */
export type ReferenceType = keyof typeof referenceTypes;

const FORBIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const text = (longest: number) =>
  z
    .string()
    .min(1, "Leave the field out instead of leaving it empty.")
    .max(longest, `This field may be at most ${longest} characters long.`)
    .refine(
      (value) => !FORBIDDEN.test(value),
      "This field has an invisible control character in it. Type it again instead of pasting it.",
    );

const datePart = z
  .array(z.number().int())
  .min(1)
  .max(3)
  .refine(isCalendarDate, "This is not a date of the calendar.");

const dateSchema = z
  .strictObject({
    "date-parts": z.array(datePart).min(1).max(2).optional(),
    season: z.number().int().min(1).max(4).optional(),
    raw: text(100).optional(),
  })
  .refine((date) => date["date-parts"] || date.raw, "A date needs a year.");

const nameSchema = z.union([
  z.strictObject({ family: text(200), given: text(200).optional(), suffix: text(20).optional() }),
  z.strictObject({ literal: text(300) }),
]);

const names = z.array(nameSchema).min(1).max(3000);

/** One source in our subset of CSL-JSON 1.0.2; anything outside the subset is refused, so a stored reference never carries a field we do not show. */
export const cslSchema = z.strictObject({
  type: z.enum(Object.keys(referenceTypes) as [ReferenceType, ...ReferenceType[]]),
  title: text(2000),
  author: names.optional(),
  editor: names.optional(),
  "container-title": text(1000).optional(),
  "container-title-short": text(300).optional(),
  publisher: text(500).optional(),
  "publisher-place": text(300).optional(),
  issued: dateSchema.optional(),
  "available-date": dateSchema.optional(),
  accessed: dateSchema.optional(),
  volume: text(50).optional(),
  issue: text(50).optional(),
  page: text(100).optional(),
  number: text(100).optional(),
  edition: text(50).optional(),
  language: text(100).optional(),
  DOI: text(300)
    .refine(
      (doi) => normaliseDoi(doi) === doi,
      "A DOI starts with 10. and is kept in lower case, such as 10.1186/s13023-015-0250-9.",
    )
    .optional(),
  PMID: text(8)
    .refine((pmid) => normalisePmid(pmid) === pmid, "A PubMed number has one to eight digits.")
    .optional(),
  PMCID: text(12)
    .refine((pmcid) => normalisePmcid(pmcid) === pmcid, "A PubMed Central number is PMC and digits.")
    .optional(),
  ISBN: text(40).optional(),
  URL: text(2000)
    .refine(isWebUrl, "A link starts with http:// or https:// and has no user name in it.")
    .optional(),
  note: text(2000).optional(),
});

/** One source, as it is stored and snapshot. */
export type Csl = z.infer<typeof cslSchema>;

/** An author or editor: a person by family and given name, or an organisation by its literal name. */
export type CslName = z.infer<typeof nameSchema>;

/** A date as exact as the source gives it: year, month, day, a range of two, a season, or the words themselves when they are no date. */
export type CslDate = z.infer<typeof dateSchema>;

function isCalendarDate([year = 0, month = 1, day = 1]: number[]): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 && !isLeap ? 28 : (DAYS[month - 1] ?? 0));
}
