"use client";

import { useState } from "react";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { type PickedTopic, TopicPicker } from "@/components/topics/topic-picker";
import { ButtonLink } from "@/components/ui/button-link";
import { newAnswerInput } from "@/lib/answers/edition-input";
import { addTopic } from "../../topics/actions";
import { startAnswer } from "./actions";

type Props = { topic: PickedTopic | null };

/** The topic and the question: all that a draft needs to begin. */
export function NewAnswerForm({ topic: first }: Props) {
  const [topic, setTopic] = useState(first);
  const form = useActionForm(newAnswerInput, startAnswer, { topicId: first?.id ?? "", question: "" });
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={form.submit} noValidate className="flex max-w-2xl flex-col gap-5">
      <TopicPicker
        value={topic}
        onChange={(picked) => {
          setTopic(picked);
          form.setValue("topicId", picked?.id ?? "", { shouldValidate: form.formState.isSubmitted });
        }}
        addTopic={addTopic}
        description="The disease, by any of its names. One that is not in the list can be added here."
        error={errors.topicId?.message}
      />
      <FormField
        label="Question"
        description="As a reader would ask it. Leave out names, places and dates that could tell who asked."
        rows={3}
        error={errors.question?.message}
        {...form.register("question")}
      />
      <SubmitRow
        refusal={errors.root?.message}
        busy={isSubmitting}
        beside={<ButtonLink href="/desk/answers">Cancel</ButtonLink>}
      >
        Start the draft
      </SubmitRow>
    </form>
  );
}
