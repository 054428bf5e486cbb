import { Editor } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import type { DocumentJson } from "@/lib/document/document-types";
import { documentExtensions } from "@/lib/document/extensions";
import { bareCitations } from "@/lib/document/nodes/bare-citations";
import { documentSchema } from "@/lib/document/schema";
import { bold, cite, doc, h2, marked, p, refId } from "@/lib/testing/documents";

const editing = (content: DocumentJson) =>
  new Editor({ element: null, extensions: documentExtensions, content });

test("making a sentence bold leaves the citations in it bare", () => {
  const content = documentSchema.nodeFromJSON(doc(p("One", cite(refId(1)), "two")));
  const state = EditorState.create({ doc: content, plugins: [bareCitations()] });
  const made = state.apply(state.tr.addMark(1, content.content.size, documentSchema.mark("bold")));
  expect(made.doc.toJSON()).toEqual(doc(p(bold("One"), cite(refId(1)), bold("two"))));
});

test("a paragraph that cites does not become a heading, for a heading cannot keep its citations", () => {
  const cites = doc(p("One", cite(refId(1))));
  const editor = editing(cites);
  expect(editor.chain().selectAll().toggleHeading({ level: 2 }).run()).toBe(false);
  expect(editor.chain().selectAll().setHeading({ level: 2 }).run()).toBe(false);
  expect(editor.getJSON()).toEqual(cites);
});

test("a paragraph without citations becomes a heading and a paragraph again", () => {
  const editor = editing(doc(p("One")));
  editor.chain().selectAll().toggleHeading({ level: 2 }).run();
  expect(editor.getJSON()).toEqual(doc(h2("One")));
  editor.chain().selectAll().toggleHeading({ level: 2 }).run();
  expect(editor.getJSON()).toEqual(doc(p("One")));
});

test("subscript takes the place of superscript", () => {
  const editor = editing(doc(p(marked("2", { type: "superscript" }))));
  editor.chain().selectAll().toggleSubscript().run();
  expect(editor.getJSON()).toEqual(doc(p(marked("2", { type: "subscript" }))));
});

test("a citation is put in where the cursor stands, and only with an id", () => {
  const editor = editing(doc(p("One")));
  editor
    .chain()
    .setTextSelection(4)
    .insertCitation({ refId: refId(1) })
    .run();
  expect(editor.getJSON()).toEqual(doc(p("One", cite(refId(1)))));
});

test("a link to an unsafe address is not made", () => {
  const editor = editing(doc(p("One")));
  expect(editor.chain().selectAll().setLink({ href: "javascript:alert(1)" }).run()).toBe(false);
  expect(editor.getJSON()).toEqual(doc(p("One")));
});
