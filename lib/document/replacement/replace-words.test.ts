import fc from "fast-check";
import { expect, test } from "vitest";
import type { NodeJson } from "@/lib/document/document-types";
import { citationNumbers } from "@/lib/document/numbering";
import { asTyped, replaceWords } from "@/lib/document/replacement/replace-words";
import { wordsInRange } from "@/lib/document/replacement/words-in-range";
import { textBlocks } from "@/lib/document/text-blocks";
import { arbitraryDocument, bold, cite, doc, marked, p, refId } from "@/lib/testing/documents";

const [one, two] = [cite(refId(1)), cite(refId(2))];
const numbers = new Map([
  [refId(1), 1],
  [refId(2), 2],
]);
const text = (words: string): NodeJson => ({ type: "text", text: words });
const sub = (words: string) => marked(words, { type: "subscript" });

test.for<[string, NodeJson[], string, NodeJson[]]>([
  ["words come and go", [text("It is rare.")], "It is very rare.", [text("It is very rare.")]],
  [
    "a citation stays where its number stays",
    [text("Rare"), one, text(".")],
    "Common[1].",
    [text("Common"), one, text(".")],
  ],
  [
    "a citation goes with its number",
    [text("Rare"), one, text(" here.")],
    "Rare here.[1]",
    [text("Rare here."), one],
  ],
  [
    "a group of citations may be parted",
    [text("A and B"), one, two],
    "A[1] and B[2]",
    [text("A"), one, text(" and B"), two],
  ],
  [
    "words that stay keep their marks",
    [text("CO"), sub("2"), text(" is high.")],
    "CO2 is low.",
    [text("CO"), sub("2"), text(" is low.")],
  ],
  [
    "words take the marks of those they replace",
    [text("It is "), bold("rare"), text(".")],
    "It is common.",
    [text("It is "), bold("common"), text(".")],
  ],
  [
    "a number in brackets that cites nothing here is text",
    [text("Rare"), one],
    "Rare [2020][1]",
    [text("Rare [2020]"), one],
  ],
  ["words may go altogether", [text("Rare"), one], "[1]", [one]],
  [
    "a new line is a line break",
    [text("One two")],
    "One\ntwo",
    [text("One"), { type: "hardBreak" }, text("two")],
  ],
] as const)("%s", ([, before, typed, after]) => {
  expect(replaceWords(before, typed, numbers)).toEqual({ content: after });
});

test.for([
  ["a citation is left out", "Rare.", /Keep every citation/],
  ["a citation comes twice", "Rare[1][1].", /Keep every citation/],
  ["nothing changes", "Rare[1].", /Change them first/],
] as const)("it is refused when %s", ([, typed, problem]) => {
  expect(replaceWords([text("Rare"), one, text(".")], typed, numbers)).toEqual({
    problem: expect.stringMatching(problem),
  });
});

test("whatever is typed into a line, the new line reads as it was typed, and cites what the old one cited", () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.nat(), fc.nat(), (document, pick, from) => {
      const blocks = textBlocks(document).filter(({ node }) => node.content);
      fc.pre(blocks.length > 0);
      const line = blocks[pick % blocks.length]?.node.content ?? [];
      const known = citationNumbers(document);
      const typed = asTyped(line, known);
      const at = from % (typed.length + 1);
      const changed = `${typed.slice(0, at)} new ${typed.slice(at)}`;
      fc.pre(!typed.slice(0, at).match(/\[[^\]]*$/));
      const made = replaceWords(line, changed, known);
      if ("problem" in made) throw new Error(made.problem);
      expect(asTyped(made.content, known)).toBe(changed);
      const cited = (nodes: readonly NodeJson[]) => nodes.filter(({ type }) => type === "citation").length;
      expect(cited(made.content)).toBe(cited(line));
    }),
  );
});

test("a stretch of a line has its citations and marks; one over two lines is none", () => {
  const document = doc(p("It is ", bold("very rare"), one, "."), p("Yes."));
  const range = (line: number, offset: number) => ({ line, offset });
  expect(wordsInRange(document, { from: range(0, 11), to: range(0, 17) })).toEqual([
    bold("rare"),
    one,
    text("."),
  ]);
  expect(wordsInRange(document, { from: range(0, 11), to: range(1, 2) })).toBeNull();
});
