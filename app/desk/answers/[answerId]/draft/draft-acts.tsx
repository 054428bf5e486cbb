"use client";

import { lazy, Suspense, useState } from "react";
import { discardEdition } from "@/app/desk/answers/[answerId]/actions";
import { ActButton } from "@/components/answers/act-button";
import type { Autosave } from "@/components/editor/autosave-loop";
import type { SaveState } from "@/components/editor/autosave-state";
import { useSaveState } from "@/components/editor/use-autosave";
import { Button } from "@/components/ui/button";
import type { Verdicts } from "@/lib/access/policy";
import type { Finding } from "@/lib/document/checks/finding";

const SubmitDialog = lazy(() => import("@/app/desk/answers/[answerId]/draft/submit-dialog").then((room) => ({ default: room.SubmitDialog })));

type Props = {
  autosave: Autosave;
  edition: { id: string; number: number };
  verdicts: Verdicts;
  findings: readonly Finding[] | null;
  canWrite: boolean;
};

/** What can be done with the draft as a whole: submit it, or discard it. Nothing is submitted while words are in danger. */
export function DraftActs({ autosave, edition, verdicts, findings, canWrite }: Props) {
  const state = useSaveState(autosave);
  const [isOpen, setOpen] = useState(false);
  if (!canWrite) return null;
  const reason = verdicts.submit ?? whyNotNow(state);
  const open = () => {
    autosave.tell({ type: "retry", at: Date.now() });
    setOpen(true);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ActButton
        variant="quiet"
        edition={{ editionId: edition.id, lockVersion: state.lockVersion }}
        action={discardEdition}
        reason={verdicts.discard ?? whyNotNow(state)}
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
      <Button variant="primary" reason={reason} onPress={open}>
        Submit for review
      </Button>
      <Suspense>
        {isOpen ? <SubmitDialog {...{ autosave, findings }} editionId={edition.id} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </div>
  );
}

function whyNotNow(state: SaveState): string | null {
  if (state.phase === "conflict") return "Choose between the two versions first.";
  if (state.phase === "offline" || state.phase === "signed-out" || state.phase === "refused") return "Your last words are not saved yet. They must be saved first.";
  return null;
}
