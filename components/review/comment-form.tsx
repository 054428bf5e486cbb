"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { showToast } from "@/components/ui/toast-queue";
import { type AddCommentInput, addCommentInput, type CommentAnchor } from "@/lib/review/comment-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  on: { editionId: string; revisionId: string };
  anchor: CommentAnchor;
  action: (input: AddCommentInput) => Promise<ActionResult<unknown>>;
  close: () => void;
};

/** A new comment on the whole answer or on the words chosen in it. */
export function CommentForm({ on, anchor, action, close }: Props) {
  const form = useActionForm(addCommentInput, action, { ...on, anchor, blocking: true, text: "" });
  const submit = form.submitThen(() => {
    showToast({ title: "Comment added." });
    close();
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      {anchor ? (
        <blockquote className="line-clamp-4 border-l-3 border-line pl-3 text-muted">
          “{anchor.quote}”
        </blockquote>
      ) : (
        <p className="text-muted">On the whole answer</p>
      )}
      <FormField label="Comment" rows={3} autoFocus error={errors.text?.message} {...form.register("text")} />
      <Checkbox
        label="Blocks approval until it is resolved"
        error={errors.blocking?.message}
        {...form.register("blocking")}
      />
      <SubmitRow
        refusal={errors.root?.message}
        busy={isSubmitting}
        beside={<Button onPress={close}>Cancel</Button>}
      >
        Add comment
      </SubmitRow>
    </form>
  );
}
