import { expect, test } from "vitest";
import { drain } from "@/lib/document/checks/drain";
import { readerOf } from "@/lib/document/checks/reading-summary";
import type { DocumentJson } from "@/lib/document/document-types";
import { doc, h2, p, ul } from "@/lib/testing/documents";

const EASY =
  "The skin is dry and it may itch at night. Use a mild soap. Pat it dry and rub in a thick cream at once.";
const HARD =
  "Histopathological examination typically demonstrates perivascular lymphocytic infiltration accompanied by considerable epidermal degeneration.";
const reading = (names: string[]) => {
  const read = readerOf(names);
  return (document: DocumentJson) => drain(read(document));
};
const read = reading(["Hypohidrotic ectodermal dysplasia"]);

test("too few words say nothing", () => {
  expect(read(doc(p("It is rare.")))).toBeNull();
  expect(
    read(doc(h2("A heading with many words that is not read as a sentence of the text at all here"))),
  ).toBeNull();
});

test("each paragraph has its band, and the hard sentence is told", () => {
  const summary = read(doc(p(EASY), h2("More"), p(`${EASY} ${HARD}`), p(HARD)));
  expect(summary?.paragraphs.map(({ where, band }) => [where, band])).toEqual([
    [{ block: 0 }, "up to grade 5"],
    [{ block: 2 }, expect.stringMatching(/grade/)],
  ]);
  expect(summary?.hardest).toEqual([
    {
      where: { block: 2, from: EASY.length + 1, to: EASY.length + 1 + HARD.length },
      excerpt: HARD,
      band: "college",
    },
    { where: { block: 3, from: 0, to: HARD.length }, excerpt: HARD, band: "college" },
  ]);
});

test("a list of words is no row of easy sentences", () => {
  const alone = read(doc(p(`${EASY} ${HARD}`)));
  const listed = read(doc(p(`${EASY} ${HARD}`), ul("hair", "skin", "teeth")));
  expect(listed?.band).toBe(alone?.band);
});

test("the name of the disease makes it no harder", () => {
  const sentence =
    "Hypohidrotic ectodermal dysplasia makes the hair thin and the teeth few, so see a dentist with the child when it is one or two years old.";
  expect(read(doc(p(sentence)))?.hardest).toEqual([]);
  expect(reading([])(doc(p(sentence)))?.paragraphs[0]?.band).not.toBe(
    read(doc(p(sentence)))?.paragraphs[0]?.band,
  );
});

test("never more than five hard sentences", () => {
  expect(read(doc(...Array.from({ length: 9 }, () => p(HARD))))?.hardest).toHaveLength(5);
});
