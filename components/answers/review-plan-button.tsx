"use client";

import { useState } from "react";
import type { z } from "zod";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { dateWords } from "@/components/ui/date-words";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { showToast } from "@/components/ui/toast-queue";
import { type ReviewMonths, type ReviewPlan, riskClasses, riskNames } from "@/lib/answers/review-plan";
import { reviewPlanInput } from "@/lib/answers/review-plan-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  plan: ReviewPlan & { answerId: string };
  months: ReviewMonths;
  nextReviewOn: string | null;
  reason: string | null;
  setPlan: (input: z.input<typeof reviewPlanInput>) => Promise<ActionResult<unknown>>;
};

/** Changes how often an answer is reviewed, in a dialog. */
export function ReviewPlanButton(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const { nextReviewOn } = props;
  return (
    <>
      <Button size="small" reason={props.reason} onPress={() => setOpen(true)}>
        Change the interval
      </Button>
      <Dialog
        title="How often is it reviewed?"
        description={
          nextReviewOn
            ? `The next review stays on ${dateWords(nextReviewOn)}. A new interval counts from that review on.`
            : "The first review of the whole answer sets the next one by this."
        }
        size="small"
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <PlanForm {...props} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function PlanForm({ plan, months, setPlan, close }: Props & { close: () => void }) {
  const { answerId, riskClass, ownMonths } = plan;
  const form = useActionForm(reviewPlanInput, setPlan, {
    ...{ answerId, riskClass, seen: { riskClass, ownMonths } },
    ownMonths: ownMonths === null ? "" : String(ownMonths),
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.submitThen(() => {
    close();
    showToast({ title: "Saved. The next review stays on its day." });
  });
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4 pb-4">
      <RadioGroup
        label="Risk"
        choices={riskClasses.map((id) => ({
          id,
          label: `${riskNames[id].name}: every ${months[id]} months`,
          description: riskNames[id].says,
        }))}
        error={errors.riskClass?.message}
        {...form.register("riskClass")}
      />
      <FormField
        label="An interval of its own (months)"
        inputMode="numeric"
        isOptional
        autoComplete="off"
        description="Left empty: that of its class."
        error={errors.ownMonths?.message}
        {...form.register("ownMonths")}
      />
      <SubmitRow
        refusal={errors.root?.message}
        busy={isSubmitting}
        beside={<Button onPress={close}>Cancel</Button>}
      >
        Save
      </SubmitRow>
    </form>
  );
}
