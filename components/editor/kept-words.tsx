"use client";

import { useEffect } from "react";
import { dropCopy, type KeptCopy } from "@/components/editor/kept-copies";
import { KeptText } from "@/components/editor/kept-text";
import type { KnownReferences } from "@/components/editor/known-references";
import { learnSources } from "@/components/editor/learn-sources";
import type { DraftText } from "@/components/editor/send-draft";
import { useSaveState } from "@/components/editor/use-autosave";
import type { KeptCopies } from "@/components/editor/use-kept-copies";
import type { WindowSaving } from "@/components/editor/window-saving";
import { citationOrder } from "@/lib/document/numbering";

type Props = {
  kept: KeptCopies;
  saving: WindowSaving;
  references: KnownReferences;
  /** Why nothing can be restored into this draft at all. */
  reason: string | null;
  read: () => DraftText;
  /** Puts a text into the editor in place of what stands there. */
  put: (text: DraftText) => void;
};

const UNSAVED = "The words in the editor are not saved yet. They must be saved first.";

/** Texts that are in no revision and must not be lost: what this device kept when a window was gone before its words were saved, and what gave way to another text. */
export function KeptWords({ kept: { copies, remove }, saving, references, reason, read, put }: Props) {
  useEffect(() => {
    void learnSources(
      references,
      copies.flatMap(({ words }) => citationOrder(words.document)),
    );
  }, [copies, references]);
  const isSaved = useSaveState(saving.autosave).phase === "saved";
  return copies.map((copy) => (
    <KeptText
      key={`${copy.sittingId} ${copy.lockVersion}`}
      {...{ references, read }}
      reason={reason ?? (isSaved ? null : UNSAVED)}
      {...wordsOn(copy)}
      text={copy.words}
      onRestore={() => {
        put(copy.words);
        remove(copy);
        void saving.restored(copy);
      }}
      onDiscard={() => {
        remove(copy);
        void dropCopy(copy);
      }}
    />
  ));
}

function wordsOn({ at, isSetAside }: KeptCopy): { title: string; says: string } {
  const when = new Date(at).toLocaleString("en-US", {
    ...{ dateStyle: "short", timeStyle: "short", hourCycle: "h23" },
  });
  if (isSetAside)
    return {
      title: `Your text of ${when}, set aside`,
      says: "It gave way to another text and stays on this device for seven days.",
    };
  return {
    title: `Unsaved words from ${when}`,
    says: "Kept on this device: a window closed before they reached the server.",
  };
}
