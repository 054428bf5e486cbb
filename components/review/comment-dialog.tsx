"use client";

import type { ComponentProps } from "react";
import { CommentForm } from "@/components/review/comment-form";
import { Dialog } from "@/components/ui/dialog";

/** The window for a new comment. */
export function CommentDialog(props: ComponentProps<typeof CommentForm>) {
  return (
    <Dialog title="New comment" size="small" isOpen onOpenChange={(isOpen) => !isOpen && props.close()}>
      <div className="pb-4">
        <CommentForm {...props} />
      </div>
    </Dialog>
  );
}
