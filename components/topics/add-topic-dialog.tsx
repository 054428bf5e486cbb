"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { newTopicInput } from "@/lib/topics/topic-input";
import type { ActionResult } from "@/lib/web/action-result";
import { LikeTopics } from "./like-topics";

type AddTopic = (input: { name: string }) => Promise<ActionResult<{ topicId: string; name: string }>>;
type Props = { addTopic: AddTopic; reason: string | null };

/** Adds a disease, after showing what is here under a like name. */
export function AddTopicDialog({ addTopic, reason }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" reason={reason} onPress={() => setOpen(true)}>
        <Plus aria-hidden /> Add a topic
      </Button>
      <Dialog title="Add a topic" isOpen={isOpen} onOpenChange={setOpen}>
        <AddTopicForm addTopic={addTopic} />
      </Dialog>
    </>
  );
}

function AddTopicForm({ addTopic }: { addTopic: AddTopic }) {
  const router = useRouter();
  const { register, submitThen, watch, formState } = useActionForm(newTopicInput, addTopic, { name: "" });
  const { errors, isSubmitting } = formState;
  const then = (made: { topicId: string } | undefined) => made && router.push(`/desk/topics/${made.topicId}`);
  return (
    <form noValidate onSubmit={submitThen(then)} className="flex flex-col gap-4 pb-4">
      <FormField
        label="Name of the disease"
        description="As readers should see it. Synonyms and identifiers come next."
        autoComplete="off"
        error={errors.name?.message}
        {...register("name")}
      />
      <LikeTopics text={watch("name")} />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Add the topic
      </SubmitRow>
    </form>
  );
}
