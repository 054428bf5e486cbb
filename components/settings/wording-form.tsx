"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { showToast } from "@/components/ui/toast-queue";
import { type BoilerplateKind, boilerplateInput, boilerplateNames } from "@/lib/settings/settings-input";
import type { ActionResult } from "@/lib/web/action-result";

type Input = { kind: BoilerplateKind; number: number; text: string };
type Props = { wording: Input; changeBoilerplate: (input: Input) => Promise<ActionResult<unknown>> };

/** A wording under every answer. A new one takes the place of the old, which is kept; the form starts anew with it. */
export function WordingForm(props: Props) {
  return <FreshForm key={props.wording.number} {...props} />;
}

function FreshForm({ wording, changeBoilerplate }: Props) {
  const { register, submitThen, formState } = useActionForm(boilerplateInput, changeBoilerplate, wording);
  const { errors, isSubmitting } = formState;
  const name = boilerplateNames[wording.kind];
  return (
    <form
      noValidate
      onSubmit={submitThen(() => showToast({ title: `${name} saved` }))}
      className="flex flex-col gap-4"
    >
      <FormField label={name} hidesLabel rows={5} error={errors.text?.message} {...register("text")} />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting} variant="secondary">
        {`Save ${name.toLowerCase()}`}
      </SubmitRow>
    </form>
  );
}
