"use client";

import { FormField } from "@/components/forms/form-field";
import { FormSelect } from "@/components/forms/form-select";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { riskClasses, riskNames } from "@/lib/answers/review-plan";
import { askManyInput, assignManyInput, type ManyOutcome, planManyInput } from "@/lib/review/many-input";
import type { ChosenAnswer } from "./chosen-answers";
import type { ManyActs } from "./many-acts";

type Props<Kind extends keyof ManyActs> = {
  chosen: readonly ChosenAnswer[];
  act: ManyActs[Kind];
  settle: (told: readonly ManyOutcome[] | undefined) => void;
};

type AssignProps = Props<"assign"> & { owners: readonly { id: string; name: string }[] };

/** To whom the answers are handed. */
export function AssignForm({ chosen, owners, act, settle }: AssignProps) {
  const items = chosen.map(({ id, owner }) => ({ answerId: id, seenOwnerId: owner.id }));
  const { control, submitThen, formState } = useActionForm(assignManyInput, act, { items, ownerId: "" });
  const { errors, isSubmitting } = formState;
  return (
    <form noValidate onSubmit={submitThen(settle)} className="flex flex-col gap-4 pb-4">
      <FormSelect
        {...{ control }}
        name="ownerId"
        label="New owner"
        description="They answer for these from now on, and are told of each."
        choices={owners.map(({ id, name }) => ({ id, label: name }))}
      />
      <SubmitRow refusal={errors.root?.message ?? errors.items?.message} busy={isSubmitting}>
        Assign
      </SubmitRow>
    </form>
  );
}

const risks = riskClasses.map((id) => ({ id, label: riskNames[id].name, description: riskNames[id].says }));

/** How often the answers are reviewed. */
export function PlanForm({ chosen, act, settle }: Props<"plan">) {
  const items = chosen.map(({ id, riskClass, ownMonths }) => ({
    answerId: id,
    seen: { riskClass, ownMonths },
  }));
  const { register, submitThen, formState } = useActionForm(planManyInput, act, {
    ...{ items, riskClass: "standard", ownMonths: "" },
  });
  const { errors, isSubmitting } = formState;
  return (
    <form noValidate onSubmit={submitThen(settle)} className="flex flex-col gap-4 pb-4">
      <RadioGroup label="Risk" choices={risks} error={errors.riskClass?.message} {...register("riskClass")} />
      <FormField
        label="Months between reviews"
        isOptional
        inputMode="numeric"
        autoComplete="off"
        description="Only where it is not that of the class. The next review of each stays on its day."
        error={errors.ownMonths?.message}
        {...register("ownMonths")}
      />
      <SubmitRow refusal={errors.root?.message ?? errors.items?.message} busy={isSubmitting}>
        Set the interval
      </SubmitRow>
    </form>
  );
}

/** Why another review is asked for. */
export function AskForm({ chosen, act, settle }: Props<"ask">) {
  const items = chosen.map(({ id }) => ({ answerId: id }));
  const { register, submitThen, formState } = useActionForm(askManyInput, act, { items, note: "" });
  const { errors, isSubmitting } = formState;
  return (
    <form noValidate onSubmit={submitThen(settle)} className="flex flex-col gap-4 pb-4">
      <TextArea
        label="What should be looked at?"
        description="It stands as a comment in a new edition of each; readers see what they saw until one is published."
        rows={4}
        maxLength={1_000}
        error={errors.note?.message}
        {...register("note")}
      />
      <SubmitRow refusal={errors.root?.message ?? errors.items?.message} busy={isSubmitting}>
        Request the review
      </SubmitRow>
    </form>
  );
}
