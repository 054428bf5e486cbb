"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { showToast } from "@/components/ui/toast-queue";
import { reviewMonthsInput } from "@/lib/settings/settings-input";
import type { ActionResult } from "@/lib/web/action-result";

type Field = "reviewMonthsHigh" | "reviewMonthsStandard" | "reviewMonthsLow";
type Input = Record<Field, unknown> & { lockVersion: number };
type Props = {
  settings: Record<Field, number> & { lockVersion: number };
  changeReviewMonths: (input: Input) => Promise<ActionResult<unknown>>;
};

const labels: Record<Field, string> = {
  reviewMonthsHigh: "High risk (months)",
  reviewMonthsStandard: "Standard risk (months)",
  reviewMonthsLow: "Low risk (months)",
};

/** The months between two reviews of an answer, by class of risk. */
export function ReviewMonthsForm({ settings, changeReviewMonths }: Props) {
  const { register, submitThen, formState } = useActionForm(reviewMonthsInput, changeReviewMonths, settings);
  const { errors, isSubmitting } = formState;
  return (
    <form
      noValidate
      onSubmit={submitThen(() => showToast({ title: "Settings saved" }))}
      className="flex flex-col gap-4"
    >
      <div className="grid gap-4 sm:grid-cols-3">
        {(Object.keys(labels) as Field[]).map((field) => (
          <FormField
            key={field}
            label={labels[field]}
            inputMode="numeric"
            autoComplete="off"
            error={errors[field]?.message}
            {...register(field)}
          />
        ))}
      </div>
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Save review intervals
      </SubmitRow>
    </form>
  );
}
