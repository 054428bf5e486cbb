"use client";

import { useMemo } from "react";
import type { KnownReferences } from "@/components/editor/known-references";
import type { DraftText } from "@/components/editor/send-draft";
import { Redline } from "@/components/review/redline";
import { compareRevisions } from "@/lib/answers/compare-revisions";
import type { RevisionText } from "@/lib/answers/revision-view";
import { citationOrder } from "@/lib/document/numbering";

type Props = { label: string; now: DraftText; kept: DraftText; references: KnownReferences };

/** How a kept text differs from the one in the editor: what restoring would add and take away. */
export function KeptComparison({ label, now, kept, references }: Props) {
  const comparison = useMemo(
    () => compareRevisions(withSources(now, references), withSources(kept, references)),
    [now, kept, references],
  );
  return (
    <section
      aria-label={`Comparison: ${label}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="mt-3 max-h-96 overflow-y-auto rounded-md border border-line bg-canvas px-4 py-3"
    >
      <p className="mb-3 text-sm text-muted">
        From the text in the editor to {label}: {comparison.summary}
      </p>
      {comparison.isEqual ? null : <Redline {...{ comparison }} onlyChanges />}
    </section>
  );
}

/** A source that this window has not met has no name here; its citation is compared all the same. */
function withSources({ question, document }: DraftText, references: KnownReferences): RevisionText {
  const cited = citationOrder(document).map((id, index) => ({
    id,
    number: index + 1,
    card: references.find(id),
  }));
  return {
    ...{ question, document },
    references: cited.flatMap(({ id, number, card }) => (card ? [{ id, number, csl: card.csl }] : [])),
  };
}
