"use client";

import { whyNotNow } from "@/app/desk/answers/[answerId]/draft/why-not-now";
import { makePreviewLink } from "@/app/desk/answers/[answerId]/preview/actions";
import type { Autosave } from "@/components/editor/autosave-loop";
import { hasUnsavedWords } from "@/components/editor/autosave-state";
import { useSaveState } from "@/components/editor/use-autosave";
import { ShareButton } from "@/components/preview/share-button";

type Props = { autosave: Autosave; editionId: string; reason: string | null; zone: string };

/** Shares the draft as it stands in this window: its last words are saved first. */
export function ShareDraft({ autosave, editionId, reason, zone }: Props) {
  const state = useSaveState(autosave);
  return (
    <ShareButton
      {...{ zone }}
      size="small"
      edition={{ editionId, lockVersion: state.lockVersion }}
      reason={reason ?? whyNotNow(state)}
      wait={hasUnsavedWords(state) ? "Your last words are being saved. This takes a moment." : null}
      share={makePreviewLink}
      onOpen={() => autosave.tell({ type: "retry", at: Date.now() })}
    />
  );
}
