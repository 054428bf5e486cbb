"use client";

import { useState } from "react";
import { EditCommentForm } from "@/components/review/edit-comment-form";
import type { ThreadActions } from "@/components/review/thread-card";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import type { Thread, ThreadComment } from "@/lib/review/list-threads";

type Props = {
  thread: Thread;
  comment: ThreadComment;
  actions: ThreadActions;
  /** Whether the actor comments on this edition at all. */
  mayEdit: boolean;
  zone: string;
};

/** Something said in a conversation: by whom, when, when its words were changed, and, for who wrote it, the way to change them. */
export function Said({ thread, comment, actions, mayEdit, zone }: Props) {
  const [isEditing, setEditing] = useState(false);
  const { authorName, createdAt, edited, isEditable } = comment;
  return (
    <div className="flex gap-2">
      <Avatar name={authorName} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{authorName}</span>
          <span className="text-sm text-faint">
            <DateText instant={createdAt} zone={zone} />
          </span>
          {edited ? (
            <span className="text-sm text-faint">
              edited <DateText instant={edited} zone={zone} />
            </span>
          ) : null}
        </p>
        {isEditing ? (
          <EditCommentForm {...{ thread, comment, actions }} close={() => setEditing(false)} />
        ) : (
          <p className="break-words whitespace-pre-line">{withNames(comment)}</p>
        )}
        {mayEdit && isEditable && !isEditing ? (
          <Button size="small" variant="quiet" onPress={() => setEditing(true)}>
            Edit
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** The words with the people they name in bold. */
function withNames({ text, mentioned }: ThreadComment) {
  if (mentioned.length === 0) return text;
  const names = mentioned.map((name) => `@${name}`);
  const pattern = new RegExp(
    `(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`,
  );
  return text.split(pattern).map((part, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a comment never change their order
    return names.includes(part) ? <strong key={at}>{part}</strong> : part;
  });
}
