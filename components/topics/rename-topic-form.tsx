"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { showToast } from "@/components/ui/toast-queue";
import { renameTopicInput } from "@/lib/topics/topic-input";
import type { ActionResult } from "@/lib/web/action-result";

type Input = { topicId: string; lockVersion: number; name: string };
type Props = {
  topic: Input;
  renameTopic: (input: Input) => Promise<ActionResult<unknown>>;
  reason: string | null;
};

/** The name readers see. */
export function RenameTopicForm({ topic, renameTopic, reason }: Props) {
  const { register, submitThen, formState } = useActionForm(renameTopicInput, renameTopic, topic);
  const { errors, isSubmitting } = formState;
  return (
    <form
      noValidate
      onSubmit={submitThen(() => showToast({ title: "Name saved" }))}
      className="flex flex-col gap-4"
    >
      <FormField
        label="Name"
        description="When it changes, the old name stays as a synonym and the old address leads here."
        autoComplete="off"
        readOnly={reason !== null}
        error={errors.name?.message}
        {...register("name")}
      />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting} reason={reason} variant="secondary">
        Save name
      </SubmitRow>
    </form>
  );
}
