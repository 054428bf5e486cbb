// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { copiedText } from "@/components/editor/copy-out";
import { editorExtensions } from "@/components/editor/editor-extensions";
import { makeKnownReferences } from "@/components/editor/known-references";
import { leaveNumbers, linkNumbers, ownSources } from "@/components/editor/link-numbers";
import { pastedIn } from "@/components/editor/paste-plugin";
import { recite } from "@/components/editor/recite";
import type { DocumentJson } from "@/lib/document/document-types";
import { cardOf } from "@/lib/references/reference-card";
import { cite, doc, h2, link, ol, p, refId } from "@/lib/testing/documents";

const [a, b, c, d] = [refId(1), refId(2), refId(3), refId(4)];
const references = makeKnownReferences(
  [a, b, c, d].map((id, at) =>
    cardOf({
      id,
      csl: { type: "webpage", title: `Source ${"ABCD"[at]}`, "container-title": "Clinic" },
      archivedAt: null,
      lockVersion: 0,
    }),
  ),
);
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

function open(content: DocumentJson): Editor {
  const editor = new Editor({
    element: document.body.appendChild(document.createElement("div")),
    extensions: editorExtensions(references, calls),
    content,
    injectCSS: false,
    editorProps: { clipboardTextSerializer: (slice, view) => copiedText(slice, view, references) },
  });
  opened.push(editor);
  return editor;
}

function copied(editor: Editor) {
  editor.commands.setTextSelection({ from: 1, to: answerEnd(editor) });
  const { dom, text } = editor.view.serializeForClipboard(editor.state.selection.content());
  return { html: dom.innerHTML, text };
}

const json = (editor: Editor) => editor.getJSON() as DocumentJson;

describe("a copy", () => {
  const answer = doc(p("One.", cite(a), " Two.", cite(b), cite(c), cite(d)));

  test("reads with numbers and their list in other programs", () => {
    const { text, html } = copied(open(answer));
    expect(text).toBe(
      "One.[1] Two.[2–4]\n\nReferences\n\n1. Source A. Clinic.\n2. Source B. Clinic.\n3. Source C. Clinic.\n4. Source D. Clinic.",
    );
    const page = new DOMParser().parseFromString(html, "text/html");
    expect(page.body.textContent).toBe(
      "One.[1] Two.[2–4]References1. Source A. Clinic.2. Source B. Clinic.3. Source C. Clinic.4. Source D. Clinic.",
    );
  });

  test("of a part lists only what the part cites, by the numbers of the answer", () => {
    const editor = open(answer);
    editor.commands.setTextSelection({ from: 6, to: answerEnd(editor) });
    const { text } = editor.view.serializeForClipboard(editor.state.selection.content());
    expect(text).toMatch(/^ Two\.\[2–4\]\n\nReferences\n\n2\. Source B/);
  });

  test("put into another answer cites the same sources by that answer's numbers, and brings no list", () => {
    const { html } = copied(open(answer));
    const other = open(doc(p("Before.", cite(d))));
    other.commands.focus("end");
    other.view.pasteHTML(html);
    expect(json(other)).toEqual(
      doc(p("Before.", cite(d), "One.", cite(a), " Two.", cite(b), cite(c), cite(d))),
    );
    expect(pastedIn(other.state)?.loose).toEqual([]);
  });

  test("put back as plain text is words: no number becomes a citation by itself", () => {
    const { text } = copied(open(answer));
    const other = open(doc(p()));
    other.view.pasteText(text);
    expect(JSON.stringify(json(other))).not.toContain("citation");
    expect(pastedIn(other.state)?.loose.flatMap(({ numbers }) => numbers)).toEqual([1, 2, 3, 4]);
    expect(pastedIn(other.state)?.list?.entries).toHaveLength(4);
  });
});

describe("numbers of a paste", () => {
  const list =
    "1. Berg B. Hair. J Rare Dis. May 4, 2014; 30(1):22-25.\n2. Loss. Clinic. July 6, 2016; https://www.example.org/a.";

  test("are linked to this answer's references on request, in one step of undo; what is no reference of it stays", () => {
    const editor = open(doc(p("Old.", cite(a), cite(b)), p()));
    editor.commands.focus("end");
    editor.view.pasteText("New.[2] Newer.[1,9]");
    const before = json(editor);
    expect(linkNumbers(editor, ownSources(editor), "own")).toBe(2);
    expect(json(editor)).toEqual(
      doc(p("Old.", cite(a), cite(b)), p("New.", cite(b), " Newer.", cite(a), "[9]")),
    );
    editor.commands.undo();
    expect(json(editor)).toEqual(before);
  });

  test("are linked to the pasted list, which leaves the text in the same step", () => {
    const editor = open(doc(p("Old.", cite(c)), p()));
    editor.commands.focus("end");
    editor.view.pasteText(`New.[1] Newer.[2]\n\nReferences\n\n${list}`);
    const before = json(editor);
    linkNumbers(
      editor,
      new Map([
        [1, a],
        [2, b],
      ]),
      "pasted",
    );
    expect(json(editor)).toEqual(doc(p("Old.", cite(c)), p("New.", cite(a), " Newer.", cite(b))));
    editor.commands.undo();
    expect(json(editor)).toEqual(before);
    editor.commands.undo();
    expect(json(editor)).toEqual(doc(p("Old.", cite(c)), p()));
  });

  test("a list with a line that stays text stays whole", () => {
    const editor = open(doc(p()));
    editor.view.pasteText(`New.[1]\n\n${list}`);
    linkNumbers(editor, new Map([[1, a]]), "pasted");
    expect(json(editor).content).toHaveLength(2);
    expect(json(editor).content[0]).toEqual(p("New.", cite(a)));
  });

  test("a list that ran into words of before never takes them along", () => {
    const editor = open(doc(p("Mine stays.")));
    editor.commands.setTextSelection(1);
    editor.view.pasteHTML(
      "<p>New.[1]</p><p>References</p><p>1. Berg B. Hair. J Rare Dis. May 4, 2014; 30(1):22-25.</p>",
    );
    linkNumbers(editor, new Map([[1, a]]), "pasted");
    expect(JSON.stringify(json(editor))).toContain("Mine stays.");
  });

  test("in a heading stay words, for a heading holds no citation", () => {
    const editor = open(doc(p("Old.", cite(a)), p()));
    editor.commands.focus("end");
    editor.view.pasteHTML("<h2>New [1]</h2>");
    expect(linkNumbers(editor, ownSources(editor), "own")).toBe(0);
    expect(json(editor).content.at(-1)).toEqual(h2("New [1]"));
  });

  test("are not spoken of any more once they are left, or the paste is undone", () => {
    const editor = open(doc(p()));
    editor.view.pasteText("New.[1]");
    leaveNumbers(editor);
    expect(pastedIn(editor.state)).toBeNull();
    editor.view.pasteText("Newer.[1]");
    editor.commands.undo();
    expect(pastedIn(editor.state)).toBeNull();
    expect(json(editor)).toEqual(doc(p("New.[1]")));
  });

  test("typing after a paste is a step of its own", async () => {
    const editor = open(doc(p()));
    editor.view.pasteText("Pasted. ");
    await Promise.resolve();
    editor.commands.insertContent("Typed.");
    editor.commands.undo();
    expect(json(editor)).toEqual(doc(p("Pasted. ")));
  });
});

describe("an address", () => {
  test("pasted with its sentence is a link without what follows its readers about, and the words stay as they are", () => {
    const editor = open(doc(p()));
    editor.view.pasteText("See https://www.example.org/a?utm_source=mail.");
    expect(json(editor)).toEqual(
      doc(p("See ", link("https://www.example.org/a", "https://www.example.org/a?utm_source=mail"), ".")),
    );
  });

  test("pasted over words links the words", () => {
    const editor = open(doc(p("Read the guide.")));
    editor.commands.setTextSelection({ from: 6, to: 15 });
    editor.view.pasteText("https://www.example.org/guide");
    expect(json(editor)).toEqual(doc(p("Read ", link("https://www.example.org/guide", "the guide"), ".")));
  });

  test("pasted over words with more than itself takes their place", () => {
    const editor = open(doc(p("Read the guide.")));
    editor.commands.setTextSelection({ from: 6, to: 15 });
    editor.view.pasteText("this");
    expect(json(editor)).toEqual(doc(p("Read this.")));
  });

  test("that may not stand in an answer stays text", () => {
    const editor = open(doc(p()));
    editor.view.pasteText("https://user:word@example.org/ and example.org");
    expect(json(editor)).toEqual(doc(p("https://user:word@example.org/ and example.org")));
    expect(editor.commands.setLink({ href: "javascript:alert(1)" })).toBe(false);
  });
});

test("citations of a source that was merged away cite what stands for it, and undo goes on as before", () => {
  const editor = open(doc(p("One.", cite(a), " Two.", cite(b))));
  editor.commands.insertContentAt(1, "Typed. ");
  recite(editor, { [a]: b });
  expect(json(editor)).toEqual(doc(p("Typed. One.", cite(b), " Two.", cite(b))));
  editor.commands.undo();
  expect(json(editor)).toEqual(doc(p("One.", cite(b), " Two.", cite(b))));
});

test("a list of steps pasted between words is no reference list and stays a list", () => {
  const editor = open(doc(p()));
  editor.view.pasteText("Do this:\n1. Rest.\n2. Drink.");
  expect(json(editor)).toEqual(doc(p("Do this:"), ol("Rest.", "Drink.")));
  expect(pastedIn(editor.state)?.list).toBeNull();
});

function answerEnd(editor: Editor): number {
  return editor.state.doc.content.size - 1;
}
