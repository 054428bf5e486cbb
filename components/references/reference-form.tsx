"use client";

import { useWatch } from "react-hook-form";
import { FormSelect } from "@/components/forms/form-select";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { kindChoices } from "@/components/references/fields-by-type";
import { ReferenceFields, type ReferenceValues } from "@/components/references/reference-fields";
import { showToast } from "@/components/ui/toast-queue";
import { type ChangeReferenceInput, changeReferenceInput } from "@/lib/references/reference-acts";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  reference: { id: string; lockVersion: number; fields: ReferenceValues };
  change: (
    input: Omit<ChangeReferenceInput, "fields"> & { fields: ReferenceValues },
  ) => Promise<ActionResult<unknown>>;
  /** The policy's sentence when it is not theirs to correct. */
  reason: string | null;
};

/** Corrects the fields of a reference; drafts that cite it follow. */
export function ReferenceForm({ reference, change, reason }: Props) {
  const { id: referenceId, lockVersion, fields } = reference;
  const form = useActionForm(changeReferenceInput, change, { referenceId, lockVersion, fields });
  const { register, control, submitThen, formState } = form;
  const values = useWatch({ control, name: "fields" }) as ReferenceValues;
  const submit = submitThen(() => showToast({ title: "The reference is saved." }));
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <ReferenceFields
        kind={
          <FormSelect control={control} name="fields.type" label="Kind of source" choices={kindChoices} />
        }
        values={values}
        register={(name) => register(`fields.${name}`)}
        errorOf={(name) => formState.errors.fields?.[name]?.message}
      />
      <SubmitRow refusal={formState.errors.root?.message} busy={formState.isSubmitting} reason={reason}>
        Save the reference
      </SubmitRow>
    </form>
  );
}
