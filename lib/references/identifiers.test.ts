import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWebUrl, normaliseDoi, normalisePmcid, normalisePmid, urlKey } from "./identifiers";

const SICI = "10.1002/(sici)1096-8628(19960102)61:1<1::aid-ajmg1>3.0.co;2-1";

describe("a DOI has one form", () => {
  test.for([
    ["10.1186/s13023-015-0250-9", "10.1186/s13023-015-0250-9"],
    ["doi: 10.1186/S13023-015-0250-9.", "10.1186/s13023-015-0250-9"],
    ["https://doi.org/10.1016/S0140-6736(97)11096-0", "10.1016/s0140-6736(97)11096-0"],
    ["http://dx.doi.org/10.1002/(SICI)1096-8628(19960102)61:1<1::AID-AJMG1>3.0.CO;2-1", SICI],
    ["(10.1000/xyz)", "10.1000/xyz"],
    ["10.1000/xyz(97)", "10.1000/xyz(97)"],
    ["(see 10.1000/xyz)", null],
    ["10.1016/S0140-6736(97)11096-0).", "10.1016/s0140-6736(97)11096-0"],
    ["https://doi.org/10.1000%2Fxyz", "10.1000/xyz"],
    ["https://ojrd.biomedcentral.com/articles/10.1186/s13023-015-0250-9", "10.1186/s13023-015-0250-9"],
    ["https://ojrd.biomedcentral.com/articles/10.1186/s13023-015-0250-9#Sec2", "10.1186/s13023-015-0250-9"],
    ["https://onlinelibrary.wiley.com/doi/full/10.1002/ajmg.a.38034", "10.1002/ajmg.a.38034"],
    ["https://onlinelibrary.wiley.com/doi/10.1002/ajmg.a.38034/abstract?x=1", "10.1002/ajmg.a.38034"],
    ["https://www.frontiersin.org/articles/10.3389/fgene.2019.00123/full", "10.3389/fgene.2019.00123"],
    [
      "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000217",
      "10.1371/journal.pone.0000217",
    ],
    ["https://link.springer.com/content/pdf/10.1007/s00439-014-1445-2.pdf", "10.1007/s00439-014-1445-2"],
    ["https://nih.gov@evil.example/10.1000/xyz", null],
    ["11.1000/xyz", null],
    ["10.1000/", null],
    ["Hair loss", null],
  ] as const)("%s", ([text, doi]) => {
    expect(normaliseDoi(text)).toBe(doi);
  });

  test("whatever was written around it", () => {
    fc.assert(
      fc.property(anyDoi, (doi) => {
        const forms = [
          doi,
          doi.toUpperCase(),
          `doi:${doi}`,
          `https://doi.org/${encodeURIComponent(doi)}`,
          `http://dx.doi.org/${doi}`,
          `${doi}.`,
          `${doi},`,
        ];
        expect(new Set(forms.map(normaliseDoi))).toEqual(new Set([doi]));
      }),
    );
  });

  test("and a form of any text is its own form", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((tail) => `10.1000/${tail}`),
        ),
        (text) => {
          const doi = normaliseDoi(text);
          if (doi !== null) expect(normaliseDoi(doi)).toBe(doi);
        },
      ),
    );
  });
});

describe("a PubMed number has one form", () => {
  test.for([
    ["23719195", "23719195"],
    ["PMID: 023719195", "23719195"],
    ["https://www.ncbi.nlm.nih.gov/pubmed/23719195", "23719195"],
    ["http://www.ncbi.nlm.nih.gov/pubmed/23719195?dopt=Abstract", "23719195"],
    ["https://pubmed.ncbi.nlm.nih.gov/23719195/", "23719195"],
    ["https://pubmed.ncbi.nlm.nih.gov/23719195/#affiliation-1", "23719195"],
    ["http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&list_uids=23719195", "23719195"],
    ["PMC23719195", null],
    ["https://www.ncbi.nlm.nih.gov/pmc/articles/PMC23719195/", null],
    ["https://pubmed.ncbi.nlm.nih.gov.evil.example/23719195/", null],
    ["0", null],
    ["1234567890", null],
  ] as const)("%s", ([text, pmid]) => {
    expect(normalisePmid(text)).toBe(pmid);
  });
});

test.for([
  ["pmc 1234567", "PMC1234567"],
  ["PMCID: PMC1234567", "PMC1234567"],
  ["PMC1234567.2", "PMC1234567"],
  ["https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/?report=reader", "PMC1234567"],
  ["https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/", "PMC1234567"],
  ["1234567", null],
] as const)("a PubMed Central number has one form: %s", ([text, pmcid]) => {
  expect(normalisePmcid(text)).toBe(pmcid);
});

describe("an address has one key", () => {
  test.for([
    ["http://www.mayoclinic.org/x/", "https://mayoclinic.org/x?utm_source=a#top"],
    ["https://www.ncbi.nlm.nih.gov/pubmed/23719195", "https://pubmed.ncbi.nlm.nih.gov/23719195/"],
    ["https://doi.org/10.1000/XYZ", "http://dx.doi.org/10.1000/xyz"],
    ["https://a.example/p?b=2&a=1", "https://A.example:443/p/?a=1&gclid=9&b=2"],
  ] as const)("%s is %s", ([one, other]) => {
    expect(urlKey(one)).toBe(urlKey(other));
    expect(urlKey(one)).not.toBeNull();
  });

  test.for([
    ["https://a.example/p?id=1", "https://a.example/p?id=2"],
    ["https://a.example/#/one", "https://a.example/#/two"],
    ["https://a.example/P", "https://a.example/p"],
    ["https://a.example/x", "https://b.example/x"],
  ] as const)("%s is not %s", ([one, other]) => {
    expect(urlKey(one)).not.toBe(urlKey(other));
  });

  test("whatever the scheme, www, slash and tracking words", () => {
    fc.assert(
      fc.property(
        fc.webUrl(),
        fc.constantFrom("utm_source=x", "fbclid=1", "gclid=2"),
        (address, tracking) => {
          fc.pre(
            URL.canParse(address) && !new URL(address).port && !new URL(address).hostname.startsWith("www."),
          );
          const other = address.replace(/^https?:\/\//, "http://www.");
          expect(urlKey(`${other.replace(/\/$/, "")}/?${tracking}#top`)).toBe(
            urlKey(`${address.replace(/\/$/, "")}/`),
          );
        },
      ),
    );
  });
});

test.for([
  ["https://nih.gov/a", true],
  ["HTTP://NIH.GOV", true],
  ["https://pubmed.gov@evil.example", false],
  ["https://user:word@nih.gov", false],
  ["javascript:alert(1)", false],
  ["//nih.gov", false],
  ["data:text/html,x", false],
  ["ftp://nih.gov", false],
  ["https://nih.gov/a b", false],
  ["https://nih.gov/\u202egpj", false],
  ["https:\\\\nih.gov", false],
  ["https://", false],
] as const)("readers may be sent to %s: %s", ([address, isSafe]) => {
  expect(isWebUrl(address)).toBe(isSafe);
});

const anyDoi = fc
  .tuple(
    fc.integer({ min: 1000, max: 99_999 }),
    fc.array(fc.constantFrom("a", "s", "7", "0", "-", ".", "_", "(x)", "<1::aid>", ";2-"), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([prefix, pieces]) => `10.${prefix}/a${pieces.join("")}z`)
  .filter((doi) => !/\.(pdf|html?|full|abstract)/.test(doi));
