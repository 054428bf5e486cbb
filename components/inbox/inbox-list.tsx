"use client";

import { useEffect, useRef } from "react";
import { tellInbox } from "@/components/inbox/inbox-news";
import type { NotificationAct } from "@/lib/notifications/inbox-input";
import type { InboxRow as Row } from "@/lib/notifications/inbox-row";
import type { ActionResult } from "@/lib/web/action-result";
import { InboxRow } from "./inbox-row";

type Mark = (input: NotificationAct) => Promise<ActionResult<unknown>>;

type Props = { rows: readonly Row[]; zone: string; markRead: Mark; markUnread: Mark };

/** Notifications, newest first; following one marks it as read. */
export function InboxList({ rows, zone, markRead, markUnread }: Props) {
  const shown = rows.map(({ id, isRead }) => `${id} ${isRead}`).join();
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    tellInbox();
  }, [shown]);
  return (
    <ul aria-label="Notifications, newest first" className="rounded-lg border border-line bg-surface">
      {rows.map((row) => (
        <InboxRow key={row.id} {...{ row, zone }} mark={row.isRead ? markUnread : markRead} />
      ))}
    </ul>
  );
}
