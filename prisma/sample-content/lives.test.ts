import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sampleCentre } from "./centre";
import { correctedText } from "./corrected-text";
import { sampleLives } from "./lives";
import { samplePeople } from "./people";
import { sampleTopics } from "./topics";

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const fixture = (file: string) => read(`../../e2e/fixtures/${file}`);
const files = readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".txt"));

const markersIn = (text: string) => [...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
const numbersIn = (text: string) => [...text.matchAll(/^ {2}(\d+)\. \S/gm)].map((match) => Number(match[1]));
const listedIn = (text: string) => distinct(numbersIn(text));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const distinct = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b);

test("every sample file has a life, and every life a file and a topic", () => {
  expect([...new Set(sampleLives.map((life) => life.file))].sort()).toEqual(files.sort());
  for (const life of sampleLives) {
    expect(read(life.file).startsWith(`${life.topic}\n`)).toBe(true);
    expect(sampleTopics.map((topic) => topic.name)).toContain(life.topic);
  }
});

test.for(files)("%s cites every source of its list, and nothing else", (file) => {
  const text = read(file);
  expect(distinct(markersIn(text))).toEqual(listedIn(text));
});

test.for(files)("%s closes with the words of the centre", (file) => {
  expect(read(file)).toContain(`\n${sampleCentre.closingWords}\n\n${sampleCentre.signOff}\n\n`);
});

test.for(files)("%s names its topic's other names", (file) => {
  const names = /Other Names for this Disease\n((?: {2}• .*\n)+)/.exec(read(file))?.[1] ?? "";
  const life = sampleLives.find((each) => each.file === file);
  const topic = sampleTopics.find(({ name }) => name === life?.topic);
  expect(names.split("\n").filter(Boolean)).toEqual(topic?.synonyms.map((name) => `  • ${name}`));
});

test("every later edition applies to its text and leaves every source cited", () => {
  const editions = sampleLives.flatMap((life) => {
    if (life.state === "published_again") return [{ file: life.file, edition: life.second }];
    return life.state === "published_with_draft" ? [{ file: life.file, edition: life.draft }] : [];
  });
  expect(editions).toHaveLength(2);
  for (const { file, edition } of editions) {
    const text = correctedText(read(file), edition);
    expect(listedIn(text)).toEqual(upTo(listedIn(read(file)).length + edition.newReferences.length));
    expect(distinct(markersIn(text))).toEqual(listedIn(text));
  }
});

test("every quoted passage stands in its text", () => {
  for (const life of sampleLives) {
    const quotes = life.state === "in_review" ? life.comments.map((comment) => comment.quote) : [];
    if (life.state === "draft" && life.toFix) quotes.push(life.toFix.quote);
    for (const quote of quotes) expect(read(life.file)).toContain(quote);
  }
});

test("nobody reviews what they wrote, and everybody acts in a role they hold", () => {
  for (const life of sampleLives) {
    expect(samplePeople[life.owner].roles).toContain("specialist");
    if (!("reviewer" in life)) continue;
    expect(life.reviewer).not.toBe(life.owner);
    expect(samplePeople[life.reviewer].roles).toContain("reviewer");
    if ("publisher" in life) expect(samplePeople[life.publisher].roles).toContain("publisher");
  }
});

test("readers are told of every change of substance and of no other", () => {
  for (const life of sampleLives) {
    const rounds = "changeKind" in life ? [life, ...("second" in life ? [life.second] : [])] : [];
    for (const { changeKind, changeNote } of rounds) {
      expect(changeNote !== "").toBe(changeKind === "substantive");
    }
  }
});

test("the text for the story of the main job lacks one source and one link", () => {
  const text = fixture("finished-answer.txt");
  expect(distinct(markersIn(text))).toEqual([...listedIn(text), listedIn(text).length + 1]);
  expect(text).toContain(" here.\n");
  expect(fixture("new-reference.txt").trim().split("\n")).toHaveLength(1);
});

test("a change that does not fit its text is refused", () => {
  const none = { changes: [{ find: "not there", replace: "" }], newReferences: [] };
  expect(() => correctedText("Some text", none)).toThrow("0 times");
});
