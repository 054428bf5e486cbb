import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseSnapshot } from "@/lib/references/health/choose-snapshot";
import { evidenceBadges } from "@/lib/references/health/evidence-badges";
import { keptNoticeKinds, statusOf } from "@/lib/references/health/status-of";

test.for([
  [[], "ok"],
  [["update"], "ok"],
  [["correction", "update"], "corrected"],
  [["correction", "concern"], "concern"],
  [["concern", "withdrawal"], "withdrawn"],
  [["retraction", "correction", "concern"], "retracted"],
] as const)("notices %j make a source %s", ([kinds, status]) => {
  expect(statusOf(kinds)).toBe(status);
});

test("the order in which notices arrive makes no difference", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...keptNoticeKinds)), (kinds) => {
      expect(statusOf(kinds.toReversed())).toBe(statusOf(kinds));
      expect(statusOf([...kinds, ...kinds])).toBe(statusOf(kinds));
    }),
  );
});

const at = (day: string) => ({
  url: `https://web.archive.org/web/${day}/x`,
  takenAt: new Date(`${day}T12:00:00Z`),
});

test.for([
  ["the nearest before", ["2016-12-01", "2017-02-10", "2017-02-20"], "2017-02-10"],
  ["the very day", ["2017-02-16", "2017-02-17"], "2017-02-16"],
  ["one of three months ago is near enough", ["2016-11-20", "2017-02-20"], "2016-11-20"],
  ["an older one is not: the first after", ["2016-11-01", "2018-01-01", "2019-01-01"], "2018-01-01"],
  ["nothing near and nothing after", ["2016-01-01"], null],
  ["nothing at all", [], null],
] as const)("of the archive's copies, %s", ([, days, chosen]) => {
  expect(
    chooseSnapshot(days.map(at), new Date("2017-02-16T00:00:00Z"))?.takenAt.toISOString().slice(0, 10) ??
      null,
  ).toBe(chosen);
});

test.for([
  [["Journal Article", "Case Reports"], 2024, ["Case report"]],
  [["Case Reports", "Review"], 2024, ["Review"]],
  [["Journal Article", "Review", "Systematic Review"], 2024, ["Systematic review"]],
  [["Meta-Analysis", "Systematic Review"], 2024, ["Meta-analysis"]],
  [["Practice Guideline"], 2024, ["Guideline"]],
  [["Guideline"], 2024, ["Guideline"]],
  [["Randomized Controlled Trial", "Clinical Trial, Phase III"], 2024, ["Randomized trial"]],
  [["Clinical Trial, Phase II"], 2024, ["Trial"]],
  [["Observational Study"], 2024, ["Observational study"]],
  [["Editorial"], 2024, ["Opinion"]],
  [["Preprint"], 2024, ["Preprint"]],
  [["Journal Article"], 2024, []],
  [[], 2024, []],
  [[], 2016, []],
  [[], 2015, ["11 years old"]],
  [["Case Reports"], 1998, ["Case report", "28 years old"]],
  [["Review"], undefined, ["Review"]],
] as const)("%j of %s is shown as %j", ([evidence, year, texts]) => {
  const badges = evidenceBadges({ evidence, year }, { years: 10, thisYear: 2026 });
  expect(badges.map(({ text }) => text)).toEqual(texts);
});
