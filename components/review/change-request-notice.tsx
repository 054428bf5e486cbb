"use client";

import { goToThread } from "@/components/review/go-to-thread";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Thread } from "@/lib/review/list-threads";

type Props = { request: { note: string; reviewer: string }; threads: readonly Thread[] };

/** What the reviewer asks for, and the way to the first of the comments that came with it. */
export function ChangeRequestNotice({ request, threads }: Props) {
  const open = threads.filter(({ resolved }) => !resolved);
  const [first] = open;
  return (
    <Notice
      tone="warning"
      title={`${request.reviewer} asked for changes`}
      action={
        first ? (
          <Button size="small" onPress={() => goToThread(first.id)}>
            {open.length === 1 ? "Go to the comment" : `Go to the first of ${open.length} comments`}
          </Button>
        ) : null
      }
    >
      <p className="whitespace-pre-line">{request.note}</p>
    </Notice>
  );
}
