import { expect, test } from "vitest";
import { countWordChanges, type WordChanges } from "@/lib/document/compare/count-word-changes";
import { cite, doc, p, refId } from "@/lib/testing/documents";

const said = (text: string, question = "What is it?") => ({ question, document: doc(p(text)) });

test.for<[string, ReturnType<typeof said> | null, ReturnType<typeof said>, WordChanges]>([
  ["a first text", null, said("It is rare."), { added: 6, removed: 0 }],
  ["the same text", said("It is rare."), said("It is rare."), { added: 0, removed: 0 }],
  ["a word for another", said("It is rare."), said("It is common."), { added: 1, removed: 1 }],
  [
    "a word of the question",
    said("Yes.", "Is it rare?"),
    said("Yes.", "Is it very rare?"),
    { added: 1, removed: 0 },
  ],
])("%s", ([, before, after, expected]) => {
  expect(countWordChanges(before, after)).toEqual(expected);
});

test("a citation is no word", () => {
  const cited = { question: "Q", document: doc(p("It is rare", cite(refId(1)), ".")) };
  expect(countWordChanges({ question: "Q", document: doc(p("It is rare.")) }, cited)).toEqual({
    added: 0,
    removed: 0,
  });
});

test("a wholly other long text is counted all the same", () => {
  const many = (word: string) => said(Array.from({ length: 1000 }, (_, n) => `${word}${n}`).join(" "));
  expect(countWordChanges(many("a"), many("b"))).toEqual({ added: 1000, removed: 1000 });
});
