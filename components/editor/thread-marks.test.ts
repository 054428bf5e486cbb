import { history, redo, undo } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { anchorInEditor } from "@/components/editor/editor-text";
import { placedThreads, threadMarksPlugin, wishOf } from "@/components/editor/thread-marks";
import { documentSchema } from "@/lib/document/schema";
import { cite, doc, p, refId } from "@/lib/testing/documents";

const text = doc(
  p("The disease is rare.", cite(refId(1)), " Doctors treat it with 5 mg a day."),
  p("Carriers are well."),
);

/** An editor's state with a conversation about words of it. */
function commentedOn(words: string) {
  let state = EditorState.create({
    doc: Node.fromJSON(documentSchema, text),
    plugins: [threadMarksPlugin(), history()],
  });
  const at = positionOf(state, words);
  const anchor = anchorInEditor(state.doc, { from: at, to: at + words.length });
  if (!anchor) throw new Error(`“${words}” cannot be anchored.`);
  const before = JSON.stringify(state.doc);
  const act = (change: (state: EditorState) => Transaction) => {
    state = state.apply(change(state));
  };
  act((now) => wishOf(now, { threads: [{ id: "one", anchor }] }));
  return {
    ...{ act, before },
    look: () => act((now) => wishOf(now, { look: true })),
    run: (command: typeof undo) => command(state, (transaction) => act(() => transaction)),
    json: () => JSON.stringify(state.doc),
    told: () => {
      const place = placedThreads(state).get("one");
      return place ? [place.state, state.doc.textBetween(place.from, place.to, " ")] : "gone";
    },
    at: (wanted: string) => positionOf(state, wanted),
  };
}

function positionOf({ doc: now }: EditorState, words: string): number {
  let found = -1;
  now.descendants((node, position) => {
    const at = node.isText ? (node.text ?? "").indexOf(words) : -1;
    if (at >= 0 && found < 0) found = position + at;
  });
  return found;
}

test("the words of a conversation are marked, and the document stays as it was", () => {
  const editor = commentedOn("Doctors treat it");
  expect(editor.told()).toEqual(["here", "Doctors treat it"]);
  expect(editor.json()).toBe(editor.before);
});

test("the marks move with their words while somebody types", () => {
  const editor = commentedOn("Doctors treat it");
  editor.act(({ tr }) => tr.insertText("Yes. ", 1));
  expect(editor.told()).toEqual(["here", "Doctors treat it"]);
  editor.look();
  expect(editor.told()).toEqual(["here", "Doctors treat it"]);
});

test("words that are changed in their place are told as changed", () => {
  const editor = commentedOn("5 mg");
  const at = editor.at("5 mg");
  editor.act(({ tr }) => tr.insertText("10", at, at + 1));
  editor.look();
  expect(editor.told()).toEqual(["changed", "10 mg"]);
});

test("a conversation whose words are deleted is without a place until undo brings them back", () => {
  const editor = commentedOn("Carriers are well.");
  const at = editor.at("Carriers");
  editor.act(({ tr }) => tr.delete(at, at + "Carriers are well.".length));
  editor.look();
  expect(editor.told()).toBe("gone");
  editor.run(undo);
  editor.look();
  expect(editor.told()).toEqual(["here", "Carriers are well."]);
  editor.run(redo);
  editor.look();
  expect(editor.told()).toBe("gone");
});

test("a paragraph that is cut and pasted elsewhere keeps its conversation", () => {
  const editor = commentedOn("Doctors treat it with 5 mg a day.");
  const [start, size] = [0, Node.fromJSON(documentSchema, text).child(0).nodeSize];
  editor.act(({ tr }) => tr.delete(start, size));
  editor.look();
  expect(editor.told()).toBe("gone");
  const pasted = Node.fromJSON(documentSchema, text).child(0);
  editor.act(({ tr }) => tr.insert(tr.doc.content.size, pasted));
  editor.look();
  expect(editor.told()).toEqual(["here", "Doctors treat it with 5 mg a day."]);
});
