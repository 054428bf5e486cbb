import { CommentButton } from "@/components/review/comment-button";
import type { CommentActions, CommentedText } from "@/components/review/comment-form";
import type { Thread } from "@/lib/review/list-threads";
import type { ThreadPlaces } from "@/lib/review/place-threads";

type Props = {
  on: CommentedText;
  block: { index: number; text: string };
  threads: readonly Thread[];
  places: ThreadPlaces;
  actions: CommentActions;
  reason: string | null;
  canComment: boolean;
};

/** Beside a block: how many open comments stand on it, and the way to a new one. */
export function BlockComments({ on, block, threads, places, actions, reason, canComment }: Props) {
  const here = threads.filter(({ id, resolved }) => !resolved && places[id]?.block === block.index);
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
          {...{ on, actions, reason }}
          about={{ block: block.index }}
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
