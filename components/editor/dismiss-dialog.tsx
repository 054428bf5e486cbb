"use client";

import type { Autosave } from "@/components/editor/autosave-loop";
import { hasUnsavedWords } from "@/components/editor/autosave-state";
import { useSaveState } from "@/components/editor/use-autosave";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import { type DismissInput, dismissInput } from "@/lib/answers/dismissal-input";
import type { Finding } from "@/lib/document/checks/finding";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  finding: Finding;
  editionId: string;
  autosave: Autosave;
  dismiss: (input: DismissInput) => Promise<ActionResult<unknown>>;
  onClose: () => void;
};

/** Asks why a finding is none; the reason is kept with the answer, shown to reviewers and recorded. */
export function DismissDialog({ finding, editionId, autosave, dismiss, onClose }: Props) {
  const state = useSaveState(autosave);
  const { check, about, excerpt, sentence } = finding;
  const form = useActionForm(dismissInput, dismiss, { editionId, check, about, reason: "" });
  const { register, setValue, submitThen, formState } = form;
  const submit = submitThen(() => {
    onClose();
    showToast({ title: "Dismissed.", description: "It comes back when these words change." });
  });
  return (
    <Dialog
      title="Why is this no fault?"
      size="small"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      description="Your reason stays with the answer. Reviewers see it."
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4 pb-4">
        <div className="border-l-3 border-line pl-2 text-sm text-muted">
          <p>{sentence}</p>
          {excerpt ? (
            <q className="line-clamp-3 wrap-anywhere">{excerpt.replaceAll("\uFFFC", "").trim()}</q>
          ) : null}
        </div>
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="sr-only">Common reasons</legend>
          {reasonsFor(finding).map((reason) => (
            <Button
              key={reason}
              size="small"
              onPress={() => setValue("reason", reason, { shouldDirty: true, shouldValidate: true })}
            >
              {reason}
            </Button>
          ))}
        </fieldset>
        <FormField
          autoFocus
          rows={2}
          label="Reason"
          error={formState.errors.reason?.message}
          {...register("reason")}
        />
        <SubmitRow
          refusal={formState.errors.root?.message}
          busy={formState.isSubmitting}
          reason={hasUnsavedWords(state) ? "Your last words are being saved. This takes a moment." : null}
          beside={<Button onPress={onClose}>Cancel</Button>}
        >
          Dismiss
        </SubmitRow>
      </form>
    </Dialog>
  );
}

function reasonsFor({ where }: Finding): string[] {
  return where === "question"
    ? ["Not about a person", "A public number or place"]
    : ["General knowledge", "Definition", "Name", "Quotation"];
}
