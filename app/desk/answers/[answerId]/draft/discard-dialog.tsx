"use client";

import { useEffect } from "react";
import { discardEdition } from "@/app/desk/answers/[answerId]/actions";
import type { Autosave } from "@/components/editor/autosave-loop";
import { useSaveState } from "@/components/editor/use-autosave";
import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import { editionAct } from "@/lib/answers/edition-input";

type Props = { autosave: Autosave; edition: { id: string; number: number }; onClose: () => void };

/** Asks once more, then puts the edition away under the version that this window saved last. */
export function DiscardDialog({ autosave, edition, onClose }: Props) {
  const { lockVersion } = useSaveState(autosave);
  const act = { editionId: edition.id, lockVersion };
  const { submitThen, setValue, formState, refusal } = useActionForm(editionAct, discardEdition, act);
  useEffect(() => {
    setValue("lockVersion", lockVersion);
  }, [setValue, lockVersion]);
  const discard = submitThen(() => {
    onClose();
    showToast({ title: `Edition ${edition.number} is discarded.` });
  });
  return (
    <ConfirmDialog
      title={`Discard edition ${edition.number}?`}
      description="Nothing is removed: its text stays in the history, and it can be restored for 30 days."
      confirm="Discard the edition"
      isDangerous
      isPending={formState.isSubmitting}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={() => void discard()}
    >
      <FormProblem refusal={refusal?.sentence} />
    </ConfirmDialog>
  );
}
