"use client";

import { useController } from "react-hook-form";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { showToast } from "@/components/ui/toast-queue";
import { centreInput } from "@/lib/settings/settings-input";
import type { ActionResult } from "@/lib/web/action-result";
import { ZonePicker } from "./zone-picker";

type Input = { name: string; timeZone: string; lockVersion: number };
type Props = {
  centre: Input;
  zones: readonly string[];
  changeCentre: (input: Input) => Promise<ActionResult<unknown>>;
};

/** The centre's name, and the zone that its days are counted in. */
export function CentreForm({ centre, zones, changeCentre }: Props) {
  const { register, control, submitThen, formState } = useActionForm(centreInput, changeCentre, centre);
  const { errors, isSubmitting } = formState;
  const { field } = useController({ control, name: "timeZone" });
  return (
    <form
      noValidate
      onSubmit={submitThen(() => showToast({ title: "Settings saved" }))}
      className="flex flex-col gap-4"
    >
      <FormField
        label="Name of the centre"
        autoComplete="off"
        error={errors.name?.message}
        {...register("name")}
      />
      <ZonePicker
        {...{ zones }}
        value={field.value}
        onChange={field.onChange}
        error={errors.timeZone?.message}
      />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Save settings
      </SubmitRow>
    </form>
  );
}
