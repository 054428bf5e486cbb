"use client";

import { lazy, Suspense, useState } from "react";
import type { Autosave } from "@/components/editor/autosave-loop";
import type { SaveState } from "@/components/editor/autosave-state";
import { useSaveState } from "@/components/editor/use-autosave";
import { Button } from "@/components/ui/button";
import type { Verdicts } from "@/lib/access/policy";
import type { Finding } from "@/lib/document/checks/finding";

const SubmitDialog = lazy(() =>
  import("@/app/desk/answers/[answerId]/draft/submit-dialog").then((room) => ({
    default: room.SubmitDialog,
  })),
);

type Props = {
  autosave: Autosave;
  editionId: string;
  verdicts: Verdicts;
  findings: readonly Finding[] | null;
  canWrite: boolean;
};

/** What can be done with the draft as a whole: submit it. Nothing is submitted while words are in danger. */
export function DraftActs({ autosave, editionId, verdicts, findings, canWrite }: Props) {
  const state = useSaveState(autosave);
  const [isOpen, setOpen] = useState(false);
  if (!canWrite) return null;
  const reason = verdicts.submit ?? whyNotNow(state);
  const open = () => {
    autosave.tell({ type: "retry", at: Date.now() });
    setOpen(true);
  };
  return (
    <>
      <Button variant="primary" reason={reason} onPress={open}>
        Submit for review
      </Button>
      <Suspense>
        {isOpen ? (
          <SubmitDialog {...{ autosave, findings }} editionId={editionId} onClose={() => setOpen(false)} />
        ) : null}
      </Suspense>
    </>
  );
}

/** Why nothing may be done with the draft as a whole just now; null when its words are safe. */
export function whyNotNow(state: SaveState): string | null {
  if (state.phase === "conflict") return "Choose between the two versions first.";
  if (state.phase === "offline" || state.phase === "signed-out" || state.phase === "refused")
    return "Your last words are not saved yet. They must be saved first.";
  return null;
}
