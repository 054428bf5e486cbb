"use client";

import { type ComponentProps, useState } from "react";
import { CommentForm } from "@/components/review/comment-form";
import { ProposeForm } from "@/components/review/propose-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = ComponentProps<typeof CommentForm> & { proposes?: boolean };

/** The window for a new comment, or for other words for a passage within one paragraph. */
export function CommentDialog({ proposes = false, ...form }: Props) {
  const [isProposing, setProposing] = useState(proposes);
  const { about } = form;
  const { typed } = about;
  const isProposal = isProposing && typed !== null;
  return (
    <Dialog
      title={isProposal ? "Propose a change" : "New comment"}
      size="small"
      isOpen
      onOpenChange={(isOpen) => !isOpen && form.close()}
    >
      <div className="flex flex-col gap-3 pb-4">
        {isProposal ? <ProposeForm {...form} about={{ ...about, typed }} /> : <CommentForm {...form} />}
        {typed !== null && !isProposal ? (
          <Button size="small" variant="quiet" className="self-start" onPress={() => setProposing(true)}>
            Propose other words instead
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}
