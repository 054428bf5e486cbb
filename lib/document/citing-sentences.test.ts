import fc from "fast-check";
import { expect, test } from "vitest";
import { blockWords } from "@/lib/answers/revision-view";
import { citingSentences } from "@/lib/document/citing-sentences";
import { citationOrder } from "@/lib/document/numbering";
import { arbitraryDocument, cite, doc, p, refId, ul } from "@/lib/testing/documents";

const [a, b] = [refId(1), refId(2)];

test.for([
  [
    "after the full stop",
    [p("One thing. Hair loss is common.", cite(a), " Another thing.")],
    ["Hair loss is common.[1]"],
  ],
  ["after the full stop and a blank", [p("Hair loss is common. ", cite(a))], ["Hair loss is common. [1]"]],
  [
    "within the sentence",
    [p("It is rare. Hair loss ", cite(a), " is common. More.")],
    ["Hair loss [1] is common."],
  ],
  [
    "before the full stop",
    [p("It is rare. Hair loss is common ", cite(a), ". More.")],
    ["Hair loss is common [1]."],
  ],
  [
    "after another citation's sentence",
    [p("It is rare.", cite(b), " Hair loss is common.", cite(a))],
    ["Hair loss is common.[2]"],
  ],
  ["in a group", [p("It is rare. Hair loss is common.", cite(b), cite(a))], ["Hair loss is common.[1,2]"]],
  [
    "a number with a point is no end",
    [p("It is rare. About 0.5 in 100 have it.", cite(a))],
    ["About 0.5 in 100 have it.[1]"],
  ],
  ["at the very beginning", [p(cite(a), " says so.")], ["[1] says so."]],
  ["in a list", [p("They have:"), ul("fever", [p("a rash.", cite(a))])], ["a rash.[1]"]],
  ["twice", [p("One.", cite(a), " Two.", cite(a))], ["One.[1]", "Two.[1]"]],
  ["not at all", [p("One.", cite(b))], []],
] as const)("the sentence that rests on a source: %s", ([, blocks, sentences]) => {
  expect(citingSentences(doc(...blocks), a).map(({ sentence }) => sentence)).toEqual(sentences);
});

test("every cited reference has a sentence, and it stands in the block that is named", () => {
  const bare = (text: string) => text.replace(/\s/g, "");
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      for (const id of citationOrder(document)) {
        const found = citingSentences(document, id);
        expect(found.length).toBeGreaterThan(0);
        for (const { block, sentence } of found)
          expect(bare(blockWords(document, block))).toContain(bare(sentence));
      }
    }),
  );
});
