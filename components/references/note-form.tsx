"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { type NoteInput, noteInput } from "@/lib/references/reference-acts";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  referenceId: string;
  note: (input: NoteInput) => Promise<ActionResult<unknown>>;
  /** The policy's sentence when it is not theirs to write. */
  reason: string | null;
};

/** Tells colleagues something about a source. */
export function NoteForm({ referenceId, note, reason }: Props) {
  const form = useActionForm(noteInput, note, { referenceId, text: "" });
  const submit = form.submitThen(() => form.reset({ referenceId, text: "" }));
  const { errors, isSubmitting } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-2">
      <FormField
        label="New note"
        description="For colleagues, kept with your name and the day."
        rows={2}
        error={errors.text?.message}
        {...form.register("text")}
      />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting} reason={reason} variant="secondary">
        Add the note
      </SubmitRow>
    </form>
  );
}
