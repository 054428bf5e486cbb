"use client";

import { Plus } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import type { z } from "zod";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { InterestFields } from "@/components/interests/interest-fields";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { showToast } from "@/components/ui/toast-queue";
import { declareInput, type Interest } from "@/lib/review/interests";
import type { ActionResult } from "@/lib/web/action-result";

type Sent = z.input<typeof declareInput>;

type Props = {
  /** What was declared last, to begin with; null before the first time. */
  last: readonly Interest[] | null;
  declare: (input: Sent) => Promise<ActionResult<unknown>>;
};

/** Declares one's interests for twelve months: none, or each with its topics. A renewal begins with what was said last. */
export function DeclarationForm({ last, declare }: Props) {
  const form = useActionForm(declareInput, declare, {
    has: last === null ? undefined : saidLast(last),
    interests: last?.map((interest) => ({ ...interest })) ?? [],
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "interests" });
  const { errors, isSubmitting } = form.formState;
  const add = () => append({ organisation: "", kind: "" as Interest["kind"], topics: [] });
  const has = form.watch("has");
  const { onChange, ...radio } = form.register("has");
  return (
    <form
      noValidate
      onSubmit={form.submitThen(() => showToast({ title: "Declared for twelve months" }))}
      className="flex flex-col gap-4"
    >
      <RadioGroup
        label="Do you have interests that touch what we write about?"
        description="Money, work, office or family, of now and of the last twelve months."
        choices={choices}
        error={errors.has?.message}
        {...radio}
        onChange={(event) => {
          void onChange(event);
          if (event.target.value === "some" && fields.length === 0) add();
        }}
      />
      {has === "some" ? (
        <>
          <ul className="flex flex-col gap-4">
            {fields.map((field, place) => (
              <li key={field.id}>
                <InterestFields {...{ form, place }} remove={() => remove(place)} />
              </li>
            ))}
          </ul>
          <Button size="small" className="self-start" onPress={add}>
            <Plus aria-hidden /> Add an interest
          </Button>
        </>
      ) : null}
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        {last === null ? "Declare" : "Declare again for twelve months"}
      </SubmitRow>
    </form>
  );
}

const saidLast = (last: readonly Interest[]) => (last.length > 0 ? "some" : "none");

const choices = [
  { id: "none", label: "No", description: "I have nothing to declare." },
  { id: "some", label: "Yes", description: "I list each of them." },
];
