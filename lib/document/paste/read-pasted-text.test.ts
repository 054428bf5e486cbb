import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptDocument } from "@/lib/document/accept-document";
import { documentToText } from "@/lib/document/to-text";
import { arbitraryDocument, br, doc, ol, p, row, table, td, ul } from "@/lib/testing/documents";
import { readPastedText } from "./read-pasted-text";

const pdf = `Parents often ask when the first signs appear. In most families a child
is well until the second year of life, and then learns to walk later than
others. A late-
onset form begins in adults.

A nurse can show how to stretch the legs every day.`;

const mail = `Dear Ann,
thank you.

Bo Berg
12 Long Street
Malmo`;

test.for([
  ["one line is words, whatever it begins with", "- not a list", [p("- not a list")]],
  ["an empty line parts paragraphs", "One.\n\nTwo.", [p("One."), p("Two.")]],
  ["sentences on lines of their own are paragraphs", "One.\nTwo.", [p("One."), p("Two.")]],
  [
    "Windows and old Mac line ends are line ends",
    "One.\r\n\r\nTwo.\r\rThree.",
    [p("One."), p("Two."), p("Three.")],
  ],
  ["dashes and bullets are a list", "Eat:\n- milk\n• rice\n* figs", [p("Eat:"), ul("milk", "rice", "figs")]],
  [
    "numbers that count on are a list from the first",
    "3. walk\n4) rest",
    [{ ...ol("walk", "rest"), attrs: { start: 3 } }],
  ],
  [
    "one numbered line among others is a sentence",
    "See page\n4. It tells more.",
    [p("See page", br, "4. It tells more.")],
  ],
  ["numbers that do not count on are no list", "7. one\n3. two", [p("7. one", br, "3. two")]],
  ["deeper dashes are a list in the item above", "- a\n  - b\n  - c\n- d", [ul([p("a"), ul("b", "c")], "d")]],
  [
    "lines with as many tabs are a table",
    "Age\tDose\n1\t5 mg",
    [table(row(td("Age"), td("Dose")), row(td("1"), td("5 mg")))],
  ],
  ["lines with other numbers of tabs are words", "Age\tDose\n1", [p("Age Dose", br, "1")]],
  ["numbers of sources stay words", "Rare.[1,2]\n\nKnown.[3]", [p("Rare.[1,2]"), p("Known.[3]")]],
  ["hidden characters and odd spaces are gone", "a\u200bb\u00a0c\u00add", [p("ab cd")]],
  [
    "lines broken by a page are joined",
    pdf,
    [
      p(
        "Parents often ask when the first signs appear. In most families a child is well until the second year of life, and then learns to walk later than others. A late-onset form begins in adults.",
      ),
      p("A nurse can show how to stretch the legs every day."),
    ],
  ],
  [
    "an address keeps its lines",
    mail,
    [p("Dear Ann,", br, "thank you."), p("Bo Berg", br, "12 Long Street", br, "Malmo")],
  ],
] as const)("%s", ([, text, blocks]) => {
  expect(readPastedText(text)).toEqual(blocks);
});

describe("whatever is pasted", () => {
  test("can be saved, and no word is lost or made", () => {
    const words = (text: string) => text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
    const line = fc.oneof(
      fc.constantFrom(
        "- a",
        "2. b",
        "  - c",
        "x\ty",
        "",
        "Long enough to look like a line of a page, or so it is.",
        "ends.",
      ),
      fc.string({ unit: fc.constantFrom(..."ab 1.\t-[]é") }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const content = readPastedText(lines.join("\n"));
        const document = doc(...(content.length > 0 ? content : [p()]));
        expect(acceptDocument(document)).toHaveProperty("document");
        expect(words(documentToText(document)).sort()).toEqual(words(lines.join("\n")).sort());
      }),
    );
  });

  test("lists that were copied out as text come back as lists", () => {
    const list = doc(p("Before."), ul([p("a"), ol("b", "c")], "d"), p("After."));
    expect(readPastedText(documentToText(list))).toEqual(list.content);
  });

  test("text of any answer can be pasted", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const content = readPastedText(documentToText(document));
        if (content.length > 0) expect(acceptDocument(doc(...content))).toHaveProperty("document");
      }),
    );
  });
});
