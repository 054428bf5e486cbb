"use client";

import type { z } from "zod";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { saveViewInput } from "@/lib/answers/view-input";
import type { ActionResult } from "@/lib/web/action-result";

/** The action that keeps a view. */
export type SaveAction = (input: z.input<typeof saveViewInput>) => Promise<ActionResult<unknown>>;

type Props = { query: string; name: string; saveView: SaveAction; onSaved: () => void };

/** Asks how a view is called, whether others see it, and whether the list begins with it. */
export function SaveViewForm({ query, name, saveView, onSaved }: Props) {
  const { register, submitThen, formState } = useActionForm(saveViewInput, saveView, {
    ...{ query, name, isShared: false, isDefault: false },
  });
  const { errors, isSubmitting } = formState;
  return (
    <form noValidate onSubmit={submitThen(onSaved)} className="flex flex-col gap-4 pb-4">
      <FormField
        autoFocus
        label="Name"
        autoComplete="off"
        maxLength={80}
        description="The name of one of your views again changes that view."
        error={errors.name?.message ?? errors.query?.message}
        {...register("name")}
      />
      <Checkbox label="Everybody sees it" {...register("isShared")} />
      <Checkbox label="My list of answers begins with it" {...register("isDefault")} />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Save the view
      </SubmitRow>
    </form>
  );
}
