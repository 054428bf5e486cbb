"use client";

import { MessageSquarePlus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { CommentForm } from "@/components/review/comment-form";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { Dialog } from "@/components/ui/dialog";
import type { AddCommentInput, CommentAnchor } from "@/lib/review/comment-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = Pick<ButtonLook, "size" | "variant" | "className"> & {
  on: { editionId: string; revisionId: string };
  /** The block it stands beside and its words; null for the whole answer. */
  block: { index: number; text: string } | null;
  action: (input: AddCommentInput) => Promise<ActionResult<unknown>>;
  reason: string | null;
  label?: string;
  children: ReactNode;
};

/** Opens a comment on the whole answer, on a block, or on the words selected in that block. */
export function CommentButton({ on, block, action, reason, label, children, ...look }: Props) {
  const [anchor, setAnchor] = useState<CommentAnchor>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setAnchor(block && { block: block.index, quote: selectedIn(block.index) ?? shortened(block.text) });
    setOpen(true);
  };
  return (
    <>
      <Button {...look} reason={reason} aria-label={label} onPress={open}>
        <MessageSquarePlus aria-hidden />
        {children}
      </Button>
      <Dialog title="New comment" size="small" isOpen={isOpen} onOpenChange={setOpen}>
        <div className="pb-4">
          <CommentForm {...{ on, anchor, action }} close={() => setOpen(false)} />
        </div>
      </Dialog>
    </>
  );
}

const MOST = 200;

/** The words selected inside the block, if any. */
function selectedIn(block: number): string | null {
  const selection = document.getSelection();
  const place = document.querySelector(`[data-block="${block}"]`);
  if (
    !selection ||
    selection.isCollapsed ||
    !place?.contains(selection.anchorNode) ||
    !place.contains(selection.focusNode)
  )
    return null;
  const words = selection.toString().replace(/\s+/g, " ").trim();
  return words === "" ? null : words.slice(0, MOST);
}

function shortened(text: string): string {
  if (text.length <= MOST) return text;
  const short = text.slice(0, MOST);
  return `${short.slice(0, Math.max(short.lastIndexOf(" "), 100))}…`;
}
