// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { editorExtensions } from "@/components/editor/editor-extensions";
import { type FindQuery, findMatches } from "@/components/editor/find-matches";
import {
  findPlugin,
  foundIn,
  goToMatch,
  lookFor,
  replaceMatch,
  replaceMatches,
  stopFinding,
} from "@/components/editor/find-plugin";
import { makeKnownReferences } from "@/components/editor/known-references";
import type { DocumentJson } from "@/lib/document/document-types";
import { documentSchema } from "@/lib/document/schema";
import { arbitraryDocument, bold, br, cite, doc, h2, p, refId, ul } from "@/lib/testing/documents";

const nothing = () => undefined;
const calls = {
  pick: nothing,
  editLink: nothing,
  enterToolbar: nothing,
  enterCitation: nothing,
  comment: nothing,
  find: nothing,
  showKeys: nothing,
};
const opened: Editor[] = [];
const words = (text: string, how: Partial<FindQuery> = {}): FindQuery => ({
  words: text,
  matchesCase: false,
  wholeWords: false,
  ...how,
});

afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
});

function open(content: DocumentJson, query: FindQuery): Editor {
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: editorExtensions(makeKnownReferences([]), calls),
    content,
    injectCSS: false,
  });
  opened.push(editor);
  editor.registerPlugin(findPlugin());
  lookFor(editor, query);
  return editor;
}

// The editor fills up tables with rows of different length as soon as anything changes.
const evenDocument = arbitraryDocument.filter((document) => !JSON.stringify(document).includes("tableRow"));
const json = (editor: Editor) => editor.getJSON() as DocumentJson;

test.for([
  ["in any paragraph, heading or item", doc(h2("Hair"), p("hair and hair"), ul("Hairy")), words("hair"), 4],
  ["with its case", doc(p("Hair, hair")), words("hair", { matchesCase: true }), 1],
  ["as a whole word", doc(p("hair, hairy, hair.")), words("hair", { wholeWords: true }), 2],
  ["over a change of format", doc(p("ha", bold("ir"))), words("hair"), 1],
  ["but not over a citation", doc(p("hair", cite(refId(1)), " loss")), words("hair loss"), 0],
  [
    "nor over a line break or from one paragraph into the next",
    doc(p("hair", br, "loss"), p("hair"), p("loss")),
    words("hair loss"),
    0,
  ],
  ["with straight quotes for curly ones, and any dash", doc(p("Sjögren’s 3–5")), words("sjögren's 3-5"), 1],
  ["signs that mean something to patterns mean themselves", doc(p("a.b (c) [1]")), words("(c) ["), 1],
  ["no words are nowhere", doc(p("hair")), words("  "), 0],
] as const)("words are found %s", ([, document, query, count]) => {
  expect(findMatches(documentSchema.nodeFromJSON(document), query)).toHaveLength(count);
});

const family = "\u{1F469}\u200D\u{1F469}\u200D\u{1F467}";

test.for([
  ["a composed letter in words that compose it of two", "cafe\u0301 noir", "CAF\u00C9", [[1, 6]]],
  ["a letter composed of two in words that have it as one", "caf\u00E9 noir", "cafe\u0301", [[1, 5]]],
  ["what stands after such a letter", "e\u0301e\u0301 hair", "hair", [[6, 10]]],
  ["no letter without its accent", "cafe\u0301", "cafe", []],
  ["no person of a family", `${family} \u{1F469}`, "\u{1F469}", [[10, 12]]],
  ["a whole family", `a ${family}`, family, [[3, 11]]],
  ["no hand without its colour", "\u{1F44D}\u{1F3FD}\u{1F44D}", "\u{1F44D}", [[5, 7]]],
  ["no colour without its hand", "\u{1F44D}\u{1F3FD}", "\u{1F3FD}", []],
] as const)("of whole signs is found %s", ([, text, looked, places]) => {
  const matches = findMatches(documentSchema.nodeFromJSON(doc(p(text))), words(looked));
  expect(matches.map(({ from, to }) => [from, to])).toEqual(places);
});

test("words of any kind are found where they stand, however they are composed", () => {
  const sign = fc.constantFrom(
    "a",
    "e\u0301",
    "\u00E9",
    family,
    "\u{1F44D}",
    "\u{1F44D}\u{1F3FD}",
    "\u03B1",
    " ",
  );
  fc.assert(
    fc.property(fc.array(sign), fc.array(sign, { minLength: 1 }), (before, looked) => {
      const [start, what] = [`${before.join("")}x`, `x${looked.join("")}x`];
      const node = documentSchema.nodeFromJSON(doc(p(`${start}${what}`)));
      const query = words(what.normalize(looked.length % 2 ? "NFC" : "NFD"));
      expect(findMatches(node, query)).toContainEqual({
        from: 1 + start.length,
        to: 1 + start.length + what.length,
      });
    }),
  );
});

describe("looking for words", () => {
  test("goes round from the last place to the first and back", () => {
    const editor = open(doc(p("a b a b a")), words("a"));
    expect(foundIn(editor.state).current).toBe(0);
    goToMatch(editor, 1);
    goToMatch(editor, 1);
    goToMatch(editor, 1);
    expect(foundIn(editor.state).current).toBe(0);
    goToMatch(editor, -1);
    expect(foundIn(editor.state).current).toBe(2);
  });

  test("follows what is typed meanwhile", () => {
    const editor = open(doc(p("hair")), words("hair"));
    editor.commands.insertContentAt(1, "more hair, ");
    expect(foundIn(editor.state).matches).toHaveLength(2);
  });

  test("leaves no trace in the history, and its end neither", () => {
    const editor = open(doc(p("hair")), words("hair"));
    stopFinding(editor);
    expect(editor.commands.undo()).toBe(false);
    editor.commands.insertContentAt(1, "x");
    editor.registerPlugin(findPlugin());
    lookFor(editor, words("hair"));
    stopFinding(editor);
    editor.commands.undo();
    expect(json(editor)).toEqual(doc(p("hair")));
  });
});

describe("replacing", () => {
  test("one place goes on to the next, and keeps the format of the words", () => {
    const editor = open(doc(p(bold("hair"), " and hair")), words("hair"));
    replaceMatch(editor, "skin");
    expect(json(editor)).toEqual(doc(p(bold("skin"), " and hair")));
    expect(foundIn(editor.state)).toMatchObject({ current: 0, matches: [{ from: 10, to: 14 }] });
  });

  test("a place by words that hold the old ones goes on past them", () => {
    const editor = open(doc(p("a a")), words("a"));
    replaceMatch(editor, "aa");
    replaceMatch(editor, "aa");
    expect(json(editor)).toEqual(doc(p("aa aa")));
  });

  test("all is one step of undo, and citations stay where they are", () => {
    const before = doc(p("hair", cite(refId(1)), " hair"), h2("Hair"));
    const editor = open(before, words("hair"));
    expect(replaceMatches(editor, "skin")).toBe(3);
    expect(json(editor)).toEqual(doc(p("skin", cite(refId(1)), " skin"), h2("skin")));
    editor.commands.undo();
    expect(json(editor)).toEqual(before);
  });

  test("by nothing takes the words away", () => {
    const editor = open(doc(p("hair"), p("no hair")), words("hair"));
    replaceMatches(editor, "");
    expect(json(editor)).toEqual(doc(p(), p("no ")));
  });

  test("keeps every citation of any document", () => {
    fc.assert(
      fc.property(evenDocument, fc.constantFrom("a", "hair", "12", " "), (document, looked) => {
        const editor = open(document, words(looked));
        const cited = (json: unknown) => JSON.stringify(json).match(/"refId":"[^"]+"/g);
        replaceMatches(editor, "x");
        expect(cited(json(editor))).toEqual(cited(document));
        editor.commands.undo();
        expect(json(editor)).toEqual(document);
      }),
      { numRuns: 40 },
    );
  });
});
