"use client";

import { Suspense, useState } from "react";
import type { OtherText } from "@/components/editor/autosave-state";
import type { KnownReferences } from "@/components/editor/known-references";
import type { DraftText } from "@/components/editor/send-draft";
import { useSaveState } from "@/components/editor/use-autosave";
import { whoSaved } from "@/components/editor/who-saved";
import type { WindowSaving } from "@/components/editor/window-saving";
import { Button } from "@/components/ui/button";
import { late } from "@/components/ui/late";
import { Notice } from "@/components/ui/notice";
import { type EditionState, isWritable, stateNames } from "@/lib/workflow/transitions";

const ConflictPlaces = late(() =>
  import("@/components/editor/conflict-places").then((room) => room.ConflictPlaces),
);

type Props = {
  saving: WindowSaving;
  references: KnownReferences;
  read: () => DraftText;
  /** A person has chosen: this text stands in the editor from now on and is saved over the other, which stays in the history. */
  onResolve: (text: DraftText, other: OtherText) => void;
  /** The other text takes the place of the one in the editor, which is set aside. */
  onTake: (other: OtherText) => void;
};

/** Two texts grew from one: where they differ, a person chooses place by place. Nothing is sent, and neither text is lost, until that is done. */
export function ConflictPanel({ saving, references, read, onResolve, onTake }: Props) {
  const state = useSaveState(saving.autosave);
  const [isCopied, setCopied] = useState(false);
  const { other } = state;
  if (state.phase !== "conflict" || !other) return null;
  const closed = whyClosed(other.state as EditionState);
  return (
    <section
      aria-label="Two versions of this draft"
      className="flex flex-col gap-4 rounded-lg border-2 border-danger bg-surface p-4"
    >
      <Notice tone="danger" title="Two versions of this draft" isAnnounced>
        {`${whoSaved(other)} ${other.isYours ? "The text of this window" : "Yours"} is in the editor below${state.keepsCopies ? " and kept on this device" : ""}. Nothing is lost, and nothing more is saved until you have chosen.`}
      </Notice>
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => void copyText(read()).then(setCopied)}>
          {isCopied ? "Copied" : "Copy my text"}
        </Button>
        <Button reason={closed} onPress={() => onResolve(read(), other)}>
          Keep all mine
        </Button>
        <Button onPress={() => onTake(other)}>Take all theirs</Button>
      </div>
      {closed ? (
        <p className="text-sm text-muted">{closed}</p>
      ) : (
        <Suspense>
          <ConflictPlaces
            {...{ saving, other, references, read }}
            onResolve={(text) => onResolve(text, other)}
          />
        </Suspense>
      )}
    </section>
  );
}

function whyClosed(state: EditionState): string | null {
  if (isWritable(state)) return null;
  return `The edition is now “${stateNames[state]}”: its words cannot change. Take all theirs; your text is set aside and stays on this device.`;
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
