import { EditorState } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationNumbers } from "@/lib/document/numbering";
import { documentSchema } from "@/lib/document/schema";
import { arbitraryDocument, cite, doc, p, refId } from "@/lib/testing/documents";
import { citationNumbersPlugin, numbersIn, shownCitation } from "./citation-numbers";

const [a, b, c] = [refId(1), refId(2), refId(3)];

function open(document: DocumentJson): EditorState {
  return EditorState.create({
    doc: documentSchema.nodeFromJSON(document),
    plugins: [citationNumbersPlugin()],
  });
}

/** The citations as a reader of the editor sees them, in order. */
function shownIn(state: EditorState): string {
  const decorations = state.plugins[0]?.props.decorations?.call(state.plugins[0], state) as DecorationSet;
  let words = "";
  state.doc.descendants((node, position) => {
    if (node.type.name !== "citation") return;
    const shown = shownCitation(
      decorations.find(position, position + 1).filter(({ from }) => from === position),
    );
    words += `${shown?.opens ? "[" : ""}${shown?.number}${shown?.closes ? "]" : ","}`;
  });
  return words;
}

describe("live citation numbers", () => {
  test("follow first appearance: A, B, A is 1, 2, 1", () => {
    expect(shownIn(open(doc(p("x", cite(a), "y", cite(b), "z", cite(a)))))).toBe("[1][2][1]");
  });

  test("are counted anew when a source is cited before the others, and an undo gives the old ones back", () => {
    const state = open(doc(p("x", cite(a), "y", cite(b), "z", cite(a))));
    const node = documentSchema.nodeFromJSON(cite(c));
    const transaction = state.tr.insert(1, node);
    const changed = state.apply(transaction);
    expect(shownIn(changed)).toBe("[1][2][3][2]");
    expect(shownIn(changed.apply(changed.tr.delete(1, 2)))).toBe("[1][2][1]");
  });

  test("neighbours share one pair of brackets", () => {
    expect(shownIn(open(doc(p("x", cite(a), cite(b), cite(c), " and ", cite(a)))))).toBe("[1,2,3][1]");
  });

  test("are those of the public page, whatever the document", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect([...numbersIn(open(document))]).toEqual([...citationNumbers(document)]);
      }),
    );
  });

  test("stay those of a fresh count after any run of edits", () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      kind: fc.constantFrom("type", "cite", "cut", "split"),
    });
    fc.assert(
      fc.property(arbitraryDocument, fc.array(edit, { maxLength: 12 }), (document, edits) => {
        let state = open(document);
        for (const { at, kind } of edits) state = edited(state, at, kind);
        const fresh = open(state.doc.toJSON() as DocumentJson);
        expect(shownIn(state)).toBe(shownIn(fresh));
        expect([...numbersIn(state)]).toEqual([...numbersIn(fresh)]);
      }),
    );
  });

  test("600 citations in 10,000 words are numbered in a fraction of a keystroke", () => {
    const words = Array.from({ length: 16 }, () => "word").join(" ");
    const paragraphs = Array.from({ length: 600 }, (_, n) => p(words, cite(refId((n % 250) + 1)), " ends."));
    let state = open(doc(...paragraphs));
    const times = Array.from({ length: 60 }, () => {
      const start = performance.now();
      state = state.apply(state.tr.insertText("a", 3));
      return performance.now() - start;
    }).sort((one, other) => one - other);
    expect(times[30]).toBeLessThan(16);
  });
});

/** Types, cites, cuts or splits at a place of the text; what the schema does not allow there is left out. */
function edited(state: EditorState, at: number, kind: string): EditorState {
  const position = Math.round(at * state.doc.content.size);
  const $position = state.doc.resolve(position);
  if (!$position.parent.isTextblock) return state;
  const { tr } = state;
  if (kind === "type") tr.insertText("word", position);
  if (kind === "cite" && $position.parent.type.name === "paragraph")
    tr.insert(position, documentSchema.nodeFromJSON(cite(c)));
  if (kind === "cut") tr.delete(position, Math.min($position.end(), position + 3));
  if (kind === "split") tr.split(position);
  return state.apply(tr);
}
