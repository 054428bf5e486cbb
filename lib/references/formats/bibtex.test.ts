import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBibtex } from "./bibtex";
import { readLatex } from "./latex";

const read = (text: string) => [...readBibtex(text)];
const one = (fields: string, kind = "article") => read(`@${kind}{key, title = {Falls}, ${fields}}`)[0];

describe("a BibTeX entry", () => {
  test.for([
    [
      "an organisation in braces",
      "author = {{Mayo Clinic} and Okafor, Nkechi B.}",
      { author: [{ literal: "Mayo Clinic" }, { family: "Okafor", given: "Nkechi B." }] },
    ],
    [
      "a particle and a suffix",
      "author = {Ludwig van Beethoven and Smith, Jr, John and others}",
      {
        author: [
          { family: "van Beethoven", given: "Ludwig" },
          { family: "Smith", given: "John", suffix: "Jr" },
          { literal: "et al." },
        ],
      },
    ],
    [
      "the day of access in a note",
      "note = {Accessed: 2017-02-16}",
      { accessed: { "date-parts": [[2017, 2, 16]] } },
    ],
    [
      "months joined by #",
      'year = 2014, month = jan # "-" # feb',
      {
        issued: {
          "date-parts": [
            [2014, 1],
            [2014, 2],
          ],
        },
      },
    ],
    [
      "a range in ISO form",
      "date = {2014-01/2014-02}",
      {
        issued: {
          "date-parts": [
            [2014, 1],
            [2014, 2],
          ],
        },
      },
    ],
    ["pages with two hyphens", "pages = {22--25}", { page: "22-25" }],
    ["a PubMed number as eprint", "eprint = {23719195}, eprinttype = {pubmed}", { PMID: "23719195" }],
    [
      "quotation marks with braces in them",
      'journal = "The {"}Bone{"} Review"',
      { "container-title": 'The "Bone" Review' },
    ],
    ["accents", "author = {Erd{\\H o}s, L{\\'a}szl\\'o}", { author: [{ family: "Erdős", given: "László" }] }],
  ] as const)("gives %s", ([, fields, csl]) => {
    expect(one(fields)).toMatchObject({ is: "whole", csl, problems: [] });
  });

  test.for([
    [
      "misc",
      "howpublished = {\\url{https://bone.example/x_y}}",
      { type: "webpage", URL: "https://bone.example/x_y" },
    ],
    ["inproceedings", "booktitle = {Bone Days}", { type: "chapter", "container-title": "Bone Days" }],
    ["techreport", "institution = {Quay}, number = {7}", { type: "report", publisher: "Quay", number: "7" }],
    ["phdthesis", "school = {Quay}", { type: "document", publisher: "Quay" }],
  ] as const)("of kind %s is what it is here", ([kind, fields, csl]) => {
    expect(one(fields, kind)).toMatchObject({ csl });
  });

  test("takes what it lacks from the entry it names, and macros from the file", () => {
    const text =
      '@string{rbr = "Rare Bone Rev"}\n@comment{ignored}\n@inbook{a, title={One}, crossref={B}}\n@book{b, title={The Book}, year=2020}\n@article{c, title={Two}, journal=rbr}';
    expect(read(text)).toMatchObject([
      { line: 3, csl: { title: "One", "container-title": "The Book", issued: { "date-parts": [[2020]] } } },
      { line: 4, csl: { title: "The Book" } },
      { line: 5, csl: { "container-title": "Rare Bone Rev" } },
    ]);
  });
});

test("one broken entry among fifty is one line to repair; forty-nine are read", () => {
  const entries = Array.from({ length: 50 }, (_, at) =>
    at === 20
      ? "@article{k20,\n  title = {Never closed,\n  year = 2014\n}"
      : `@article{k${at},\n  title = {Title ${at}},\n  year = 2014\n}`,
  );
  const records = read(entries.join("\n\n"));
  expect(records.filter(({ is }) => is === "whole")).toHaveLength(49);
  expect(records.filter(({ is }) => is === "unread")).toEqual([
    {
      is: "unread",
      line: 101,
      raw: entries[20],
      sentence:
        "The entry never ends: a closing brace is missing, perhaps in the field “title”. (Line 2 of the entry.)",
    },
  ]);
});

test.for([
  ['\\"o {\\"o} \\"{o} \\\'\\i \\c{c} \\v S \\ss{} \\o', "ö ö ö í ç Š ß ø"],
  ["50\\% \\& \\$5 \\{x\\} a\\_b", "50% & $5 {x} a_b"],
  ["\\textit{Staphylococcus} \\emph{aureus}", "Staphylococcus aureus"],
  ["pp.~22--25", "pp. 22–25"],
  ["TNF-$\\alpha$", "TNF-α"],
] as const)("LaTeX %s is %s", ([latex, plain]) => {
  expect(readLatex(latex)).toBe(plain);
});

test("no text makes the reader fail", () => {
  const piece = fc.constantFrom(
    "@article{k,",
    "title = {",
    "}",
    '"',
    "#",
    "@string{a=",
    ",",
    "\\",
    "year = 2014",
    "\n",
    "(",
    ")",
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }),
      (pieces) => void read(pieces.join("")),
    ),
  );
}, 60_000);
