"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { showToast } from "@/components/ui/toast-queue";
import { type SchemeName, schemeNames, schemes } from "@/lib/topics/identifiers";
import { identifiersInput } from "@/lib/topics/topic-input";
import type { ActionResult } from "@/lib/web/action-result";

type Input = { topicId: string; lockVersion: number } & Record<SchemeName, string>;
type Kept = { identifiers: { scheme: SchemeName; value: string }[] };
type Props = {
  topic: Input;
  setIdentifiers: (input: Input) => Promise<ActionResult<Kept>>;
  reason: string | null;
};

/** The numbers that catalogues of diseases give this one. */
export function IdentifiersForm({ topic, setIdentifiers, reason }: Props) {
  const { register, submitThen, setValue, formState } = useActionForm(
    identifiersInput,
    setIdentifiers,
    topic,
  );
  const { errors, isSubmitting } = formState;
  const then = (kept: Kept | undefined) => {
    for (const scheme of kept ? schemeNames : [])
      setValue(
        scheme,
        (kept?.identifiers ?? [])
          .filter((one) => one.scheme === scheme)
          .map((one) => one.value)
          .join(", "),
      );
    showToast({ title: "Identifiers saved" });
  };
  return (
    <form noValidate onSubmit={submitThen(then)} className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {schemeNames.map((scheme) => (
          <FormField
            key={scheme}
            label={schemes[scheme].label}
            placeholder={schemes[scheme].example}
            autoComplete="off"
            readOnly={reason !== null}
            error={errors[scheme]?.message}
            {...register(scheme)}
          />
        ))}
      </div>
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting} reason={reason} variant="secondary">
        Save identifiers
      </SubmitRow>
    </form>
  );
}
