import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildDocument } from "@/lib/document/import/build-document";
import { readFinishedAnswers } from "@/lib/document/import/read-finished-answers";
import { readReferenceLines } from "@/lib/references/formats/pasted-lines";
import { formatReference } from "@/lib/references/house-style";
import { sampleLives } from "./lives";

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const story = read("../../e2e/fixtures/finished-answer.txt");
const lostAddress = "The address of this page is missing. Find the page and add its link.";

const understood = (text: string) => {
  const { answers, problems } = readFinishedAnswers(text);
  return {
    problems,
    answers: answers.map((answer) => {
      const references = readReferenceLines(answer.referenceLines);
      const known = new Set(references.map(({ number }) => String(number)));
      const built = buildDocument(answer, (marker) => (known.has(marker) ? marker : null));
      const citations = JSON.stringify(built.document).split('"type":"citation"').length - 1;
      return { ...answer, references, citations, problems: [...answer.problems, ...built.problems] };
    }),
  };
};

const files = [...new Set(sampleLives.map(({ file }) => file))];
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);

test.for(files)("%s becomes its answers: every marker a citation, every source in a list", (file) => {
  const text = read(file);
  const { answers } = understood(text);
  const lives = sampleLives.filter((life) => life.file === file);
  expect(answers.map(({ topic }) => topic)).toEqual(lives.map(({ topic }) => topic));
  expect(total(answers.map(({ citations }) => citations))).toBe(count(text, /\[\d+\]/g));
  expect(total(answers.map(({ references }) => references.length))).toBe(count(text, /^ {2}\d+\. /gm));
  const dates = [...text.matchAll(/^Last updated: (\d+)\/(\d+)\/(\d+)$/gm)].map(([, month, day, year]) =>
    [year, month?.padStart(2, "0"), day?.padStart(2, "0")].join("-"),
  );
  expect(answers.map(({ lastUpdated }) => lastUpdated)).toEqual(dates);
});

test.for(sampleLives)("$file, question $block, has only the problem that its life says", (life) => {
  const answer = understood(read(life.file)).answers[life.block - 1];
  const problems = life.state === "draft" && life.toFix ? [expect.stringContaining("link")] : [];
  expect(answer?.problems.map(({ sentence }) => sentence)).toEqual(problems);
});

test("only the question of a whole letter stays without an answer of its own", () => {
  const problems = files.flatMap((file) =>
    understood(read(file)).problems.map(({ line, sentence }) => ({ file, line, sentence })),
  );
  expect(problems).toEqual([
    { file: "cystinosis.txt", line: 6, sentence: expect.stringContaining("Our son is 14 months old") },
  ]);
});

test("every source is read into fields and printed again as it was written", () => {
  const lines = sampleLives.flatMap(
    ({ file, block }) => understood(read(file)).answers[block - 1]?.references ?? [],
  );
  for (const { csl, raw } of lines) expect(formatReference(csl).text).toBe(raw.replace(/^\d+\. /, ""));
  const problems = lines.flatMap((each) => each.problems);
  expect(problems).toEqual([lostAddress, lostAddress]);
});

test("the story of the main job starts with one lost link and one marker to nothing", () => {
  const { answers, problems } = understood(story);
  expect(problems).toEqual([]);
  expect(answers.map((answer) => answer.problems.map(({ sentence }) => sentence))).toEqual([
    [expect.stringContaining("link"), expect.stringContaining("[4]")],
  ]);
  const [added] = readReferenceLines([{ line: 1, text: read("../../e2e/fixtures/new-reference.txt") }]);
  expect(added).toMatchObject({ problems: [], csl: { type: "article-journal", PMID: "29530533" } });
});
