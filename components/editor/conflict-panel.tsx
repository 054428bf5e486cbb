"use client";

import type { Editor } from "@tiptap/react";
import { useState } from "react";
import type { Autosave } from "@/components/editor/autosave-loop";
import type { KnownReferences } from "@/components/editor/known-references";
import { ReadingView } from "@/components/editor/reading-view";
import type { DraftText } from "@/components/editor/send-draft";
import { useSaveState } from "@/components/editor/use-autosave";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { EditionState } from "@/lib/workflow/transitions";
import { isWritable, stateNames } from "@/lib/workflow/transitions";

type Props = {
  autosave: Autosave;
  editor: Editor;
  references: KnownReferences;
  read: () => DraftText;
  /** Puts the other text into the editor; what stood there is kept below until the page is left. */
  onTake: (theirs: DraftText) => void;
};

/** Shows the text that somebody else saved beside the one in this window; both are kept until a person has chosen. */
export function ConflictPanel({ autosave, references, read, onTake }: Props) {
  const state = useSaveState(autosave);
  const [isCopied, setCopied] = useState(false);
  const other = state.other;
  if (state.phase !== "conflict" || !other) return null;
  const closed = isWritable(other.state as EditionState)
    ? null
    : `The edition is now “${stateNames[other.state as EditionState]}”: its words cannot change. Copy your text, then take theirs.`;
  const copy = async () => setCopied(await copyText(read()));
  const take = async () => {
    await copyText(read());
    onTake({ question: other.question, document: other.document });
    autosave.tell({ type: "take-theirs", lockVersion: other.lockVersion, savedAt: other.savedAt });
  };
  return (
    <section
      aria-label="Two versions of this draft"
      className="flex flex-col gap-3 rounded-lg border-2 border-danger bg-surface p-4"
    >
      <Notice tone="danger" title="Two versions of this draft" isAnnounced>
        {state.sentence} Nothing is lost: yours is in the editor below, theirs is here.
      </Notice>
      <div className="rounded-md border border-line bg-canvas">
        <p className="border-b border-line px-4 py-2 text-sm text-muted">
          Saved by {other.savedBy ?? "somebody"}
          {other.savedAt ? ` at ${new Date(other.savedAt).toLocaleString("en-US")}` : ""}
        </p>
        <div className="max-h-80 overflow-y-auto px-4 py-3">
          <p className="font-semibold">{other.question || "No question yet."}</p>
          <ReadingView document={other.document} references={references} label="The other text" />
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => void copy()}>{isCopied ? "Copied" : "Copy my text"}</Button>
        <Button
          variant="primary"
          reason={closed}
          onPress={() => autosave.tell({ type: "keep-mine", at: Date.now() })}
        >
          Keep mine
        </Button>
        <Button onPress={() => void take()}>Take theirs</Button>
      </div>
      <p className="text-sm text-muted">
        “Keep mine” saves over it; the other text stays in the history. “Take theirs” puts it into the editor;
        yours is copied and stays on this page.
      </p>
    </section>
  );
}

/** Copies the words as plain text; false where the browser does not allow it. */
async function copyText({ question, document }: DraftText): Promise<boolean> {
  try {
    const { documentToText } = await import("@/lib/document/to-text");
    await navigator.clipboard.writeText(`${question}\n\n${documentToText(document)}`);
    return true;
  } catch {
    return false;
  }
}
