"use client";

import { PressButton } from "@/components/forms/press-button";
import { tellInbox } from "@/components/inbox/inbox-news";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { DateText } from "@/components/ui/date-text";
import { PlainLink } from "@/components/ui/plain-link";
import type { NotificationAct } from "@/lib/notifications/inbox-input";
import type { InboxRow as Row } from "@/lib/notifications/inbox-row";
import type { ActionResult } from "@/lib/web/action-result";

type Props = { row: Row; zone: string; mark: (input: NotificationAct) => Promise<ActionResult<unknown>> };

/** One notification: who did what to which, in their words, and the way there. */
export function InboxRow({ row, zone, mark }: Props) {
  const { id, actorName, phrase, title, quote, href, at, isRead, reach } = row;
  return (
    <li className="relative flex flex-wrap items-start gap-x-4 gap-y-2 border-line py-3 pr-4 pl-8 not-last:border-b hover:bg-hover">
      {isRead ? null : <span aria-hidden className="absolute top-5 left-3.5 size-2 rounded-full bg-accent" />}
      <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
        <PlainLink
          href={href}
          data-row
          onClick={() => keepRead(row)}
          onAuxClick={() => keepRead(row)}
          className="break-words outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          {isRead ? null : <span className="sr-only">Unread: </span>}
          {actorName} {phrase} <span className={classNames(isRead ? "" : "font-semibold")}>{title}</span>
        </PlainLink>
        {quote ? (
          <p className="line-clamp-2 max-w-prose border-l-2 border-line pl-2.5 text-sm text-muted">{quote}</p>
        ) : null}
        <div className="flex flex-wrap items-center gap-2 text-sm text-muted">
          <DateText instant={at} zone={zone} />
          {reach === "urgent" ? <Badge tone="danger">Urgent</Badge> : null}
        </div>
      </div>
      <div className="relative max-sm:-ml-2 max-sm:w-full">
        <PressButton
          size="small"
          variant="quiet"
          input={{ ids: [id] }}
          act={mark}
          done={isRead ? "Marked as not read" : "Marked as read"}
          label={`${isRead ? "Mark as not read" : "Mark as read"}: ${title}`}
        >
          {isRead ? "Mark as not read" : "Mark as read"}
        </PressButton>
      </div>
    </li>
  );
}

// The page goes on meanwhile: what is not kept stays unread, and nothing is lost.
function keepRead({ id, isRead }: Row): void {
  if (isRead) return;
  const headers = { "content-type": "application/json" };
  void fetch("/api/desk/inbox", {
    method: "POST",
    headers,
    body: JSON.stringify({ ids: [id] }),
    keepalive: true,
  })
    .then(tellInbox)
    .catch(() => undefined);
}
