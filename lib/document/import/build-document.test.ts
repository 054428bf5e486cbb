import { describe, expect, test } from "vitest";
import type { NodeJson } from "@/lib/document/document-types";
import { documentSchema } from "@/lib/document/schema";
import { buildDocument } from "./build-document";
import type { FinishedAnswer } from "./finished-answer";
import { readFinishedAnswers } from "./read-finished-answers";

const id = (marker: string) => `00000000-0000-4000-8000-${marker.padStart(12, "0")}`;
const answerOf = (body: string, references = "") =>
  readFinishedAnswers(`Tail fever\n\nIs it bad?\n\n${body}\nLast updated: 1/2/2012\n\n${references}`)
    .answers[0] as FinishedAnswer;
const words = (node: NodeJson): string =>
  node.text ??
  (node.type === "citation"
    ? `<${Number(String(node.attrs?.refId).slice(-12))}>`
    : (node.content ?? []).map(words).join(""));
const built = (body: string) =>
  buildDocument(answerOf(body), (marker) => (Number(marker) <= 5 ? id(marker) : null));

describe("markers become citations", () => {
  test.for([
    ["after the full stop", "It is rare.[1] Very.", "It is rare.<1> Very."],
    ["side by side", "It is rare.[1][2]", "It is rare.<1><2>"],
    ["glued to the next word", "It hurts.[3]The cause", "It hurts.<3>The cause"],
    ["out of order", "One[2] two[1].", "One<2> two<1>."],
    ["in groups and ranges", "One[1,3–5] two[1-2].", "One<1><3><4><5> two<1><2>."],
    ["unless nobody knows them", "One[1] two[6060].", "One<1> two[6060]."],
    ["also in a half-known group", "One[1,9].", "One<1>[9]."],
    [
      "but years, doses and chromosomes stay",
      "In [1998–2003] 46,XY[18] del(16)(p11.2)",
      "In [1998–2003] 46,XY[18] del(16)(p11.2)",
    ],
  ] as const)("%s", ([, text, expected]) => {
    expect(built(text).document.content.map(words).join("")).toBe(expected);
  });

  test("an unknown marker is reported once, where it stands first", () => {
    expect(built("One[77].\n\nTwo[77].").problems).toEqual([
      {
        line: 5,
        sentence:
          "[77] refers to no reference of this text. It stays in the answer as it is written; cite its source or delete it.",
      },
    ]);
  });

  test("a reference that nothing cites is reported by its line", () => {
    const answer = answerOf(
      "One[1].",
      "1. A. Clinic. 2010; https://a.example/1.\n2. B. Clinic. 2011; https://a.example/2.",
    );
    expect(buildDocument(answer, id).problems).toEqual([
      {
        line: 9,
        sentence:
          "Reference 2 is cited nowhere in the answer, so the answer does not list it. Cite it where it belongs.",
      },
    ]);
  });
});

test("bullets and numbers become lists, and every document keeps the schema", () => {
  const { document } = built(
    "You may:\n• swim[1]\n• walk\n\nThen:\n3. rest\n4. eat\n\nSee https://a.example/x, too.",
  );
  expect(document.content.map(({ type, attrs, content }) => [type, attrs?.start, content?.length])).toEqual([
    ["paragraph", undefined, 1],
    ["bulletList", undefined, 2],
    ["paragraph", undefined, 1],
    ["orderedList", 3, 2],
    ["paragraph", undefined, 3],
  ]);
  expect(document.content[4]?.content?.[1]).toEqual({
    type: "text",
    marks: [{ type: "link", attrs: { href: "https://a.example/x" } }],
    text: "https://a.example/x",
  });
  expect(() => documentSchema.nodeFromJSON(document).check()).not.toThrow();
});
