import { CommentButton } from "@/components/review/comment-button";
import type { AddCommentInput } from "@/lib/review/comment-input";
import type { Thread } from "@/lib/review/list-threads";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  on: { editionId: string; revisionId: string };
  block: { index: number; text: string };
  threads: readonly Thread[];
  action: (input: AddCommentInput) => Promise<ActionResult<unknown>>;
  reason: string | null;
  canComment: boolean;
};

/** Beside a block: how many open comments stand on it, and the way to a new one. */
export function BlockComments({ on, block, threads, action, reason, canComment }: Props) {
  const here = threads.filter(
    (thread) =>
      !thread.resolved && thread.revisionId === on.revisionId && thread.anchor?.block === block.index,
  );
  const [first] = here;
  return (
    <div className="no-print absolute top-0 -right-2 flex translate-x-1/2 flex-col items-center gap-1 sm:-right-4">
      {first ? (
        <a
          href={`#thread-${first.id}`}
          className="flex size-6 items-center justify-center rounded-full bg-warning-soft text-xs font-semibold text-warning-ink"
          aria-label={`${here.length} open ${here.length === 1 ? "comment" : "comments"} on this passage`}
        >
          {here.length}
        </a>
      ) : null}
      {reason === null && canComment ? (
        <CommentButton
          {...{ on, block, action, reason }}
          variant="quiet"
          size="small"
          label={`Comment on “${block.text.slice(0, 40)}”`}
          className="opacity-0 group-focus-within/block:opacity-100 group-hover/block:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
        >
          {null}
        </CommentButton>
      ) : null}
    </div>
  );
}
