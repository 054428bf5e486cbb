"use client";

import { useEffect } from "react";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { unsentWords } from "@/components/forms/unsent-words";
import { useActionForm } from "@/components/forms/use-action-form";
import { showToast } from "@/components/ui/toast-queue";
import { type RequestChangesInput, requestChangesInput } from "@/lib/review/verdict-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  edition: { editionId: string; lockVersion: number };
  reason: string | null;
  action: (input: RequestChangesInput) => Promise<ActionResult<unknown>>;
};

/** Sends the edition back to its author, with words. */
export function RequestChangesForm({ edition, reason, action }: Props) {
  const unsent = unsentWords(`request ${edition.editionId}`);
  const form = useActionForm(requestChangesInput, action, { ...edition, note: unsent.words });
  const { setValue } = form;
  useEffect(() => setValue("lockVersion", edition.lockVersion), [setValue, edition.lockVersion]);
  const submit = form.submitThen(() => {
    unsent.forget();
    showToast({ title: "Sent back to the author, with your words." });
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <FormField
        label="What has to change?"
        description="Comments beside the text go with it."
        rows={4}
        error={errors.note?.message}
        {...form.register("note", { onChange: unsent.keep })}
      />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting} reason={reason} variant="secondary">
        Request changes
      </SubmitRow>
    </form>
  );
}
