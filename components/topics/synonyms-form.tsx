"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { showToast } from "@/components/ui/toast-queue";
import { synonymsInput } from "@/lib/topics/topic-input";
import type { ActionResult } from "@/lib/web/action-result";

type Input = { topicId: string; lockVersion: number; synonyms: string };
type Props = {
  topic: Input;
  setSynonyms: (input: Input) => Promise<ActionResult<{ synonyms: string[] }>>;
  reason: string | null;
};

/** The other names of a disease. */
export function SynonymsForm({ topic, setSynonyms, reason }: Props) {
  const { register, submitThen, setValue, formState } = useActionForm(synonymsInput, setSynonyms, topic);
  const { errors, isSubmitting } = formState;
  const then = (kept: { synonyms: string[] } | undefined) => {
    if (kept) setValue("synonyms", kept.synonyms.join("\n"));
    showToast({ title: "Synonyms saved" });
  };
  return (
    <form noValidate onSubmit={submitThen(then)} className="flex flex-col gap-4">
      <FormField
        label="Synonyms"
        description="One a line. Readers and colleagues find the disease by each of them."
        rows={Math.min(12, Math.max(4, topic.synonyms.split("\n").length + 1))}
        readOnly={reason !== null}
        error={errors.synonyms?.message}
        {...register("synonyms")}
      />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting} reason={reason} variant="secondary">
        Save synonyms
      </SubmitRow>
    </form>
  );
}
