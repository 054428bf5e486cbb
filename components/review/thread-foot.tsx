"use client";

import { useState } from "react";
import { FormProblem } from "@/components/forms/form-problem";
import { SubmitRow } from "@/components/forms/submit-row";
import { unsentWords } from "@/components/forms/unsent-words";
import { useActionForm } from "@/components/forms/use-action-form";
import { CommentField } from "@/components/review/comment-field";
import type { ThreadActions } from "@/components/review/thread-card";
import { Button } from "@/components/ui/button";
import { replyInput, threadAct } from "@/lib/review/comment-input";
import type { Thread } from "@/lib/review/list-threads";

type Props = { thread: Thread; actions: ThreadActions };

/** The ways to go on with a conversation. */
export function ThreadFoot({ thread, actions }: Props) {
  const [isReplying, setReplying] = useState(false);
  if (isReplying) return <ReplyForm threadId={thread.id} {...{ actions }} close={() => setReplying(false)} />;
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" onPress={() => setReplying(true)}>
        Reply
      </Button>
      <SettleButton key={String(thread.resolved)} {...{ thread, actions }} />
    </div>
  );
}

function SettleButton({ thread, actions }: Props) {
  const settle = useActionForm(threadAct, thread.resolved ? actions.reopen : actions.resolve, {
    threadId: thread.id,
  });
  const press = settle.submitThen(() => undefined);
  return (
    <>
      <Button size="small" isPending={settle.formState.isSubmitting} onPress={() => void press()}>
        {thread.resolved ? "Reopen" : "Resolve"}
      </Button>
      <div className="basis-full empty:hidden">
        <FormProblem refusal={settle.refusal?.sentence} />
      </div>
    </>
  );
}

type ReplyProps = { threadId: string; actions: ThreadActions; close: () => void };

function ReplyForm({ threadId, actions, close }: ReplyProps) {
  const unsent = unsentWords(`reply ${threadId}`);
  const form = useActionForm(replyInput, actions.reply, { threadId, text: unsent.words, mentionedIds: [] });
  const leave = () => {
    unsent.forget();
    close();
  };
  const submit = form.submitThen(leave);
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-2">
      <CommentField
        label="Reply"
        rows={2}
        autoFocus
        people={actions.people}
        onMentions={(ids) => form.setValue("mentionedIds", ids)}
        error={errors.text?.message}
        {...form.register("text", { onChange: unsent.keep })}
      />
      <SubmitRow
        refusal={errors.root?.message ?? errors.mentionedIds?.message}
        busy={isSubmitting}
        beside={<Button onPress={leave}>Cancel</Button>}
      >
        Send reply
      </SubmitRow>
    </form>
  );
}
