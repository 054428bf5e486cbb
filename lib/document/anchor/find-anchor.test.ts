import fc from "fast-check";
import { expect, test } from "vitest";
import type { TextAnchor } from "@/lib/document/anchor/anchor";
import { type FoundAnchor, findAnchor } from "@/lib/document/anchor/find-anchor";
import { makeAnchor } from "@/lib/document/anchor/make-anchor";
import { linesOf, rangeIn, readLines } from "@/lib/document/anchor/read-lines";
import type { DocumentJson } from "@/lib/document/document-types";
import { arbitraryDocument, bold, br, cite, doc, h2, p, refId, ul } from "@/lib/testing/documents";

const read = (document: DocumentJson) => readLines(linesOf(document));

function anchorOn(document: DocumentJson, words: string, nth = 0): TextAnchor {
  const reading = read(document);
  let at = -1;
  for (let count = 0; count <= nth; count += 1) at = reading.text.indexOf(words, at + 1);
  const anchor = makeAnchor(reading, rangeIn(reading, at, at + words.length));
  if (!anchor) throw new Error(`“${words}” cannot be anchored.`);
  return anchor;
}

/** What became of the anchor, with the words that stand at its place. */
function lookUp(document: DocumentJson, anchor: TextAnchor): [FoundAnchor["state"], string] {
  const reading = read(document);
  const found = findAnchor(reading, anchor);
  return [found.state, found.state === "gone" ? "" : reading.text.slice(found.from, found.to)];
}

const before = doc(
  h2("How common is it?"),
  p("The disease is very rare in children.", cite(refId(1)), " It is seen more often in adults."),
  p("Doctors treat it with 5 mg of the drug a day. They watch the kidneys."),
  ul("Carriers are well.", "Carriers may have children."),
);

test("an anchor keeps the words without their citations, and what stands beside them in their own line", () => {
  expect(anchorOn(before, "rare in children. It is seen")).toEqual({
    quote: "rare in children. It is seen",
    prefix: "The disease is very ",
    suffix: " more often in adults.",
    at: expect.any(Number),
    of: 1,
  });
});

test("a selection that cuts a word or a number is about the whole word", () => {
  const reading = read(doc(p("Hair loss is common in 150 people.")));
  const cut = (from: string, to: string) =>
    makeAnchor(reading, rangeIn(reading, reading.text.indexOf(from), reading.text.indexOf(to) + to.length))
      ?.quote;
  expect(cut("oss", "omm")).toBe("loss is common");
  expect(cut("50", "50")).toBe("150");
});

test("nothing but a citation or a space cannot be anchored", () => {
  const reading = read(doc(p("Rare.", cite(refId(1)), " Yes.")));
  expect(makeAnchor(reading, { from: { line: 0, offset: 5 }, to: { line: 0, offset: 7 } })).toBeNull();
});

test.for<[string, DocumentJson]>([
  ["the text stays", before],
  ["a paragraph comes before it", doc(p("Something new."), ...before.content)],
  [
    "the paragraph moves to the end",
    doc(...before.content.filter((_, at) => at !== 1), before.content[1] ?? p()),
  ],
  [
    "a citation comes into it, and every number changes",
    doc(
      p("New.", cite(refId(7))),
      p("The disease is very ", cite(refId(8)), "rare in children.", cite(refId(1)), " It is seen."),
    ),
  ],
  ["words of it become bold", doc(p("The disease is very ", bold("rare"), " in children."))],
  ["a line break comes into it", doc(p("The disease is very rare", br, "in children."))],
  ["its paragraph becomes an item of a list", doc(ul("The disease is very rare in children."))],
  ["what stands around it is written anew", doc(p("We know that it is rare in children, and why."))],
  ["its paragraph is split within it", doc(p("The disease is very rare "), p("in children. It is seen."))],
] as const)("words are found again when %s", ([, after]) => {
  const anchor = anchorOn(before, "rare in children");
  const [state, words] = lookUp(after, { ...anchor, quote: anchor.quote });
  expect([state, words]).toEqual(["here", "rare in children"]);
});

test.for<[string, DocumentJson, string]>([
  ["its sentence is deleted", doc(p("It is seen more often in adults.")), "very rare in children"],
  ["the whole text is deleted", doc(p()), "very rare in children"],
  [
    "only another sentence with the same word is left",
    doc(p("Transplants are extremely rare in practice.")),
    "rare",
  ],
  ["the word is only a part of another now", doc(p("Carriers may have childrens books.")), "children"],
  ["one of two items alike in part is deleted", doc(ul("Carriers may have children.")), "Carriers are"],
] as const)("the text is no longer present when %s", ([, after, words]) => {
  expect(lookUp(after, anchorOn(before, words))[0]).toBe("gone");
});

test("of words that stood twice, the ones that are left are not taken for those that went", () => {
  const twice = doc(
    p("This disease of the small kidney vessels is very rare in adults."),
    p("This disease of the small kidney vessels is very rare in twins."),
  );
  const second = anchorOn(twice, "very rare", 1);
  expect(lookUp(twice, second)).toEqual(["here", "very rare"]);
  expect(lookUp(doc(twice.content[0] ?? p()), second)[0]).toBe("gone");
  const swapped = doc(twice.content[1] ?? p(), twice.content[0] ?? p());
  const found = findAnchor(read(swapped), second);
  expect(found).toMatchObject({ state: "here", from: read(swapped).text.indexOf("very rare") });
});

test("where other words stand between the very same neighbours, the place is told as changed", () => {
  const after = doc(p("Doctors treat it with 10 mg of the drug a day. They watch the kidneys."));
  expect(lookUp(after, anchorOn(before, "5 mg"))).toEqual(["changed", "10 mg"]);
  expect(lookUp(after, anchorOn(before, "5"))).toEqual(["changed", "10"]);
});

test("when the text comes back it is attached again", () => {
  const anchor = anchorOn(before, "It is seen more often in adults.");
  const without = doc(p("The disease is very rare in children."));
  expect(lookUp(without, anchor)[0]).toBe("gone");
  expect(lookUp(before, anchor)).toEqual(["here", "It is seen more often in adults."]);
});

/** Sentences of words that no other sentence has. */
const arbitrarySentences = fc
  .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 4, maxLength: 24 })
  .map((numbers) => numbers.map((n) => `Sentence ${n} speaks of word${n} and of the common end.`));

const arbitraryText = fc.record({
  sentences: arbitrarySentences,
  cuts: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
  cited: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 24, maxLength: 24 }),
  pick: fc.nat(),
});

type Text = { sentences: string[]; cuts: boolean[]; cited: number[] };

/** Paragraphs of one or more of the sentences, some of them cited. */
function paragraphs({ sentences, cuts, cited }: Text): DocumentJson {
  const blocks: Parameters<typeof p>[] = [[]];
  for (const [at, sentence] of sentences.entries()) {
    if (cuts[at] && blocks.at(-1)?.length) blocks.push([]);
    const block = blocks.at(-1);
    block?.push(block.length > 0 ? ` ${sentence}` : sentence);
    const source = cited[at] ?? 0;
    if (source > 0) block?.push(cite(refId(source)));
  }
  return doc(...blocks.map((block) => p(...block)));
}

test("a sentence that still stands is found again whatever moves, comes in or is numbered anew around it", () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryText, fc.nat(), (text, other, place) => {
      const sentence = text.sentences[text.pick % text.sentences.length] ?? "";
      const anchor = anchorOn(paragraphs(text), sentence);
      const rest = other.sentences.filter((one) => one !== sentence);
      const at = place % (rest.length + 1);
      const sentences = [...rest.slice(0, at), sentence, ...rest.slice(at)];
      expect(lookUp(paragraphs({ ...other, sentences }), anchor)).toEqual(["here", sentence]);
    }),
  );
});

test("a sentence that is gone is never found in another", () => {
  fc.assert(
    fc.property(arbitraryText, fc.boolean(), (text, isPart) => {
      const sentence = text.sentences[text.pick % text.sentences.length] ?? "";
      const words = isPart ? "and of the common end" : sentence;
      const whole = paragraphs(text);
      const nth = isPart ? text.pick % text.sentences.length : 0;
      const anchor = anchorOn(whole, words, nth);
      const sentences = text.sentences.filter((one) => one !== sentence);
      expect(lookUp(paragraphs({ ...text, sentences }), anchor)[0]).toBe("gone");
    }),
  );
});

test("in any document, any words that are anchored are found where they stand", () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.nat(), fc.nat(), (document, start, length) => {
      const reading = read(document);
      fc.pre(reading.text.trim() !== "");
      const from = start % reading.text.length;
      const to = Math.min(reading.text.length, from + 1 + (length % 60));
      const anchor = makeAnchor(reading, rangeIn(reading, from, to));
      fc.pre(anchor !== null);
      const found = findAnchor(reading, anchor as TextAnchor);
      expect(found.state).toBe("here");
      if (found.state === "here")
        expect(reading.text.slice(found.from, found.to)).toBe((anchor as TextAnchor).quote);
    }),
    { numRuns: 300 },
  );
});
