"use client";

import { X } from "lucide-react";
import type { UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import { FormField } from "@/components/forms/form-field";
import { FormSelect } from "@/components/forms/form-select";
import { TopicsOfInterest } from "@/components/interests/topics-of-interest";
import { IconButton } from "@/components/ui/icon-button";
import { type declareInput, interestKinds } from "@/lib/review/interests";

type Values = z.input<typeof declareInput>;

type Props = {
  form: Pick<UseFormReturn<Values>, "register" | "control" | "watch" | "setValue" | "formState">;
  place: number;
  remove: () => void;
};

const kinds = Object.entries(interestKinds).map(([id, label]) => ({ id, label }));

/** One interest: with whom, of what kind, and the topics that it touches. */
export function InterestFields({ form, place, remove }: Props) {
  const errors = form.formState.errors.interests?.[place];
  const name = `interests.${place}` as const;
  return (
    <fieldset className="relative flex flex-col gap-3 rounded-lg border border-line px-3 pt-2.5 pb-3">
      <legend className="sr-only">Interest {place + 1}</legend>
      <div className="absolute top-1.5 right-1.5">
        <IconButton label={`Remove interest ${place + 1}`} onPress={remove}>
          <X aria-hidden />
        </IconButton>
      </div>
      <FormField
        label="With whom"
        description="The company, fund, society or person."
        autoComplete="off"
        error={errors?.organisation?.message}
        {...form.register(`${name}.organisation`)}
      />
      <FormSelect label="Kind" choices={kinds} control={form.control} name={`${name}.kind`} />
      <TopicsOfInterest
        topics={form.watch(`${name}.topics`)}
        error={errors?.topics?.message}
        change={(topics) => form.setValue(`${name}.topics`, topics, { shouldDirty: true })}
      />
    </fieldset>
  );
}
