import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Csl, cslSchema } from "@/lib/references/reference-schema";
import { realSources } from "../golden/real-sources";
import { detectFormat } from "./detect-format";
import { type WrittenForm, writeSources } from "./write-formats";

const readBack = (form: WrittenForm, sources: readonly Csl[]) => {
  const found = detectFormat(
    writeSources(
      form,
      sources.map((csl, at) => ({ csl, id: `0000000${at}-id` })),
    ),
  );
  return found.format
    ? [...found.records].map((record) => (record.is === "whole" ? record.csl : record))
    : found.sentence;
};

const forms = ["ris", "bibtex", "json"] as const;

describe("what leaves us comes back the same", () => {
  test.for(forms)("the sources of a real answer, as %s", (form) => {
    expect(readBack(form, realSources)).toEqual(realSources);
  });

  test.for(forms)("any source, as %s, with what that form can carry", { timeout: 60_000 }, (form) => {
    fc.assert(
      fc.property(fc.array(anySource, { minLength: 1, maxLength: 3 }), (sources) => {
        const carried = sources.map((csl) => carriedBy(form, csl));
        expect(readBack(form, carried)).toEqual(carried);
      }),
      { numRuns: 150 },
    );
  });
});

// RIS and BibTeX have no field for some of ours; what they lack is listed here and nowhere else.
function carriedBy(form: (typeof forms)[number], csl: Csl): Csl {
  const { "available-date": _, ...kept } = csl;
  if (form === "json") return csl;
  const isArticle = csl.type === "article-journal";
  if (form === "ris" && isArticle) return without(kept, "edition");
  return kept as Csl;
}

function without(csl: object, ...keys: string[]): Csl {
  return Object.fromEntries(Object.entries(csl).filter(([key]) => !keys.includes(key))) as Csl;
}

const letters = fc.stringMatching(/^[A-Z][A-Za-zà-öø-ÿ0-9&%$#_{}~^\\'"<>:().-]{0,12}[a-z]$/);
const words = fc
  .array(letters, { minLength: 1, maxLength: 5 })
  .map((list) => list.join(" "))
  .filter((text) => !/<[a-z/]|&[a-z#]+;|["'`]{2}/i.test(text));
const plain = fc.stringMatching(/^[A-Z][a-zà-öø-ÿ]{2,9}$/);
const person = fc.oneof(
  fc.record({
    family: fc.oneof(
      plain,
      plain.map((name) => `van ${name}`),
    ),
    given: fc.stringMatching(/^[A-Z][a-z]{1,5}( [A-Z]\.?)?$/),
  }),
  fc.record({ family: plain, given: plain, suffix: fc.constantFrom("Jr", "III") }),
  fc.record({ literal: fc.tuple(plain, plain).map(([one, two]) => `${one} and ${two} Group`) }),
);
const names = fc.array(person, { minLength: 1, maxLength: 4 });
const year = fc.integer({ min: 1500, max: 2099 });
const month = fc.integer({ min: 1, max: 12 });
const dayNumber = fc.integer({ min: 1, max: 28 });
const fullDay = fc.tuple(year, month, dayNumber).map((parts) => ({ "date-parts": [parts] }));
const anyDate = fc.oneof(
  year.map((y) => ({ "date-parts": [[y]] })),
  fc.tuple(year, month).map((parts) => ({ "date-parts": [parts] })),
  fullDay,
  fc
    .tuple(year, month, month)
    .filter(([, one, two]) => one !== two)
    .map(([y, one, two]) => ({
      "date-parts": [
        [y, one],
        [y, two],
      ],
    })),
  fc.tuple(year, month).map(([y, m]) => ({
    "date-parts": [
      [y, m],
      [y + 1, m],
    ],
  })),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, season]) => ({ "date-parts": [[y]], season })),
  year.map((y) => ({ raw: `${y} 1st Quart` })),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

// Each kind with the fields that our form shows for it.
const common = {
  title: words,
  author: maybe(names),
  issued: maybe(anyDate),
  note: maybe(words),
  URL: maybe(fc.webUrl().map((url) => url.replace(/['~]/g, "x"))),
};
const numbers = {
  DOI: maybe(fc.stringMatching(/^[a-z0-9]{2,8}(\([a-z0-9]{1,4}\))?$/).map((end) => `10.1000/${end}`)),
  PMID: maybe(fc.integer({ min: 10_000, max: 99_999_999 }).map(String)),
};
const made = { publisher: maybe(words), "publisher-place": maybe(plain) };
const pages = fc.oneof(
  fc.tuple(year, fc.integer({ min: 2100, max: 9999 })).map((ends) => ends.join("-")),
  fc.constantFrom("e22-25", "39", "S1-S9"),
);
const book = {
  ...made,
  ...numbers,
  editor: maybe(names),
  edition: maybe(fc.constantFrom("2", "Revised")),
  volume: maybe(fc.constant("4")),
  page: maybe(pages),
  ISBN: maybe(fc.constant("978-0-306-40615-7")),
  language: maybe(fc.constant("French")),
};
const kinds = [
  fc.record({
    type: fc.constant("article-journal"),
    ...common,
    ...numbers,
    "container-title": words,
    "container-title-short": maybe(fc.constant("Rare Bone Rev")),
    volume: maybe(fc.constant("30")),
    issue: maybe(fc.constantFrom("1", "Suppl 2")),
    page: maybe(pages),
    number: maybe(fc.constant("e100")),
    PMCID: maybe(fc.constant("PMC123")),
    language: maybe(fc.constant("French")),
    "available-date": maybe(fullDay),
  }),
  fc.record({
    type: fc.constant("webpage"),
    ...common,
    URL: fc.constant("https://bone.example/a_b?x=1&y=2"),
    "container-title": maybe(plain),
    publisher: maybe(plain.map((name) => `${name} Trust`)),
    accessed: maybe(fullDay),
  }),
  fc.record({ type: fc.constant("book"), ...common, ...book }),
  fc.record({ type: fc.constant("chapter"), ...common, ...book, "container-title": words }),
  fc.record({
    type: fc.constant("report"),
    ...common,
    ...made,
    DOI: numbers.DOI,
    number: maybe(fc.constant("WHO/12")),
    page: maybe(pages),
    accessed: maybe(fullDay),
  }),
  fc.record({
    type: fc.constant("guideline"),
    ...common,
    ...made,
    DOI: numbers.DOI,
    edition: maybe(fc.constant("2")),
    number: maybe(fc.constant("7")),
    accessed: maybe(fullDay),
  }),
  fc.record({
    type: fc.constant("entry"),
    ...common,
    "container-title": maybe(words),
    number: maybe(fc.constant("123456")),
    accessed: maybe(fullDay),
  }),
  fc.record({
    type: fc.constant("personal_communication"),
    title: words,
    author: maybe(names),
    issued: maybe(anyDate),
  }),
  fc.record({
    type: fc.constant("document"),
    ...common,
    ...made,
    DOI: numbers.DOI,
    "container-title": maybe(words),
    page: maybe(pages),
    accessed: maybe(fullDay),
  }),
];
const anySource = fc
  .oneof(...(kinds as fc.Arbitrary<object>[]))
  .map((csl) => cslSchema.parse(JSON.parse(JSON.stringify(csl))));
