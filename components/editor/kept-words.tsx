"use client";

import { useEffect, useState } from "react";
import { dropCopy, type KeptCopy } from "@/components/editor/kept-copies";
import { KeptText } from "@/components/editor/kept-text";
import type { KnownReferences } from "@/components/editor/known-references";
import { lookUpReferences } from "@/components/editor/look-up-references";
import type { DraftText } from "@/components/editor/send-draft";
import { useSaveState } from "@/components/editor/use-autosave";
import { useKeptCopies } from "@/components/editor/use-kept-copies";
import type { WindowSaving } from "@/components/editor/window-saving";
import { citationOrder } from "@/lib/document/numbering";

type Props = {
  place: { personId: string; editionId: string };
  saving: WindowSaving;
  stored: DraftText;
  references: KnownReferences;
  read: () => DraftText;
  /** Puts a text into the editor in place of what stands there. */
  put: (text: DraftText) => void;
  /** The text of this window that gave way to another. */
  setAside: DraftText | null;
  onSetAsideGone: () => void;
};

const UNSAVED = "The words in the editor are not saved yet. They must be saved first.";

/** Texts that are in no revision and must not be lost: what this device kept when a window was gone before its words were saved, and what gave way to another text. */
export function KeptWords({ place, saving, stored, references, read, put, ...aside }: Props) {
  const { copies, take } = useKeptCopies({ ...place, sittingId: saving.windowId }, stored);
  useNamedSources(copies, references);
  const reason = useSaveState(saving.autosave).phase === "saved" ? null : UNSAVED;
  const shared = { references, read, reason };
  const { setAside } = aside;
  return (
    <>
      {setAside ? (
        <KeptText
          {...shared}
          title="Your text, set aside"
          says="It gave way to the other text and stays here until you leave this page."
          text={setAside}
          onRestore={() => {
            put(setAside);
            saving.edited();
            aside.onSetAsideGone();
          }}
          onDiscard={aside.onSetAsideGone}
        />
      ) : null}
      {copies.map((copy) => (
        <KeptText
          key={`${copy.sittingId} ${copy.lockVersion}`}
          {...shared}
          title={`Unsaved words from ${dayAndTime(copy.at)}`}
          says="Kept on this device when a window closed before they reached the server. Restoring saves them."
          text={copy.words}
          onRestore={() => {
            put(copy.words);
            take(copy);
            void saving.restored(copy);
          }}
          onDiscard={() => {
            take(copy);
            void dropCopy(copy);
          }}
        />
      ))}
    </>
  );
}

function useNamedSources(copies: readonly KeptCopy[], references: KnownReferences): void {
  const [asked] = useState(() => new Set<string>());
  useEffect(() => {
    const cited = copies.flatMap(({ words }) => citationOrder(words.document));
    const unknown = cited.filter((id) => !references.find(id) && !asked.has(id));
    for (const id of unknown) asked.add(id);
    if (unknown.length > 0) void lookUpReferences(unknown).then((found) => references.learn(found));
  }, [copies, references, asked]);
}

function dayAndTime(at: number): string {
  return new Date(at).toLocaleString("en-US", {
    dateStyle: "short",
    timeStyle: "short",
    hourCycle: "h23",
  });
}
