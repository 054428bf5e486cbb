"use client";

import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { showToast } from "@/components/ui/toast-queue";
import { type ThreadAct, threadAct } from "@/lib/review/comment-input";
import type { Thread } from "@/lib/review/list-threads";
import type { ActionResult } from "@/lib/web/action-result";

type Resolve = (input: ThreadAct) => Promise<ActionResult<unknown>>;
type Props = { threads: readonly Thread[]; zone: string; resolve: Resolve; onGo: (quote: string) => void };

/** What reviewers said and nobody has settled yet, each leading to its words. */
export function OpenThreads({ threads, zone, resolve, onGo }: Props) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {threads.map((thread) => (
        <li key={thread.id} className="flex flex-col gap-2 py-3 first:pt-0 last:pb-0">
          {thread.blocking ? (
            <Badge tone="warning" className="self-start">
              Must be settled before approval
            </Badge>
          ) : null}
          {thread.anchor ? (
            <button
              type="button"
              onClick={() => onGo(thread.anchor?.quote ?? "")}
              className="cursor-pointer border-l-3 border-line pl-2 text-left text-sm text-muted hover:text-ink"
            >
              “{thread.anchor.quote}”
            </button>
          ) : null}
          {thread.comments.map((comment) => (
            <div key={comment.id}>
              <p className="text-sm text-muted">
                {comment.authorName}, <DateText instant={comment.createdAt} zone={zone} />
              </p>
              <p className="whitespace-pre-line">{comment.text}</p>
            </div>
          ))}
          <ResolveButton threadId={thread.id} resolve={resolve} />
        </li>
      ))}
    </ul>
  );
}

function ResolveButton({ threadId, resolve }: { threadId: string; resolve: Resolve }) {
  const { submitThen, formState } = useActionForm(threadAct, resolve, { threadId });
  const act = submitThen(() => showToast({ title: "The comment is resolved." }));
  return (
    <>
      <FormProblem refusal={formState.errors.root?.message} />
      <Button
        size="small"
        className="self-start"
        isPending={formState.isSubmitting}
        onPress={() => void act()}
      >
        Resolve
      </Button>
    </>
  );
}
