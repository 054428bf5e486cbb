import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCertainties } from "@/lib/document/compare/check-first/certainties";
import { checkFirst } from "@/lib/document/compare/check-first/check-first";
import { findDates } from "@/lib/document/compare/check-first/dates";
import { findDiseaseNames } from "@/lib/document/compare/check-first/disease-names";
import { findDoses } from "@/lib/document/compare/check-first/doses";
import { findDrugs } from "@/lib/document/compare/check-first/drugs";
import { findFrequencies } from "@/lib/document/compare/check-first/frequencies";
import { findGenes } from "@/lib/document/compare/check-first/genes";
import { findNegations } from "@/lib/document/compare/check-first/negations";
import { findNumbers } from "@/lib/document/compare/check-first/numbers";
import { findPopulations } from "@/lib/document/compare/check-first/populations";
import { compareDocuments } from "@/lib/document/compare/compare-documents";
import type { ComparedBlock } from "@/lib/document/compare/comparison";
import type { NodeJson } from "@/lib/document/document-types";
import { arbitraryDocument, bold, cite, doc, link, marked, p, refId } from "@/lib/testing/documents";

const [a, b] = [refId(1), refId(2)] as [string, string];
const names = {
  diseases: ["Loose anagen syndrome", "Cystinosis"],
  sourceName: (id: string) => (id === a ? "Mayo Clinic 2016" : "NORD 2024"),
};

function found(before: NodeJson[], after: NodeJson[]): string[] {
  return checkFirst(compareDocuments(doc(...before), doc(...after)).blocks, names).map(
    ({ sentence }) => sentence,
  );
}

const tables = {
  doses: [
    findDoses,
    [
      ["Take 5 mg or 10 mg.", ["5 mg", "10 mg"]],
      ["0.5–1 mL/kg per day", ["0.5–1 mL/kg per day"]],
      ["2 tablets, 10,000 IU and 3 drops", ["2 tablets", "10,000 IU", "3 drops"]],
      ["a 5-mg tablet", ["5-mg"]],
      ["5 micrograms, 5 µg, 5 mcg", ["5 micrograms", "5 µg", "5 mcg"]],
      ["no more than 4 g, up to 5 mg", ["no more than 4 g", "up to 5 mg"]],
      ["5 magnets in 12 gardens", []],
    ],
  ],
  frequencies: [
    findFrequencies,
    [
      ["once daily", ["once daily"]],
      ["Twice a day, then every 8 hours", ["Twice a day", "every 8 hours"]],
      ["every other day", ["every other day"]],
      ["1 in 10,000 people; one in four boys", ["1 in 10,000", "one in four"]],
      ["three times a week, weekly", ["three times a week", "weekly"]],
      ["5 out of 100", ["5 out of 100"]],
      ["at least once a week, at most every 8 hours", ["at least once a week", "at most every 8 hours"]],
      ["day and night", []],
    ],
  ],
  dates: [
    findDates,
    [
      ["2/16/2017 and 2017-02-16", ["2/16/2017", "2017-02-16"]],
      ["on February 16, 2017", ["February 16, 2017"]],
      ["16 Feb 2017, March 2014, in 2009", ["16 Feb 2017", "March 2014", "2009"]],
      ["the 1990s", ["1990s"]],
      ["20 boys", []],
    ],
  ],
  numbers: [
    findNumbers,
    [
      ["12 % of 1,000 people", ["12 %", "1,000 people"]],
      ["<5 years, −3 °C", ["<5 years", "−3 °C"]],
      ["two thirds", ["two thirds"]],
      ["5-10 days", ["5-10 days"]],
      ["under 5 years, moreover 3", ["under 5 years", "3"]],
      ["more than half, at least 12 %", ["at least 12 %", "more than half"]],
      ["phone, attention", []],
    ],
  ],
  genes: [
    findGenes,
    [
      ["the COL5A1 gene", ["COL5A1"]],
      ["c.123A>G and p.Arg12Cys", ["c.123A>G", "p.Arg12Cys"]],
      ["HLA-DRB1, DNA", ["HLA-DRB1", "DNA"]],
      ["A gene. The Gene", []],
    ],
  ],
  drugs: [
    findDrugs,
    [
      ["losartan, prednisone and cysteamine", ["losartan", "prednisone", "cysteamine"]],
      ["examine a person in person", []],
    ],
  ],
  negations: [
    findNegations,
    [
      ["It is not safe without care.", ["not", "without"]],
      ["It isn’t; it cannot, don't", ["isn’t", "cannot", "don't"]],
      ["non-scarring, never", ["non", "never"]],
      ["a knot, notable, nonsense", []],
    ],
  ],
  certainties: [
    findCertainties,
    [
      ["It may rarely happen.", ["may", "rarely"]],
      ["It will always happen.", ["will", "always"]],
      ["Willow, canned", []],
    ],
  ],
  populations: [
    findPopulations,
    [
      ["pregnant women, infants and adults", ["pregnant", "women", "infants", "adults"]],
      ["breast-feeding carriers", ["breast-feeding", "carriers"]],
      ["management, human", []],
    ],
  ],
} as const;

for (const [name, [find, examples]] of Object.entries(tables)) {
  test.for(examples as readonly (readonly [string, readonly string[]])[])(
    `${name} in “%s”`,
    ([text, expected]) => {
      expect(find(text).map((mention) => mention.text)).toEqual(expected);
    },
  );
}

test.for<[string, string[]]>([
  ["loose anagen syndrome and cystinosis", ["loose anagen syndrome", "cystinosis"]],
  [
    "Marfan syndrome, Ehlers-Danlos, Gaucher’s disease",
    ["Marfan syndrome", "Ehlers-Danlos", "Gaucher’s disease"],
  ],
  ["a disease of the skin", []],
])("disease names in “%s”", ([text, expected]) => {
  const mentions = findDiseaseNames(text, names.diseases);
  expect(mentions.map((mention) => mention.text)).toEqual(expected);
});

describe("what is checked first", () => {
  const said = "It is safe for people who take 5 mg of it.";

  test.for([
    ["Wait at least 2 hours.", "Wait at most 2 hours.", "Number changed: at least 2 hours → at most 2 hours"],
    ["Take up to 4 g.", "Take 4 g.", "Dose changed: up to 4 g → 4 g"],
    [
      "Walk every week.",
      "Walk at least once a week.",
      "Frequency changed: every week → at least once a week",
    ],
    ["Children under 5 years.", "Children over 5 years.", "Number changed: under 5 years → over 5 years"],
  ])("the bound of an amount is a part of it: “%s”", ([before = "", after = "", sentence]) => {
    expect(found([p(before)], [p(after)])).toEqual([sentence]);
  });

  test.for<[string, NodeJson[], NodeJson[], string[]]>([
    ["a dose", [p(said)], [p(said.replace("5", "50"))], ["Dose changed: 5 mg → 50 mg"]],
    ["a unit", [p(said)], [p(said.replace("mg", "g"))], ["Dose changed: 5 mg → 5 g"]],
    ["a not", [p(said)], [p(said.replace("is", "is not"))], ["Negation added: not"]],
    ["a not left out", [p(said.replace("is", "is not"))], [p(said)], ["Negation removed: not"]],
    [
      "only the source that a marker points to",
      [p(said, cite(a))],
      [p(said, cite(b))],
      ["Citation changed, words the same: Mayo Clinic 2016 → NORD 2024"],
    ],
    [
      "only where a link leads",
      [p("See ", link("https://a.org/", "the page"), ".")],
      [p("See ", link("https://b.org/", "the page"), ".")],
      ["Link leads elsewhere: https://a.org/ → https://b.org/"],
    ],
    [
      "the page of a source",
      [p(said, cite(a, "p. 1"))],
      [p(said, cite(a, "p. 2"))],
      ["Citation changed, words the same: Mayo Clinic 2016, p. 1 → Mayo Clinic 2016, p. 2"],
    ],
    [
      "a citation left out after a full stop",
      [p("It is rare.", cite(a), " It harms nobody.")],
      [p("It is rare. It harms nobody.")],
      ["Citation removed, words the same: Mayo Clinic 2016"],
    ],
    [
      "words over an unchanged citation",
      [p("It makes hair weak.", cite(a), " It goes away.", cite(b))],
      [p("It makes hair weak.", cite(a), " It goes away soon.", cite(b))],
      ["Words changed, citation the same: NORD 2024"],
    ],
    [
      "how often",
      [p("Take it once daily.")],
      [p("Take it twice a day.")],
      ["Frequency changed: once daily → twice a day"],
    ],
    [
      "a share",
      [p("In 1 in 10,000.")],
      [p("In 1 in 40,000.")],
      ["Frequency changed: 1 in 10,000 → 1 in 40,000"],
    ],
    ["how sure", [p("It may stay.")], [p("It will stay.")], ["Certainty changed: may → will"]],
    [
      "for whom",
      [p("Safe for adults.")],
      [p("Safe for children.")],
      ["Group of people changed: adults → children"],
    ],
    [
      "a gene",
      [p("The COL5A1 gene.")],
      [p("The COL5A2 gene.")],
      ["Gene or abbreviation changed: COL5A1 → COL5A2"],
    ],
    [
      "a name of the disease",
      [p("This is cystinosis.")],
      [p("This is loose anagen syndrome.")],
      ["Disease name changed: cystinosis → loose anagen syndrome"],
    ],
    ["a year", [p("Found in 2014.")], [p("Found in 2015.")], ["Date changed: 2014 → 2015"]],
    [
      "a sentence that came, its findings together",
      [p("It is rare.")],
      [p("It is rare. Take 5 mg or 10 mg.")],
      ["Dose added: 5 mg, 10 mg"],
    ],
    [
      "a power that became a plain number",
      [p("About 10", marked("5", { type: "superscript" }), " cells.")],
      [p("About 105 cells.")],
      ["Number reads differently: ^5 → 5"],
    ],
    ["a look", [p("It is not safe.")], [p("It is ", bold("not"), " safe.")], []],
    [
      "an exact move",
      [p("Take 5 mg of it, once."), p("It is rare here.")],
      [p("It is rare here."), p("Take 5 mg of it, once.")],
      [],
    ],
    ["other words", [p("It makes hair weak.")], [p("It makes hair thin.")], []],
  ])("finds %s", ([, before, after, expected]) => {
    expect(found(before, after)).toEqual(expected);
  });

  test("all four of a text where only a link, a source, a “not” and a dose changed", () => {
    const text = ([href, source, not, dose]: [string, string, string, string]): NodeJson[] => [
      p("Read ", link(href, "more about it"), " first."),
      p("It is caused by one gene.", cite(source)),
      p(`It is ${not}safe in pregnancy.`),
      p(`The usual dose is ${dose}.`),
    ];
    expect(
      found(text(["https://a.org/", a, "", "5 mg"]), text(["https://b.org/", b, "not ", "50 mg"])),
    ).toEqual([
      "Dose changed: 5 mg → 50 mg",
      "Negation added: not",
      "Citation changed, words the same: Mayo Clinic 2016 → NORD 2024",
      "Link leads elsewhere: https://a.org/ → https://b.org/",
    ]);
  });

  test("keeps the key of a finding when something else of the text changes", () => {
    const keys = (before: NodeJson[], after: NodeJson[]) =>
      checkFirst(compareDocuments(doc(...before), doc(...after)).blocks, names).map(({ key }) => key);
    const [key] = keys([p(said)], [p(said.replace("5", "50"))]);
    expect(keys([p("New."), p(said)], [p("Old."), p("One more."), p(said.replace("5", "50"))])).toContain(
      key,
    );
    expect(keys([p(said)], [p(said.replace("5", "500"))])).not.toContain(key);
  });

  test("gives two findings that say the same two keys", () => {
    const items = checkFirst(
      compareDocuments(doc(p("Take 5 mg."), p("Take 5 mg.")), doc(p("Take 6 mg."), p("Take 6 mg."))).blocks,
      names,
    );
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  });
});

test("equal texts have nothing to check, and every changed digit is in something to check", () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
      expect(checkFirst(compareDocuments(before, before).blocks, names)).toEqual([]);
      const { blocks } = compareDocuments(before, after);
      const items = checkFirst(blocks, names);
      for (const { block, side, digits } of changedDigits(blocks))
        expect(items.some((item) => item.block === block && item[side]?.includes(digits))).toBe(true);
    }),
    { numRuns: 100 },
  );
}, 60_000);

function changedDigits(blocks: readonly ComparedBlock[]) {
  return blocks.flatMap(({ tokens }, block) =>
    tokens.flatMap((token) => {
      if (token.kind === "same") return [];
      const [side, shown] =
        token.kind === "ins" ? (["after", token.after] as const) : (["before", token.before] as const);
      const found = shown.type === "text" ? (shown.text.match(/\d+/g) ?? []) : [];
      return found.map((digits) => ({ block, side, digits }));
    }),
  );
}
