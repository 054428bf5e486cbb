"use client";

import { Suspense, useState } from "react";
import type { KnownReferences } from "@/components/editor/known-references";
import type { DraftText } from "@/components/editor/send-draft";
import { Button } from "@/components/ui/button";
import { late } from "@/components/ui/late";

const KeptComparison = late(() =>
  import("@/components/editor/kept-comparison").then((room) => room.KeptComparison),
);

type Props = {
  title: string;
  /** Where it is kept, and what restoring does. */
  says: string;
  text: DraftText;
  references: KnownReferences;
  /** The words in the editor now. */
  read: () => DraftText;
  /** Why it cannot be restored just now. */
  reason: string | null;
  onRestore: () => void;
  onDiscard: () => void;
};

/** A text that is not in the editor but must not be lost: to be put back, compared with the editor, or let go by a press. */
export function KeptText({ title, says, text, references, read, reason, onRestore, onDiscard }: Props) {
  const [now, setNow] = useState<DraftText | null>(null);
  return (
    <section aria-label={title} className="rounded-lg border border-info-ink/40 bg-surface px-4 py-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-56 flex-1">
          <h2 className="font-semibold">{title}</h2>
          <p className="text-sm text-muted">{says}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" reason={reason} onPress={onRestore}>
            Restore
          </Button>
          <Button aria-expanded={now !== null} onPress={() => setNow(now ? null : read())}>
            {now ? "Hide the comparison" : "Compare"}
          </Button>
          <Button variant="quiet" onPress={onDiscard}>
            Discard
          </Button>
        </div>
      </div>
      {now ? (
        <Suspense>
          <KeptComparison label="the kept one" {...{ now, references }} kept={text} />
        </Suspense>
      ) : null}
    </section>
  );
}
