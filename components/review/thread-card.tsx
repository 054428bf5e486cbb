"use client";

import { useState } from "react";
import { FormField } from "@/components/forms/form-field";
import { FormProblem } from "@/components/forms/form-problem";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { DateText } from "@/components/ui/date-text";
import { type ReplyInput, replyInput, type ThreadAct, threadAct } from "@/lib/review/comment-input";
import type { Thread } from "@/lib/review/list-threads";
import type { ActionResult } from "@/lib/web/action-result";

/** What can be done to a conversation. */
export type ThreadActions = {
  reply: (input: ReplyInput) => Promise<ActionResult<unknown>>;
  resolve: (input: ThreadAct) => Promise<ActionResult<unknown>>;
  reopen: (input: ThreadAct) => Promise<ActionResult<unknown>>;
};

type Props = {
  thread: Thread;
  actions: ThreadActions;
  reason: string | null;
  zone: string;
  isOlder: boolean;
};

/** One conversation: the passage, what was said, and the ways to answer, resolve or reopen it. */
export function ThreadCard({ thread, actions, reason, zone, isOlder }: Props) {
  const { anchor, resolved, blocking, comments } = thread;
  return (
    <article
      aria-label={anchor ? `Comment on “${anchor.quote}”` : "Comment on the whole answer"}
      className={classNames(
        "flex flex-col gap-2.5 rounded-lg border border-line p-3",
        resolved && "bg-sunken",
      )}
    >
      <div className="flex flex-wrap items-center gap-2">
        <ThreadBadge {...{ resolved: resolved !== null, blocking }} />
        {isOlder ? <span className="text-sm text-faint">on an earlier text</span> : null}
      </div>
      {anchor ? (
        <a
          href={`#block-${anchor.block}`}
          className="line-clamp-3 border-l-3 border-line pl-2.5 text-muted hover:text-ink"
        >
          “{anchor.quote}”
        </a>
      ) : null}
      {comments.map((comment) => (
        <div key={comment.id} className="flex gap-2">
          <Avatar name={comment.authorName} />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{comment.authorName}</span>
              <span className="text-sm text-faint">
                <DateText instant={comment.createdAt} zone={zone} />
              </span>
            </p>
            <p className="break-words whitespace-pre-line">{comment.text}</p>
          </div>
        </div>
      ))}
      {resolved ? (
        <p className="text-sm text-muted">
          Resolved by {resolved.byName}, <DateText instant={resolved.at} zone={zone} />
        </p>
      ) : null}
      {reason === null ? <ThreadFoot {...{ thread, actions }} /> : null}
    </article>
  );
}

function ThreadBadge({ resolved, blocking }: { resolved: boolean; blocking: boolean }) {
  if (resolved) return <Badge tone="success">Resolved</Badge>;
  return blocking ? <Badge tone="warning">Blocks approval</Badge> : <Badge tone="info">Open</Badge>;
}

function ThreadFoot({ thread, actions }: Pick<Props, "thread" | "actions">) {
  const [isReplying, setReplying] = useState(false);
  const settle = useActionForm(threadAct, thread.resolved ? actions.reopen : actions.resolve, {
    threadId: thread.id,
  });
  const press = settle.submitThen(() => undefined);
  if (isReplying)
    return <ReplyForm threadId={thread.id} action={actions.reply} close={() => setReplying(false)} />;
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" onPress={() => setReplying(true)}>
        Reply
      </Button>
      <Button size="small" isPending={settle.formState.isSubmitting} onPress={() => void press()}>
        {thread.resolved ? "Reopen" : "Resolve"}
      </Button>
      <div className="basis-full empty:hidden">
        <FormProblem refusal={settle.refusal?.sentence} />
      </div>
    </div>
  );
}

function ReplyForm({
  threadId,
  action,
  close,
}: {
  threadId: string;
  action: ThreadActions["reply"];
  close: () => void;
}) {
  const form = useActionForm(replyInput, action, { threadId, text: "" });
  const submit = form.submitThen(close);
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-2">
      <FormField label="Reply" rows={2} autoFocus error={errors.text?.message} {...form.register("text")} />
      <SubmitRow
        refusal={errors.root?.message}
        busy={isSubmitting}
        beside={<Button onPress={close}>Cancel</Button>}
      >
        Send reply
      </SubmitRow>
    </form>
  );
}
