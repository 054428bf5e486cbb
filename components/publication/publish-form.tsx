"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { DatePreview } from "@/components/publication/date-preview";
import type { PublishFormBasis, usePublishForm } from "@/components/publication/use-publish-form";
import { WhenFields } from "@/components/publication/when-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { dateWords } from "@/components/ui/date-words";
import { RadioGroup } from "@/components/ui/radio-group";
import { monthsLater, type PublicDates } from "@/lib/publication/dates";

type Props = PublishFormBasis & {
  publishing: ReturnType<typeof usePublishForm>;
  nextReviewOn: string | null;
  reviewEveryMonths: number;
  /** Why it cannot be published now. */
  reason: string | null;
};

/** Publishing: did the information change, was the whole answer reviewed, what that does to the dates of the page, and when. */
export function PublishForm({ publishing, nextReviewOn, reviewEveryMonths, reason, ...basis }: Props) {
  const { before, today, zone, now } = basis;
  const { form, submit, said, when, read, twice, after } = publishing;
  const { errors, isSubmitting } = form.formState;
  const day = (when === "later" && read?.instant && form.getValues("day")) || today;
  const ifReviewed = monthsLater(day, reviewEveryMonths);
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {before ? (
        <RadioGroup
          label="Did the information change?"
          choices={choices(day, before)}
          error={errors.changeKind?.message}
          {...form.register("changeKind")}
        />
      ) : (
        <p className="text-muted">This is the first publication: all of it is new to readers.</p>
      )}
      {said.changeKind === "substantive" ? (
        <FormField
          label="What changed, for readers"
          description="One plain sentence; it stands on the public page, as the preview shows it."
          rows={2}
          error={errors.changeNote?.message}
          {...form.register("changeNote")}
        />
      ) : null}
      <Checkbox
        label="I reviewed the whole answer"
        description={`Last reviewed becomes ${dateWords(day)}; the next review is set to ${dateWords(ifReviewed)}.`}
        {...form.register("wholeAnswerReviewed")}
      />
      <DatePreview
        {...{ before, after }}
        nextReview={{ before: nextReviewOn, after: said.wholeAnswerReviewed ? ifReviewed : null }}
      />
      <RadioGroup label="When?" choices={times} error={errors.when?.message} {...form.register("when")} />
      {when === "later" ? (
        <WhenFields {...{ errors, today, zone, now, read, twice }} register={form.register} />
      ) : null}
      {reason ? <p className="text-warning-ink">{reason}</p> : null}
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting} reason={reason}>
        {when === "later" ? "Schedule" : "Publish"}
      </SubmitRow>
    </form>
  );
}

const times = [
  { id: "now", label: "Now" },
  { id: "later", label: "At a time", description: "It is locked until then, and goes live by itself." },
];

function choices(day: string, before: PublicDates) {
  return [
    {
      id: "substantive",
      label: "Yes, the information changed",
      description: `Last updated moves to ${dateWords(day)}, and readers are told what changed.`,
    },
    {
      id: "wording",
      label: "No, wording only",
      description: `No public date moves: Last updated stays ${dateWords(before.updatedOn)}.`,
    },
  ];
}
