"use client";

import { discardEdition } from "@/app/desk/answers/[answerId]/actions";
import { whyNotNow } from "@/app/desk/answers/[answerId]/draft/why-not-now";
import { ActButton } from "@/components/answers/act-button";
import type { Autosave } from "@/components/editor/autosave-loop";
import { useSaveState } from "@/components/editor/use-autosave";

type Props = { autosave: Autosave; edition: { id: string; number: number }; reason: string | null };

/** Puts the edition away, under the version that this window saved last. */
export function DiscardButton({ autosave, edition, reason }: Props) {
  const state = useSaveState(autosave);
  return (
    <ActButton
      variant="quiet"
      edition={{ editionId: edition.id, lockVersion: state.lockVersion }}
      action={discardEdition}
      reason={reason ?? whyNotNow(state)}
      done={`Edition ${edition.number} is discarded.`}
      ask={{
        title: `Discard edition ${edition.number}?`,
        description: "Nothing is removed: its text stays in the history, and it can be restored for 30 days.",
        confirm: "Discard the edition",
        isDangerous: true,
      }}
    >
      Discard
    </ActButton>
  );
}
