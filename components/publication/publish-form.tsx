"use client";

import { useWatch } from "react-hook-form";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { DatePreview } from "@/components/publication/date-preview";
import { Checkbox } from "@/components/ui/checkbox";
import { dateWords } from "@/components/ui/date-words";
import { RadioGroup } from "@/components/ui/radio-group";
import { showToast } from "@/components/ui/toast-queue";
import { nextDates, type PublicDates } from "@/lib/publication/dates";
import { type PublishInput, publishInput } from "@/lib/publication/publish-input";
import type { ActionResult } from "@/lib/web/action-result";

type Sent = Omit<PublishInput, "changeNote"> & { changeNote?: string };

type Props = {
  edition: { editionId: string; lockVersion: number };
  contentHash: string;
  before: PublicDates | null;
  today: string;
  nextReview: { now: string | null; ifReviewed: string };
  /** Why it cannot be published now. */
  reason: string | null;
  action: (input: Sent) => Promise<ActionResult<unknown>>;
};

/** Publishing: did the information change, was the whole answer reviewed, and what that does to the dates of the page. */
export function PublishForm({ edition, contentHash, before, today, nextReview, reason, action }: Props) {
  const form = useActionForm(publishInput, action, {
    ...{ ...edition, contentHash, changeNote: "", wholeAnswerReviewed: false },
    ...(before ? {} : { changeKind: "first" as const }),
  });
  const [changeKind, wholeAnswerReviewed = false] = useWatch({
    control: form.control,
    name: ["changeKind", "wholeAnswerReviewed"],
  });
  const submit = form.submitThen(() => showToast({ title: "Published." }));
  const { errors, isSubmitting } = form.formState;
  const after = nextDates(today, before, { changeKind: changeKind ?? "wording", wholeAnswerReviewed });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {before ? (
        <RadioGroup
          label="Did the information change?"
          choices={choices(today, before)}
          error={errors.changeKind?.message}
          {...form.register("changeKind")}
        />
      ) : (
        <p className="text-muted">This is the first publication: all of it is new to readers.</p>
      )}
      {changeKind === "substantive" ? (
        <FormField
          label="What changed, for readers"
          description="One plain sentence; it stands on the public page."
          rows={2}
          error={errors.changeNote?.message}
          {...form.register("changeNote")}
        />
      ) : null}
      <Checkbox
        label="I reviewed the whole answer"
        description={`Last reviewed becomes ${dateWords(today)}; the next review is set to ${dateWords(nextReview.ifReviewed)}.`}
        {...form.register("wholeAnswerReviewed")}
      />
      <DatePreview
        {...{ before, after }}
        nextReview={{ before: nextReview.now, after: wholeAnswerReviewed ? nextReview.ifReviewed : null }}
      />
      {reason ? <p className="text-warning-ink">{reason}</p> : null}
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting} reason={reason}>
        Publish
      </SubmitRow>
    </form>
  );
}

function choices(today: string, before: PublicDates) {
  return [
    {
      id: "substantive",
      label: "Yes, the information changed",
      description: `Last updated moves to ${dateWords(today)}, and readers are told what changed.`,
    },
    {
      id: "wording",
      label: "No, wording only",
      description: `No public date moves: Last updated stays ${dateWords(before.updatedOn)}.`,
    },
  ];
}
