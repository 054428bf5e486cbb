import { expect, test } from "vitest";
import { sameReference } from "./find-same";
import type { Csl } from "./reference-schema";

const year = (value: number) => ({ "date-parts": [[value]] });
const article: Csl = {
  type: "article-journal",
  title: "Falls and bone: a review",
  author: [{ family: "Lind", given: "Petra" }],
  issued: year(2014),
};
const page: Csl = { type: "webpage", title: "Falls", "container-title": "Harbour Clinic" };
const book: Csl = { type: "book", title: "Falls", ISBN: "978-0-306-40615-7" };

test.for([
  ["the same DOI", "same", { ...article, DOI: "10.1000/x" }, { ...page, DOI: "10.1000/x" }],
  ["the same PubMed number", "same", { ...article, PMID: "1" }, { ...article, title: "Other", PMID: "1" }],
  [
    "the same PubMed Central number",
    "same",
    { ...article, PMCID: "PMC1" },
    { ...article, title: "Other", PMCID: "PMC1" },
  ],
  [
    "the same DOI and another PubMed number",
    "maybe",
    { ...article, DOI: "10.1000/x", PMID: "1" },
    { ...article, DOI: "10.1000/x", PMID: "2" },
  ],
  [
    "two DOIs and nearly the same title (Part I and II)",
    "different",
    { ...article, DOI: "10.1000/1" },
    { ...article, DOI: "10.1000/2" },
  ],
  [
    "the same page, written otherwise",
    "same",
    { ...page, URL: "http://www.harbour.example/x/" },
    { ...page, title: "Other", URL: "https://harbour.example/x?utm_source=a#top" },
  ],
  [
    "the same address but a DOI on one side",
    "different",
    { ...page, URL: "https://a.example/x", DOI: "10.1000/1" },
    { type: "document", title: "Other", URL: "https://a.example/x" },
  ],
  [
    "title, an author and the year, punctuation and accents aside",
    "maybe",
    article,
    {
      ...article,
      title: "Fálls and bone — a Review.",
      author: [{ family: "LIND", given: "P" }],
      issued: year(2015),
    },
  ],
  ["the same title two years apart", "different", article, { ...article, issued: year(2016) }],
  [
    "the same title by somebody else",
    "different",
    article,
    { ...article, author: [{ family: "Okafor", given: "N" }] },
  ],
  ["the same title on another site", "different", page, { ...page, "container-title": "Other Clinic" }],
  ["the same title on the same site", "maybe", page, { ...page, URL: "https://harbour.example/x" }],
  ["one ISBN in its two forms", "maybe", book, { ...book, title: "Falls, a handbook", ISBN: "0306406152" }],
  ["two ISBNs", "different", book, { ...book, ISBN: "9781861972712" }],
  [
    "two chapters of one book",
    "different",
    { ...book, type: "chapter" },
    { ...book, type: "chapter", title: "Bone" },
  ],
] as [string, string, Csl, Csl][])("%s: %s", ([, verdict, a, b]) => {
  expect([sameReference(a, b), sameReference(b, a)]).toEqual([verdict, verdict]);
});
