import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeText } from "@/lib/document/decode-text";
import { readFinishedAnswers } from "@/lib/document/import/read-finished-answers";
import { detectFormat } from "./detect-format";
import type { ReadRecord } from "./read-record";

const samples = "../shared/samples";
const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ris|nbib|bib|json|xml|txt)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);

const read = (text: string): ReadRecord[] | string => {
  const found = detectFormat(text);
  return found.format ? [...found.records] : found.sentence;
};

// Test data of other programs that is no list of references, or a form of their own.
const REFUSED = new Set([
  "data/example_wos.ris",
  "core/test/data.json",
  "plugin-bibjson/test/data.json",
  "plugin-bibtex/test/input.json",
  "plugin-bibtex/test/output.json",
  "data/api/doi.json",
  "input/nothing.txt",
  "input/multiple entries.txt",
  "input/one simple entry.txt",
  "input/whitespace.txt",
  "output/simple.txt",
]);
const nameOf = (file: string) => [...REFUSED].find((name) => file.endsWith(name));

test.skipIf(!existsSync(samples))(
  "every sample file of references gives records, or one sentence that says why not",
  () => {
    const files = filesUnder(`${samples}/references`);
    expect(files.length).toBeGreaterThan(70);
    for (const file of files) {
      const found = read(decodeText(readFileSync(file)));
      if (nameOf(file)) expect(found, file).toMatch(/^This is|^There is nothing/);
      else {
        expect(Array.isArray(found), `${file}: ${found}`).toBe(true);
        for (const record of found as ReadRecord[]) expect(record.line, file).toBeGreaterThan(0);
      }
    }
  },
  60_000,
);

test.skipIf(!existsSync(samples))("every reference list of the sample answers is read into fields", () => {
  const lists = filesUnder(`${samples}/gard`).flatMap((file) =>
    readFinishedAnswers(readFileSync(file, "utf8")).answers.map(({ referenceLines }) =>
      referenceLines.map(({ text }) => text).join("\n"),
    ),
  );
  const records = lists.filter((list) => list.trim() !== "").flatMap((list) => read(list) as ReadRecord[]);
  expect(records.length).toBe(15);
  expect(records.filter(({ is }) => is !== "whole")).toEqual([]);
});
