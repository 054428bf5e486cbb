// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { afterEach, beforeAll, expect, test } from "vitest";
import { editorExtensions } from "@/components/editor/editor-extensions";
import { makeKnownReferences } from "@/components/editor/known-references";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { doc, p, row, table, td, th, ul } from "@/lib/testing/documents";

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
const cells = "<table><tr><th>Dose</th><th>Days</th></tr><tr><td>5 mg</td><td>ten</td></tr></table>";
const mixed = `<h2>Care</h2><p>Rest well.</p><ul><li>Drink</li><li>Sleep</li></ul>${cells}`;

beforeAll(() => {
  // jsdom draws nothing, so nothing has a place.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
  globalThis.ClipboardEvent = class extends Event {} as unknown as typeof ClipboardEvent;
});

afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
});

/** An editor on a small table, with the caret after the given words of it. */
function openAfter(words: string, first = "Here"): Editor {
  const content = doc(
    p("Before."),
    table(row(th("A"), th("B")), row(first ? td(first) : td(), td("Stays"))),
    p("After."),
  );
  const editor = new Editor({
    element: document.body.appendChild(document.createElement("div")),
    extensions: editorExtensions(makeKnownReferences([]), calls),
    content,
    injectCSS: false,
  });
  opened.push(editor);
  editor.state.doc.descendants((node, at) => {
    if (node.isTextblock && node.textContent === words)
      editor.commands.setTextSelection(at + 1 + node.content.size);
  });
  return editor;
}

const json = (editor: Editor) => editor.getJSON() as DocumentJson;
const cellOf = (...content: NodeJson[]): NodeJson => ({ ...td(), content });

test.for([
  ["a heading, a paragraph, a list and a table", mixed],
  ["a quotation", `<blockquote><p>Rest well.</p>${cells}</blockquote><p>Drink</p>`],
  ["a list that holds a table", `<ul><li><p>Rest</p>${cells}</li></ul>`],
  ["a table and words after it", `${cells}<p>Rest</p>`],
] as const)("%s pasted into a cell leave one table of the same cells, and every word", ([, html]) => {
  const editor = openAfter("Here");
  editor.view.pasteHTML(html);
  const words = html.replace(/<[^>]+>/g, " ").match(/\w+/g) ?? [];
  expect(editor.getText().replace("Here", "Here ").match(/\w+/g)).toEqual(expect.arrayContaining(words));
  expect(json(editor).content.map(({ type }) => type)).toEqual(["paragraph", "table", "paragraph"]);
  expect(JSON.stringify(json(editor)).match(/"table"/g)).toHaveLength(1);
  expect(json(editor).content[1]?.content?.map(({ content }) => content?.length)).toEqual([2, 2]);
  editor.state.doc.check();
});

test("what is pasted into a cell stands in it in its order, and goes in one step of undo", () => {
  const editor = openAfter("Here");
  const before = json(editor);
  editor.view.pasteHTML(mixed);
  expect(json(editor).content[1]?.content?.[1]?.content?.[0]).toEqual(
    cellOf(p("HereCare"), p("Rest well."), ul("Drink", "Sleep"), p("Dose"), p("Days"), p("5 mg"), p("ten")),
  );
  editor.commands.undo();
  expect(json(editor)).toEqual(before);
});

test("cells alone that would lie over words become paragraphs of the one cell", () => {
  const editor = openAfter("Here");
  editor.view.pasteHTML(cells);
  expect(editor.getText()).toContain("Stays");
  expect(json(editor).content[1]?.content?.map(({ content }) => content?.length)).toEqual([2, 2]);
});

test("cells alone fill empty cells from the caret on", () => {
  const editor = openAfter("", "");
  editor.view.pasteHTML("<table><tr><td>5 mg</td></tr><tr><td>7 mg</td></tr></table>");
  expect(json(editor).content[1]).toEqual(
    table(row(th("A"), th("B")), row(td("5 mg"), td("Stays")), row(td("7 mg"), td())),
  );
});
