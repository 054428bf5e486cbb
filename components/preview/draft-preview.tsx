"use client";

import type { Editor } from "@tiptap/react";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { goToBlock } from "@/components/editor/editor-place";
import type { KnownReferences } from "@/components/editor/known-references";
import type { DraftText } from "@/components/editor/send-draft";
import { PreviewFrame } from "@/components/preview/preview-frame";
import { isPreviewKey } from "@/components/preview/preview-key";
import { type PreviewAround, useDraftPage } from "@/components/preview/use-draft-page";
import type { PreviewWindow } from "@/components/preview/use-preview-window";
import { WidthSwitch } from "@/components/preview/width-switch";
import { IconButton } from "@/components/ui/icon-button";

type Props = {
  editor: Editor;
  read: () => DraftText;
  references: KnownReferences;
  onWords: (listener: () => void) => () => void;
  around: PreviewAround;
  preview: PreviewWindow;
  /** What can be done with what is shown. */
  children?: ReactNode;
};

/** The page of the draft beside its text, following what is typed; a press on a paragraph goes to it in the text. */
export function DraftPreview({ preview, children, ...draft }: Props) {
  const page = useDraftPage(draft);
  const { width, setWidth, toggle, isBeside } = preview;
  const goTo = (place: number) => {
    if (!isBeside) toggle();
    setTimeout(() => goToBlock(draft.editor, place));
  };
  return (
    <section
      aria-label="Preview"
      className="flex h-[calc(100dvh-var(--bar)-2rem)] min-h-96 min-w-0 flex-col rounded-lg border border-line bg-surface"
    >
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-2 py-1">
        <WidthSwitch {...{ width }} onChange={setWidth} />
        <div className="ml-auto flex items-center gap-2">
          {children}
          <IconButton
            label={isBeside ? "Close the preview" : "Back to the text"}
            size="small"
            variant="quiet"
            onPress={toggle}
            autoFocus={!isBeside}
          >
            <X aria-hidden />
          </IconButton>
        </div>
      </div>
      {page === "unshowable" ? (
        <p className="p-4 text-muted">
          This text cannot be shown as a page as it is. Undo the last change, or simplify its nesting.
        </p>
      ) : null}
      {page !== null && page !== "unshowable" ? (
        <PreviewFrame
          {...{ page, width }}
          onBlock={goTo}
          onKey={(event) => {
            if (!isPreviewKey(event)) return;
            event.preventDefault();
            toggle();
          }}
        />
      ) : null}
    </section>
  );
}
