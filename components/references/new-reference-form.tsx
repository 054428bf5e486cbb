"use client";

import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { FormSelect } from "@/components/forms/form-select";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { kindChoices } from "@/components/references/fields-by-type";
import { ReferenceFields, type ReferenceValues } from "@/components/references/reference-fields";
import type { AddedReference } from "@/lib/references/add-reference";
import { referenceInput } from "@/lib/references/reference-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  fields: ReferenceValues;
  add: (input: ReferenceValues) => Promise<ActionResult<AddedReference>>;
  onAdded: (added: AddedReference, sent: ReferenceValues) => void;
  submitWords: string;
  beside?: ReactNode;
};

/** The fields of a new source, filled in or to be filled in. */
export function NewReferenceForm({ fields, add, onAdded, submitWords, beside }: Props) {
  const { register, control, submitThen, getValues, formState } = useActionForm(referenceInput, add, fields);
  const values = useWatch({ control }) as ReferenceValues;
  const submit = submitThen((added) => added && onAdded(added, getValues()));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.stopPropagation();
        void submit(event);
      }}
      className="flex flex-col gap-4"
    >
      <ReferenceFields
        kind={<FormSelect control={control} name="type" label="Kind of source" choices={kindChoices} />}
        values={values}
        register={register}
        errorOf={(name) => formState.errors[name]?.message}
      />
      <SubmitRow refusal={formState.errors.root?.message} busy={formState.isSubmitting} beside={beside}>
        {submitWords}
      </SubmitRow>
    </form>
  );
}
