"use client";

import { MessageSquarePlus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { CommentDialog } from "@/components/review/comment-dialog";
import type { CommentActions, CommentedText, Spoken } from "@/components/review/comment-form";
import { anchorOnPage, readShownText } from "@/components/review/shown-text";
import { spokenOnPage } from "@/components/review/spoken-on-page";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";

type Props = Pick<ButtonLook, "size" | "variant" | "className"> & {
  on: CommentedText;
  /** The outermost block it stands beside, the source it stands beside, or, null, the whole answer. */
  about: { block: number } | { referenceId: string; quote: string } | null;
  actions: CommentActions;
  reason: string | null;
  label?: string;
  children: ReactNode;
};

/** Opens a comment on the whole answer, on a source, on a block, or on the words selected in that block. */
export function CommentButton({ on, about, actions, reason, label, children, ...look }: Props) {
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  return (
    <>
      <Button {...look} reason={reason} aria-label={label} onPress={() => setSpoken(spokenOf(about))}>
        <MessageSquarePlus aria-hidden />
        {children}
      </Button>
      {spoken ? <CommentDialog {...{ on, actions }} about={spoken} close={() => setSpoken(null)} /> : null}
    </>
  );
}

function spokenOf(about: Props["about"]): Spoken {
  if (about === null) return wholeAnswer;
  if ("referenceId" in about)
    return { anchor: { kind: "reference", referenceId: about.referenceId }, quote: about.quote, typed: null };
  const place = document.querySelector(`[data-block="${about.block}"]`);
  const selected = place && selectedIn(place);
  const shown = readShownText(document);
  const anchor = place && anchorOnPage(shown, selected ?? wholeOf(place));
  return anchor ? spokenOnPage(shown, anchor) : wholeAnswer;
}

const wholeAnswer: Spoken = { anchor: null, quote: null, typed: null };

/** The words selected inside the block, if any. */
function selectedIn(place: Element): Range | null {
  const selection = document.getSelection();
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  return range && place.contains(range.commonAncestorContainer) ? range : null;
}

/** The block, or of a long list, quotation or table its first line. */
function wholeOf(place: Element): Range {
  const range = document.createRange();
  const isLong = (place.textContent?.length ?? 0) > 600;
  range.selectNodeContents((isLong && place.querySelector("li, td, th, blockquote > p")) || place);
  return range;
}
