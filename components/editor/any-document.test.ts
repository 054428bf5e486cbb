// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { type Node, type ResolvedPos, Slice } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import * as prosemirrorView from "@tiptap/pm/view";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { copiedText } from "@/components/editor/copy-out";
import { editorExtensions } from "@/components/editor/editor-extensions";
import { makeKnownReferences } from "@/components/editor/known-references";
import { acceptDocument } from "@/lib/document/accept-document";
import { applyComparison } from "@/lib/document/compare/apply-comparison";
import { compareDocuments } from "@/lib/document/compare/compare-documents";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { eachNode } from "@/lib/document/each-node";
import { citationNumbers } from "@/lib/document/numbering";
import { cleanPastedHtml } from "@/lib/document/paste/clean-pasted-html";
import { documentToHtml } from "@/lib/document/to-html";
import { documentToText } from "@/lib/document/to-text";
import { parsePage } from "@/lib/testing/clean-page";
import { arbitraryShortDocument, doc, p } from "@/lib/testing/documents";

const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);
// The same documents in every run; FUZZ_SEED=2 asks for others.
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const nothing = () => undefined;
const references = makeKnownReferences([]);
const editor = new Editor({
  element: document.createElement("div"),
  extensions: editorExtensions(references, {
    pick: nothing,
    editLink: nothing,
    enterToolbar: nothing,
    enterCitation: nothing,
    comment: nothing,
    find: nothing,
    showKeys: nothing,
  }),
  injectCSS: false,
});
const { view, schema } = editor;
// Every page that jsdom looks into leaves listeners on its window for ever: ten thousand pages would take an hour.
(globalThis as unknown as { jsdom: { window: Window } }).jsdom.window.addEventListener = nothing;
// Exported for tests, and not in the types.
const { __parseFromClipboard: parseFromClipboard } = prosemirrorView as unknown as {
  __parseFromClipboard: (
    ...asked: [typeof view, text: string, html: string, isPlain: boolean, context: ResolvedPos]
  ) => Slice | null;
};

afterAll(() => editor.destroy());

/** One of many documents, a stretch of it, and another document that it becomes by one change. */
const work = fc.tuple(
  arbitraryShortDocument,
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(2),
);

test(`${RUNS.toLocaleString("en-US")} documents are saved, drawn, compared, copied and put back without a lost or invented node`, () => {
  let run = 0;
  fc.assert(
    fc.property(work, ([document, one, other, kind]) => {
      expect(acceptDocument(document)).toEqual({ document });
      expectDrawn(document);
      expectCompared(document, changed(document, one, kind));
      const node = schema.nodeFromJSON(document);
      expectCopied(run % 3 === 0 ? new Slice(node.content, 0, 0) : stretch(node, one, other));
      if (run % 100 === 0) expectForeign(document);
      run += 1;
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
}, 1_800_000);

function expectDrawn(document: DocumentJson): void {
  const numbers = [...citationNumbers(document)].map(([id, number]) => ({ id, number, label: "x" }));
  const html = documentToHtml(document, { references: numbers });
  const drawn = html.replace(/<[^>]*>/g, " ").replace(/&[a-z#0-9]+;/g, " ");
  expect(lettersOf(drawn)).toBe(lettersOf(documentToText(document)));
  const marked: Record<string, number> = {
    tableRow: count(html, /<tr>/g),
    listItem: count(html, /<li>/g),
    blockquote: count(html, /<blockquote>/g),
    hardBreak: count(html, /<br>/g),
  };
  for (const [type, times] of Object.entries(marked))
    expect([type, times]).toEqual([type, nodesOf(document, type)]);
}

function expectCompared(before: DocumentJson, after: DocumentJson): void {
  expect(compareDocuments(before, before).changes).toEqual([]);
  expect(applyComparison(before, compareDocuments(before, after))).toEqual(after);
}

function expectCopied(slice: Slice): void {
  const { dom } = view.serializeForClipboard(slice);
  const back = parseFromClipboard(view, "", dom.innerHTML, false, view.state.selection.$from);
  expect(back?.content.toJSON() ?? null).toEqual(slice.content.toJSON());
  expect([back?.openStart, back?.openEnd]).toEqual(
    slice.size === 0 ? [undefined, undefined] : [slice.openStart, slice.openEnd],
  );
  expect(typeof copiedText(slice, view, references)).toBe("string");
}

// The public page as a stranger's: its words come in whole, its citations as numbers.
function expectForeign(document: DocumentJson): void {
  const numbers = [...citationNumbers(document)].map(([id, number]) => ({ id, number, label: "x" }));
  const { html } = cleanPastedHtml(documentToHtml(document, { references: numbers }), parsePage);
  const slice = parseFromClipboard(view, "", html, false, view.state.selection.$from) ?? Slice.empty;
  const content = (slice.content.toJSON() ?? []) as NodeJson[];
  const pasted = doc(...(content[0]?.type === "text" ? [p(...content)] : content));
  expect(lettersOf(documentToText(pasted))).toBe(lettersOf(documentToText(document)));
}

// What a person can select: from one place between letters to another.
function stretch(node: Node, one: number, other: number): Slice {
  const [from = 0, to = 0] = [one, other]
    .map((part) => Math.round(part * node.content.size))
    .sort((a, b) => a - b);
  return TextSelection.between(node.resolve(from), node.resolve(to)).content();
}

function changed(document: DocumentJson, part: number, kind: number): DocumentJson {
  const at = Math.floor(part * document.content.length);
  const content = [...document.content];
  if (kind === 0) content.splice(at, 0, p("A new sentence with 5 mg."));
  else if (kind === 1 && content.length > 1) content.splice(at, 1);
  else content.reverse();
  return doc(...content);
}

function lettersOf(text: string): string {
  return (text.match(/\p{L}/gu) ?? []).join("");
}

function count(html: string, pattern: RegExp): number {
  return html.match(pattern)?.length ?? 0;
}

function nodesOf(document: DocumentJson, type: string): number {
  let times = 0;
  eachNode(document, (node) => {
    times += Number(node.type === type);
  });
  return times;
}
