"use client";

import { useRouter } from "next/navigation";
import { Suspense } from "react";
import type { OtherText } from "@/components/editor/autosave-state";
import { ConflictPanel } from "@/components/editor/conflict-panel";
import type { KnownReferences } from "@/components/editor/known-references";
import { newerVersion } from "@/components/editor/newer-version";
import type { DraftText } from "@/components/editor/send-draft";
import { useSaveState } from "@/components/editor/use-autosave";
import type { KeptCopies } from "@/components/editor/use-kept-copies";
import type { WindowSaving } from "@/components/editor/window-saving";
import { Button } from "@/components/ui/button";
import { late } from "@/components/ui/late";
import { Notice } from "@/components/ui/notice";
import type { EditionPresence } from "@/lib/answers/presence-input";
import { type EditionState, isWritable, stateNames } from "@/lib/workflow/transitions";

const KeptWords = late(() => import("@/components/editor/kept-words").then((room) => room.KeptWords));
const NewerNotice = late(() => import("@/components/editor/newer-notice").then((room) => room.NewerNotice));

type Props = {
  work: {
    saving: WindowSaving;
    references: KnownReferences;
    kept: KeptCopies;
    presence: EditionPresence | null;
    read: () => DraftText;
    put: (text: DraftText) => void;
    resolve: (text: DraftText, other: OtherText) => void;
    take: (other: OtherText) => void;
    takeIn: (newer: OtherText) => void;
  };
  endpoint: string;
  /** Why nothing may be written here; null when it may. */
  reason: string | null;
};

const UNSAVED = "Your words here are not saved yet. You will be asked which words to keep.";

/** The texts of this draft that are not in the editor, each with the way to it: a conflict, a newer version, what this device kept. */
export function OtherTexts({ work, endpoint, reason }: Props) {
  const { saving, references, kept, presence, read } = work;
  const state = useSaveState(saving.autosave);
  const newer = newerVersion(presence, state, saving);
  const isSaved = state.phase === "saved";
  const isMoved = reason === null && presence !== null && !isWritable(presence.state as EditionState);
  return (
    <>
      <ConflictPanel {...{ saving, references, read }} onResolve={work.resolve} onTake={work.take} />
      {isMoved && isSaved ? <MovedNotice state={presence.state as EditionState} /> : null}
      {newer && !isMoved ? (
        <Suspense>
          <NewerNotice
            key={newer.savedAt}
            {...{ endpoint, newer, references, read }}
            reason={isSaved ? null : UNSAVED}
            onTake={work.takeIn}
          />
        </Suspense>
      ) : null}
      {kept.copies.length > 0 ? (
        <Suspense>
          <KeptWords {...{ kept, saving, references, reason, read }} put={work.put} />
        </Suspense>
      ) : null}
    </>
  );
}

/** The edition went on while this window was open: its words cannot change any more. */
function MovedNotice({ state }: { state: EditionState }) {
  const router = useRouter();
  return (
    <Notice
      tone="warning"
      title={`This edition is now “${stateNames[state]}”`}
      isAnnounced
      action={<Button onPress={() => router.refresh()}>Show it as it is now</Button>}
    >
      Its words cannot change any more, so what you type here would not be saved.
    </Notice>
  );
}
