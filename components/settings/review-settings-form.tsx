"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { showToast } from "@/components/ui/toast-queue";
import { reviewSettingsInput } from "@/lib/settings/settings-input";
import type { ActionResult } from "@/lib/web/action-result";

type Input = { signAgainMinutes: unknown; proposalsBar: boolean; lockVersion: number };
type Props = {
  settings: { signAgainMinutes: number; proposalsBar: boolean; lockVersion: number };
  changeReviewSettings: (input: Input) => Promise<ActionResult<unknown>>;
};

/** How reviews are signed. */
export function ReviewSettingsForm({ settings, changeReviewSettings }: Props) {
  const { register, submitThen, formState } = useActionForm(
    reviewSettingsInput,
    changeReviewSettings,
    settings,
  );
  const { errors, isSubmitting } = formState;
  return (
    <form
      noValidate
      onSubmit={submitThen(() => showToast({ title: "Settings saved" }))}
      className="flex flex-col gap-4"
    >
      <FormField
        label="Ask for the password again after (minutes)"
        inputMode="numeric"
        autoComplete="off"
        description="Whoever signs a review longer than this after their sign-in gives their password once more."
        error={errors.signAgainMinutes?.message}
        {...register("signAgainMinutes")}
      />
      <Checkbox
        label="Somebody whose proposals were taken into a text does not approve it"
        error={errors.proposalsBar?.message}
        {...register("proposalsBar")}
      />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Save review settings
      </SubmitRow>
    </form>
  );
}
