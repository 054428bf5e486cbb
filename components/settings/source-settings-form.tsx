"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { showToast } from "@/components/ui/toast-queue";
import { sourceSettingsInput } from "@/lib/settings/settings-input";
import type { ActionResult } from "@/lib/web/action-result";

type Input = { contactEmail: string; sourceAgeYears: unknown; lockVersion: number };
type Props = {
  settings: { contactEmail: string; sourceAgeYears: number; lockVersion: number };
  changeSourceSettings: (input: Input) => Promise<ActionResult<unknown>>;
};

/** Whom the services we ask may write to, and from when on a source counts as old. */
export function SourceSettingsForm({ settings, changeSourceSettings }: Props) {
  const { register, submitThen, formState } = useActionForm(
    sourceSettingsInput,
    changeSourceSettings,
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
        label="Contact for services"
        type="email"
        autoComplete="off"
        description="PubMed, Crossref and the sites of sources see this address with our questions, and may write to it before they block us."
        error={errors.contactEmail?.message}
        {...register("contactEmail")}
      />
      <FormField
        label="A source is old after (years)"
        inputMode="numeric"
        autoComplete="off"
        error={errors.sourceAgeYears?.message}
        {...register("sourceAgeYears")}
      />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Save source settings
      </SubmitRow>
    </form>
  );
}
