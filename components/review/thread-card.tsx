"use client";

import { type ProposalDesk, ProposalPart } from "@/components/review/proposal-part";
import { Said } from "@/components/review/said";
import { ThreadFoot } from "@/components/review/thread-foot";
import type { ListPeople } from "@/components/review/use-mention";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { DateText } from "@/components/ui/date-text";
import type { EditCommentInput, ReplyInput, ThreadAct } from "@/lib/review/comment-input";
import type { Thread } from "@/lib/review/list-threads";
import type { ThreadPlace } from "@/lib/review/place-threads";
import type { ActionResult } from "@/lib/web/action-result";

/** What can be done to a conversation. */
export type ThreadActions = {
  reply: (input: ReplyInput) => Promise<ActionResult<unknown>>;
  edit: (input: EditCommentInput) => Promise<ActionResult<unknown>>;
  resolve: (input: ThreadAct) => Promise<ActionResult<unknown>>;
  reopen: (input: ThreadAct) => Promise<ActionResult<unknown>>;
  people: ListPeople;
};

type Props = {
  thread: Thread;
  state: ThreadPlace["state"];
  actions: ThreadActions;
  reason: string | null;
  zone: string;
  /** Shows its words in the text; null where they stand in no place of it. */
  onGo: (() => void) | null;
  /** What can be done with a proposal; null where the text cannot be written in. */
  desk: ProposalDesk | null;
  isBare?: boolean;
};

/** One conversation: what it is about, what was said, who settled it, and the ways to answer, resolve or reopen it. */
export function ThreadCard({ thread, state, actions, reason, zone, onGo, desk, isBare }: Props) {
  const { resolved, blocking, comments } = thread;
  return (
    <article
      aria-label={nameOf(thread)}
      tabIndex={-1}
      className={classNames(
        "flex flex-col gap-2.5 rounded-lg outline-offset-2 focus-visible:outline-2 focus-visible:outline-focus",
        isBare ? "p-1.5" : "border border-line p-3",
        resolved && "bg-sunken",
      )}
    >
      <div className="flex flex-wrap items-center gap-2">
        <ThreadBadge {...{ isResolved: resolved !== null, blocking }} />
        {state === "changed" ? (
          <span className="text-sm text-warning-ink">These words were changed</span>
        ) : null}
      </div>
      <Quote {...{ thread, state, onGo }} />
      {comments.map((comment) => (
        <Said key={comment.id} {...{ thread, comment, actions, zone }} mayEdit={reason === null} />
      ))}
      <ProposalPart {...{ thread, desk, zone }} />
      <Turns {...{ thread, zone }} />
      {reason === null ? <ThreadFoot {...{ thread, actions }} /> : null}
    </article>
  );
}

/** What a conversation is called: by its words. */
export function nameOf({ anchor, proposal }: Thread): string {
  if (anchor && proposal) return `Proposal for “${anchor.quote}”`;
  return anchor ? `Comment on “${anchor.quote}”` : "Comment on the whole answer";
}

function ThreadBadge({ isResolved, blocking }: { isResolved: boolean; blocking: boolean }) {
  if (isResolved) return <Badge tone="success">Resolved</Badge>;
  return blocking ? <Badge tone="warning">Blocks approval</Badge> : <Badge tone="info">Open</Badge>;
}

function Quote({ thread: { anchor }, state, onGo }: Pick<Props, "thread" | "state" | "onGo">) {
  const look = "line-clamp-3 border-l-3 border-line pl-2.5 text-left text-muted";
  if (!anchor) return <p className="text-sm text-muted">On the whole answer</p>;
  if (anchor.kind === "reference")
    return (
      <p className={look}>
        {state === "gone" ? "A source that is no longer cited: " : "Source: "}
        {anchor.quote}
      </p>
    );
  const words = state === "here" ? `“${anchor.quote}”` : <s>“{anchor.quote}”</s>;
  if (!onGo) return <p className={look}>{words}</p>;
  return (
    <button type="button" onClick={onGo} className={classNames(look, "cursor-pointer hover:text-ink")}>
      {words}
    </button>
  );
}

function Turns({ thread: { turns }, zone }: Pick<Props, "thread" | "zone">) {
  return turns.map(({ isResolved, byName, at }) => (
    <p key={String(at)} className="text-sm text-muted">
      {isResolved ? "Resolved" : "Reopened"} by {byName}, <DateText instant={at} zone={zone} />
    </p>
  ));
}
