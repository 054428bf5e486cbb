import { expect, test } from "vitest";
import { type CitedSource, sourceIssues } from "@/lib/publication/source-issues";

const well: CitedSource = {
  referenceId: "r",
  number: 2,
  label: "Mayo Clinic 2016",
  status: "ok",
  isJustified: false,
  isWebPage: false,
  isOpened: false,
  url: "https://example.org/a",
  link: "ok",
  hasArchive: false,
};

test.for([
  ["a source that is well", {}, []],
  ["one that was corrected", { status: "corrected" }, []],
  ["retracted without a reason", { status: "retracted" }, ["blocks"]],
  ["withdrawn without a reason", { status: "withdrawn" }, ["blocks"]],
  ["retracted with a reason", { status: "retracted", isJustified: true }, ["warns"]],
  ["with an expression of concern", { status: "concern" }, ["warns"]],
  ["gone without a copy", { link: "dead_confirmed" }, ["blocks"]],
  ["taken over without a copy", { link: "usurped" }, ["blocks"]],
  ["gone with a copy", { link: "dead_confirmed", hasArchive: true }, []],
  ["a web page that nobody opened", { isWebPage: true }, ["blocks"]],
  ["a web page that somebody opened", { isWebPage: true, isOpened: true }, []],
  ["probably gone", { link: "suspect" }, ["warns"]],
  ["blocked for robots", { link: "blocked" }, ["warns"]],
  ["not checked yet", { link: null }, []],
  ["moved", { link: "redirected" }, []],
  ["by http", { url: "http://example.org/a" }, ["warns"]],
  [
    "much at once",
    { status: "retracted", isWebPage: true, url: "http://example.org/a", link: "blocked" },
    ["blocks", "blocks", "warns", "warns"],
  ],
] as const)("the guard on %s", ([, fields, severities]) => {
  const issues = sourceIssues([{ ...well, ...fields }]);
  expect(issues.map(({ severity }) => severity)).toEqual(severities);
  for (const { sentence } of issues) expect(sentence).toMatch(/^Source 2, Mayo Clinic 2016, .+\.$/);
});
