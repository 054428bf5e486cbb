"use client";

import type { KnownReferences } from "@/components/editor/known-references";
import { ReadingView } from "@/components/editor/reading-view";
import type { DraftText } from "@/components/editor/send-draft";
import { Button } from "@/components/ui/button";

type Props = {
  title: string;
  text: DraftText;
  references: KnownReferences;
  onUse: () => void;
  onDrop: () => void;
  dropWords: string;
};

/** A text that is not in the editor but must not be lost: to be read, put back, or let go. */
export function SetAside({ title, text, references, onUse, onDrop, dropWords }: Props) {
  return (
    <section aria-label={title} className="rounded-lg border border-line bg-surface p-4">
      <h2 className="font-semibold">{title}</h2>
      <details className="mt-2">
        <summary className="cursor-pointer text-accent-ink">Read it</summary>
        <div className="mt-2 max-h-80 overflow-y-auto rounded-md border border-line bg-canvas px-4 py-3">
          <p className="font-semibold">{text.question}</p>
          <ReadingView document={text.document} references={references} label={title} />
        </div>
      </details>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onPress={onUse}>Put it into the editor</Button>
        <Button variant="quiet" onPress={onDrop}>
          {dropWords}
        </Button>
      </div>
    </section>
  );
}
