"use client";

import { SubmitRow } from "@/components/forms/submit-row";
import { unsentWords } from "@/components/forms/unsent-words";
import { useActionForm } from "@/components/forms/use-action-form";
import { CommentField } from "@/components/review/comment-field";
import type { ThreadActions } from "@/components/review/thread-card";
import { Button } from "@/components/ui/button";
import { editCommentInput, replyInput } from "@/lib/review/comment-input";
import type { Thread, ThreadComment } from "@/lib/review/list-threads";

type Props = { thread: Thread; comment: ThreadComment; actions: ThreadActions; close: () => void };

/** An own comment with its words to change. Where somebody answered it meanwhile, what was typed stays and can go as a reply. */
export function EditCommentForm({ thread, comment, actions, close }: Props) {
  const unsent = unsentWords(`edit ${comment.id}`, comment.text);
  const form = useActionForm(editCommentInput, actions.edit, {
    ...{ editionId: thread.editionId, commentId: comment.id, edits: comment.edits },
    ...{ text: unsent.words, mentionedIds: [] },
  });
  const reply = useActionForm(replyInput, actions.reply, { threadId: thread.id, text: "", mentionedIds: [] });
  const leave = () => {
    unsent.forget();
    close();
  };
  const submit = form.submitThen(leave);
  const sendReply = reply.submitThen(leave);
  const asReply = () => {
    const { text, mentionedIds } = form.getValues();
    reply.setValue("text", text);
    reply.setValue("mentionedIds", mentionedIds);
    void sendReply();
  };
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-2">
      <CommentField
        label="Your comment"
        rows={3}
        autoFocus
        people={actions.people}
        onMentions={(ids) => form.setValue("mentionedIds", ids)}
        error={errors.text?.message}
        {...form.register("text", { onChange: unsent.keep })}
      />
      <SubmitRow
        refusal={reply.refusal?.sentence ?? errors.root?.message ?? errors.mentionedIds?.message}
        busy={isSubmitting}
        beside={
          <>
            {form.refusal?.code === "conflict" ? (
              <Button isPending={reply.formState.isSubmitting} onPress={asReply}>
                Send as a reply
              </Button>
            ) : null}
            <Button onPress={leave}>Cancel</Button>
          </>
        }
      >
        Save
      </SubmitRow>
    </form>
  );
}
