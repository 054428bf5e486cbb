import { EditorState, NodeSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  citationGroupAt,
  isNamedBefore,
  moveInGroup,
  removeFromGroup,
  setLocator,
} from "@/components/editor/citation-group";
import type { DocumentJson } from "@/lib/document/document-types";
import { documentSchema } from "@/lib/document/schema";
import { arbitraryDocument, cite, doc, p, refId } from "@/lib/testing/documents";

const [a, b, c] = [refId(1), refId(2), refId(3)];

const open = (document: DocumentJson) => EditorState.create({ doc: documentSchema.nodeFromJSON(document) });
const sentence = doc(p("Yes.", cite(a), cite(b, "p. 2"), cite(c), " More.", cite(a)));

/** The citations after the words “Yes.” of the sentence above, in their order. */
function citedIn(state: EditorState): string[] {
  return (
    citationGroupAt(state.doc, 5)?.members.map((member) => `${member.refId} ${member.locator}`.trim()) ?? []
  );
}

describe("citations side by side", () => {
  test.for([
    ["the first", 5, 3],
    ["one between", 6, 3],
    ["the last", 7, 3],
    ["one that stands alone", 14, 1],
  ] as const)("are found from %s", ([, position, count]) => {
    expect(citationGroupAt(open(sentence).doc, position)?.members).toHaveLength(count);
  });

  test("are none where words stand", () => {
    expect(citationGroupAt(open(sentence).doc, 2)).toBeNull();
  });

  test("change places in one step that an undo takes back whole, and the moved one stays selected", () => {
    const state = open(sentence);
    const moved = moveInGroup(state, 7, -1);
    expect(moved?.steps).toHaveLength(1);
    const after = state.apply(moved ?? state.tr);
    expect(citedIn(after)).toEqual([a, c, `${b} p. 2`]);
    expect(after.selection.from).toBe(6);
    expect(after.selection).toBeInstanceOf(NodeSelection);
    expect(moved?.steps[0]?.invert(state.doc).apply(after.doc).doc?.eq(state.doc)).toBe(true);
  });

  test("do not leave their group", () => {
    expect(moveInGroup(open(sentence), 5, -1)).toBeNull();
    expect(moveInGroup(open(sentence), 7, 1)).toBeNull();
    expect(moveInGroup(open(sentence), 14, 1)).toBeNull();
  });

  test("are taken out one by one, and the next is selected, at the end the one before", () => {
    const state = open(sentence);
    const first = state.apply(removeFromGroup(state, 5) ?? state.tr);
    expect(citedIn(first)).toEqual([`${b} p. 2`, c]);
    expect(first.selection.from).toBe(5);
    const last = first.apply(removeFromGroup(first, 6) ?? first.tr);
    expect(citedIn(last)).toEqual([`${b} p. 2`]);
    expect(last.selection.from).toBe(5);
    const none = last.apply(removeFromGroup(last, 5) ?? last.tr);
    expect(none.doc.textContent).toBe("Yes. More.");
    expect([none.selection.from, none.selection.empty]).toEqual([5, true]);
  });

  test("each point to a place of their own, and saying the same place changes nothing", () => {
    const state = open(sentence);
    const placed = state.apply(setLocator(state, 7, "Table 2") ?? state.tr);
    expect(citedIn(placed)).toEqual([a, `${b} p. 2`, `${c} Table 2`]);
    expect(setLocator(placed, 7, "Table 2")).toBeNull();
    expect(citedIn(placed.apply(setLocator(placed, 6, "") ?? placed.tr))).toEqual([a, b, `${c} Table 2`]);
  });

  test("may name one source twice, of which readers see the first", () => {
    const { doc: twice } = open(doc(p("Yes.", cite(a, "p. 1"), cite(b), cite(a, "p. 9"), " No.", cite(a))));
    expect([5, 6, 7, 12].map((position) => isNamedBefore(twice, position))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  test("moved and moved back are as they were, wherever they stand", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const state = open(document);
        state.doc.descendants((node, position) => {
          if (node.type.name !== "citation") return;
          const moved = moveInGroup(state, position, 1);
          if (!moved) return;
          const after = state.apply(moved);
          expect(after.doc.check()).toBeUndefined();
          expect(after.apply(moveInGroup(after, position + 1, -1) ?? after.tr).doc.eq(state.doc)).toBe(true);
        });
      }),
    );
  });
});
