"use client";

import "./answer-text.css";
import { type Editor, EditorContent } from "@tiptap/react";
import { type ReactNode, type RefObject, Suspense, useCallback, useState } from "react";
import { numbersIn } from "@/components/editor/citation-numbers";
import { CitationVoice } from "@/components/editor/citation-voice";
import { CitedReferences } from "@/components/editor/cited-references";
import type { EditorCalls } from "@/components/editor/editor-extensions";
import { spotAt } from "@/components/editor/editor-place";
import type { PassageKeeping } from "@/components/editor/keep-passage";
import { SHOW_KEYS } from "@/components/editor/key-sheet";
import type { KnownReferences } from "@/components/editor/known-references";
import { canCiteIn } from "@/components/editor/picker-key";
import type { ReadingListActs } from "@/components/editor/reading-list";
import type { AddReferenceActions } from "@/components/editor/reference-actions";
import { TextMeasure } from "@/components/editor/text-measure";
import { Toolbar } from "@/components/editor/toolbar";
import type { Spot } from "@/components/ui/floating-panel";
import { late } from "@/components/ui/late";
import type { ReferenceCard } from "@/lib/references/reference-card";

const CitationPanel = late(() =>
  import("@/components/editor/citation-panel").then((room) => room.CitationPanel),
);
const PasteOffer = late(() => import("@/components/editor/paste-offer").then((room) => room.PasteOffer));
const ReferencePicker = late(() =>
  import("@/components/editor/reference-picker").then((room) => room.ReferencePicker),
);
const ReadingList = late(() => import("@/components/editor/reading-list").then((room) => room.ReadingList));
const FindPanel = late(() => import("@/components/editor/find-panel").then((room) => room.FindPanel));
const LinkDialog = late(() => import("@/components/editor/link-dialog").then((room) => room.LinkDialog));

/** Where the picker is open and what the citation will replace; null while it is closed. Who came from the panel of a citation goes back to it. */
export type Picking = { spot: Spot; from: number; to: number; isFromPanel?: boolean } | null;

/** What the box over the text is open for; null while it is closed. */
type Finding = "find" | "replace" | null;

type Props = {
  editor: Editor | null;
  editionId: string;
  references: KnownReferences;
  keeping: PassageKeeping;
  /** What is kept for the answer, cited or not, and how more is. */
  readingList: ReadingListActs;
  canWrite: boolean;
  actions: AddReferenceActions;
  picking: Picking;
  setPicking: (picking: Picking) => void;
  isLinking: boolean;
  setLinking: (isLinking: boolean) => void;
  finding: Finding;
  setFinding: (finding: Finding) => void;
  calls: EditorCalls;
  places: { toolbar: RefObject<HTMLDivElement | null>; citation: RefObject<HTMLDivElement | null> };
  /** Stays in view with the toolbar: whether the words are saved, and what can be done with them. */
  beside?: ReactNode;
};

/** The text of an answer with its toolbar, its citations and the list of its references. */
export function AnswerEditor(props: Props) {
  const { editor, references, canWrite, picking, setPicking, isLinking, setLinking, places, calls } = props;
  const closePicker = useCallback(
    (why: "escape" | "elsewhere") => {
      setPicking(null);
      if (why === "escape") editor?.commands.focus();
    },
    [editor, setPicking],
  );
  const cite = (card: ReferenceCard) => {
    if (!editor || !picking) return;
    references.learn([card]);
    editor
      .chain()
      .insertContentAt(
        { from: picking.from, to: picking.to },
        { type: "citation", attrs: { refId: card.id } },
      )
      .run();
    setPicking(null);
    setTimeout(() => {
      if (!picking.isFromPanel)
        return editor
          .chain()
          .setTextSelection(picking.from + 1)
          .focus()
          .run();
      editor.commands.setNodeSelection(picking.from);
      calls.enterCitation();
    });
  };
  return (
    <div className="rounded-lg border border-line bg-surface">
      <Head {...props} />
      <p id="answer-keys" className="sr-only">
        {canWrite
          ? "Press Alt and F10 for the toolbar, Control, Alt and C to cite a source, Control and slash for every key."
          : "For reading only."}
      </p>
      <div className="px-5 py-5 sm:px-8 sm:pt-6 sm:pb-4 [&_.answer-text]:min-h-64">
        {editor ? <EditorContent editor={editor} /> : <EditorWaiting />}
      </div>
      <Suspense>
        {editor && canWrite ? <PasteOffer {...{ editor, references }} actions={props.actions} /> : null}
      </Suspense>
      {editor ? <TextMeasure editor={editor} /> : null}
      {editor ? <CitationVoice editor={editor} references={references} /> : null}
      {editor ? <CitedReferences editor={editor} references={references} /> : null}
      <Suspense>
        {editor ? (
          <ReadingList
            {...{ editor, references, canWrite }}
            {...props.readingList}
            editionId={props.editionId}
            actions={props.actions}
          />
        ) : null}
      </Suspense>
      <Suspense>
        {editor && !picking ? (
          <CitationPanel
            {...{ editor, references, canWrite }}
            keeping={props.keeping}
            place={places.citation}
            onPick={(range) => setPicking({ spot: spotAt(editor, range.from), ...range, isFromPanel: true })}
          />
        ) : null}
      </Suspense>
      <Suspense>
        {editor && picking ? (
          <ReferencePicker
            spot={picking.spot}
            editionId={props.editionId}
            numbers={numbersIn(editor.state)}
            actions={props.actions}
            onPick={cite}
            onClose={closePicker}
          />
        ) : null}
        {editor && isLinking ? <LinkDialog editor={editor} onClose={() => setLinking(false)} /> : null}
      </Suspense>
    </div>
  );
}

function Head(props: Props) {
  const { editor, canWrite, calls, places, finding, setFinding } = props;
  return (
    <div className="sticky top-(--bar) z-20">
      {canWrite ? (
        <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1 rounded-t-lg border-b border-line bg-surface px-2 py-1">
          <Toolbar
            editor={editor}
            onCite={() => calls.pick(null)}
            onLink={calls.editLink}
            onFind={() => calls.find("replace")}
            onComment={calls.comment}
            place={places.toolbar}
          />
          <div className="flex min-w-0 flex-auto flex-wrap items-center justify-end gap-x-3 gap-y-1">
            {props.beside}
          </div>
        </div>
      ) : null}
      <Suspense>
        {editor && finding ? (
          <FindPanel
            editor={editor}
            canReplace={canWrite && finding === "replace"}
            onReplace={canWrite ? () => setFinding("replace") : null}
            onClose={() => setFinding(null)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}

function EditorWaiting() {
  return (
    <output className="block text-muted" aria-live="polite">
      Opening the text…
    </output>
  );
}

/** The calls of the keys, and the state of what they open. */
export function useEditorCalls(editorOf: () => Editor | null, places: Props["places"]) {
  const [picking, setPicking] = useState<Picking>(null);
  const [isLinking, setLinking] = useState(false);
  const [finding, setFinding] = useState<Finding>(null);
  const [isCommenting, setCommenting] = useState(false);
  const calls: EditorCalls = {
    pick: (typed) => {
      const editor = editorOf();
      if (!editor?.isEditable || (!typed && !canCiteIn(editor.state))) return;
      const { from, to } = typed ?? { from: editor.state.selection.to, to: editor.state.selection.to };
      setPicking({ spot: spotAt(editor, to), from, to });
    },
    editLink: () => {
      if (editorOf()?.isEditable) setLinking(true);
    },
    enterToolbar: () => places.toolbar.current?.querySelector<HTMLElement>("button")?.focus(),
    find: setFinding,
    showKeys: () => document.dispatchEvent(new Event(SHOW_KEYS)),
    // A panel that was closed opens again by the same key: it is there a moment later.
    enterCitation: () => setTimeout(() => enter(places.citation.current)),
    comment: () => setCommenting(true),
  };
  return {
    ...{ calls, picking, setPicking, isLinking, setLinking },
    ...{ finding, setFinding, isCommenting, setCommenting },
  };
}

function enter(panel: HTMLElement | null): void {
  const control = ["[data-current] input", "input", "button", "a"]
    .map((wanted) => panel?.querySelector<HTMLElement>(wanted))
    .find(Boolean);
  control?.focus();
}
