"use client";

import { Bell } from "lucide-react";
import { useUnread } from "./use-unread";

const MOST_SHOWN = 99;

/** The way to the inbox, with the number of what is unread there. */
export function InboxBell({ unread: given }: { unread: number }) {
  const unread = useUnread(given);
  const many = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread);
  return (
    <a
      data-soft=""
      href="/desk/inbox"
      aria-label={unread === 0 ? "Inbox" : `Inbox, ${many} unread`}
      className="relative flex size-8 items-center justify-center rounded-md text-muted transition-colors hover:bg-hover hover:text-ink pointer-coarse:size-10 [&_svg]:size-4"
    >
      <Bell aria-hidden />
      {unread > 0 ? (
        <span
          aria-hidden
          className="absolute -top-0.5 -right-0.5 flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 text-[0.625rem] leading-none font-semibold text-on-accent tabular-nums"
        >
          {many}
        </span>
      ) : null}
    </a>
  );
}
