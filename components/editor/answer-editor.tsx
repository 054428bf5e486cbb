"use client";

import "./answer-text.css";
import { type Editor, EditorContent } from "@tiptap/react";
import { type ReactNode, Suspense, useCallback } from "react";
import { numbersIn } from "@/components/editor/citation-numbers";
import { CitationVoice } from "@/components/editor/citation-voice";
import { CitedReferences } from "@/components/editor/cited-references";
import type { EditorCalls } from "@/components/editor/editor-extensions";
import { spotAt } from "@/components/editor/editor-place";
import type { PassageKeeping } from "@/components/editor/keep-passage";
import type { KnownReferences } from "@/components/editor/known-references";
import type { ReadingListActs } from "@/components/editor/reading-list";
import type { AddReferenceActions } from "@/components/editor/reference-actions";
import { TextMeasure } from "@/components/editor/text-measure";
import { Toolbar } from "@/components/editor/toolbar";
import type { EditorPlaces, FindingBox, Picking } from "@/components/editor/use-editor-calls";
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
  finding: FindingBox;
  setFinding: (finding: FindingBox) => void;
  calls: EditorCalls;
  places: EditorPlaces;
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
