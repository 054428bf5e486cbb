import { type Editor, Extension, type Extensions } from "@tiptap/core";
import { Dropcursor } from "@tiptap/extensions/drop-cursor";
import { Gapcursor } from "@tiptap/extensions/gap-cursor";
import { Placeholder } from "@tiptap/extensions/placeholder";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import { NodeSelection, Plugin } from "@tiptap/pm/state";
import { citationNumbersPlugin, numbersIn } from "@/components/editor/citation-numbers";
import { citationView } from "@/components/editor/citation-view";
import { copySerializer } from "@/components/editor/copy-out";
import type { KnownReferences } from "@/components/editor/known-references";
import { pastePlugin } from "@/components/editor/paste-plugin";
import { pickerKeyPlugin } from "@/components/editor/picker-key";
import { shortcuts } from "@/components/editor/shortcuts";
import { documentExtensions } from "@/lib/document/extensions";
import { Citation } from "@/lib/document/nodes/citation";

/** What the keys of the text ask of the window round it. */
export type EditorCalls = {
  /** Open the picker; `typed` is where a typed `[` stands, which the citation replaces. */
  pick: (typed: { from: number; to: number } | null) => void;
  editLink: () => void;
  enterToolbar: () => void;
  /** Open the box to find words with, and to replace them. */
  find: (what: "find" | "replace") => void;
  /** Show every key. */
  showKeys: () => void;
  /** Move into the panel of the selected citation. */
  enterCitation: () => void;
  /** Comment on what is selected. */
  comment: () => void;
};

/** Everything of the editor: the shared schema, with live numbers on citations, undo, and the keys of the window. */
export function editorExtensions(references: KnownReferences, calls: EditorCalls): Extensions {
  const LiveCitation = Citation.extend({
    addNodeView:
      () =>
      ({ node, decorations }) =>
        citationView(node, decorations, references),
  });
  return [
    ...documentExtensions.map((extension) => (extension.name === Citation.name ? LiveCitation : extension)),
    UndoRedo.configure({ depth: 300, newGroupDelay: 600 }),
    Placeholder.configure({
      placeholder: "Write the answer. Type [ to cite a source.",
      showOnlyWhenEditable: true,
    }),
    Dropcursor.configure({ color: false, class: "drop-cursor" }),
    Gapcursor,
    windowKeys(calls),
    clipboard(references),
  ];
}

function windowKeys(calls: EditorCalls): Extension {
  return Extension.create({
    name: "windowKeys",
    priority: 1_000,
    addProseMirrorPlugins: () => [citationNumbersPlugin(), pickerKeyPlugin(calls.pick)],
    addKeyboardShortcuts() {
      return {
        [shortcuts.citation]: done(() => calls.pick(null)),
        [shortcuts.link]: done(calls.editLink),
        [shortcuts.comment]: done(calls.comment),
        [shortcuts.toolbar]: done(calls.enterToolbar),
        [shortcuts.find]: done(() => calls.find("find")),
        [shortcuts.replace]: done(() => calls.find("replace")),
        [shortcuts.keys]: done(calls.showKeys),
        [shortcuts.table]: () => this.editor.commands.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
        [shortcuts.enterCitation]: () => enterCitation(this.editor, calls),
      };
    },
  });
}

function clipboard(references: KnownReferences): Extension {
  return Extension.create({
    name: "clipboard",
    addProseMirrorPlugins() {
      const numbers = () => numbersIn(this.editor.state);
      const clipboardSerializer = copySerializer(this.editor.schema, { numbers, references });
      return [pastePlugin(), new Plugin({ props: { clipboardSerializer } })];
    },
  });
}

function enterCitation(editor: Editor, calls: EditorCalls): boolean {
  const { selection } = editor.state;
  const isOnCitation = selection instanceof NodeSelection && selection.node.type.name === Citation.name;
  if (isOnCitation) calls.enterCitation();
  return isOnCitation;
}

function done(work: () => void): () => true {
  return () => {
    work();
    return true;
  };
}
