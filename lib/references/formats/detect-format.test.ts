import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cslSchema } from "@/lib/references/reference-schema";
import { detectFormat } from "./detect-format";

const records = (text: string) => {
  const found = detectFormat(text);
  return found.format ? [...found.records] : [];
};

describe("what was pasted or dropped", () => {
  test.for([
    ["nbib", "\ufeffPMID- 12\r\nTI  - Falls\r\n"],
    [
      "xml",
      '<?xml version="1.0"?>\n<PubmedArticleSet><PubmedArticle><x/></PubmedArticle></PubmedArticleSet>',
    ],
    ["ris", "1.\r\nTY  - JOUR\r\nTI  - Falls\r\nER  - \r\n"],
    ["bibtex", "% my library\n@Article{a, title={Falls}}"],
    ["json", ' [{"type":"book","title":"Falls"}]'],
    ["json", '{"title":"Falls","type":"book"}'],
    ["summary", '{"header":{},"result":{"uids":["12"],"12":{"title":"Falls"}}}'],
    ["lines", "Falls. Harbour Clinic. May, 2012; https://harbour.example/falls/."],
    ["lines", "23719195"],
  ] as const)("is taken for %s by what is in it: %s", ([format, text]) => {
    expect(detectFormat(text)).toMatchObject({ format });
    expect(records(text)).toHaveLength(1);
  });

  test.for([
    ["nothing", " \n ", "There is nothing in it."],
    ["a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000", "This is not a text file."],
    [
      "a web page",
      "<!DOCTYPE html><html><body>Too many requests</body></html>",
      "This is a web page, not a list of references.",
    ],
    ["another XML", '<?xml version="1.0"?><feed/>', "This is XML, but not PubMed's."],
    ["another JSON", '{"name":"answer-desk"}', "This is JSON, but not a list of references."],
    [
      "Web of Science's own form",
      "FN Clarivate Analytics Web of Science\nVR 1.0",
      "This is Web of Science's own form.",
    ],
  ] as const)("that is %s is refused with a sentence that says what to do", ([, text, start]) => {
    expect(detectFormat(text)).toEqual({ format: null, sentence: expect.stringContaining(start) });
  });
});

describe("bare identifiers", () => {
  test.for([
    ["23719195", [{ PMID: "23719195" }]],
    ["PMID: 12, PMID 13; PMC1234567", [{ PMID: "12" }, { PMID: "13" }, { PMCID: "PMC1234567" }]],
    ["23719195,24975949 25344497", [{ PMID: "23719195" }, { PMID: "24975949" }, { PMID: "25344497" }]],
    ["https://doi.org/10.1016/S0140-6736(97)11096-0", [{ DOI: "10.1016/s0140-6736(97)11096-0" }]],
    [
      "doi: 10.1002/(SICI)1096-8628(19960102)61:1<1::AID-AJMG1>3.0.CO;2-1",
      [{ DOI: "10.1002/(sici)1096-8628(19960102)61:1<1::aid-ajmg1>3.0.co;2-1" }],
    ],
    ["10.1000%2Fxyz", [{ DOI: "10.1000/xyz" }]],
    ["978-0-306-40615-7", [{ type: "book", ISBN: "978-0-306-40615-7" }]],
    ["ISBN 0 8044 2957 X", [{ ISBN: "0 8044 2957 X" }]],
    ["https://harbour.example/falls", [{ type: "webpage", URL: "https://harbour.example/falls" }]],
    ["https://pubmed.ncbi.nlm.nih.gov/23719195/", [{ PMID: "23719195" }]],
  ] as const)("%s needs the fields of what it names", ([line, fields]) => {
    expect(records(line)).toMatchObject(fields.map((known) => ({ is: "partial", line: 1, fields: known })));
  });

  test("a year, or an ISBN whose last digit is wrong, names nothing", () => {
    expect(records("2014\n978-0-306-40615-8")).toMatchObject([
      { is: "unread", line: 1 },
      { is: "unread", line: 2 },
    ]);
  });

  test("stand among reference lines, each on its line", () => {
    expect(
      records(
        "1. Falls. Harbour Clinic. May, 2012; https://harbour.example/f.\n\nPMID 12\nno reference at all",
      ),
    ).toMatchObject([
      { is: "whole", line: 1 },
      { is: "partial", line: 3 },
      { is: "unread", line: 4 },
    ]);
  });
});

test("whatever is pasted is read without failing, and what is whole can be stored", () => {
  const start = fc.constantFrom(
    "PMID- 1\nTI  - ",
    "TY  - JOUR\nTI  - ",
    "@misc{a, title={",
    '[{"title":"',
    "<PubmedArticle>",
    "doi:10.1/",
    "",
  );
  fc.assert(
    fc.property(start, fc.string({ unit: "binary", maxLength: 60 }), fc.string(), (head, middle, tail) => {
      for (const record of records(head + middle + tail))
        if (record.is === "whole") expect(cslSchema.safeParse(record.csl).success).toBe(true);
    }),
    { numRuns: 200 },
  );
}, 60_000);
