import { CheckFirst } from "@/components/review/check-first";
import { Redline } from "@/components/review/redline";
import { EmptyState } from "@/components/ui/empty-state";
import { compareWordings } from "@/lib/wording/compare-wordings";

type Props = { before: string; after: string; heading: "h3" };

/** Two wordings as one text with its changes marked, what to check first above it. */
export function WordingComparison({ before, after, heading }: Props) {
  const comparison = compareWordings(before, after);
  if (comparison.isEqual)
    return <EmptyState title="No differences.">Both say the same, word for word.</EmptyState>;
  return (
    <div className="max-w-3xl">
      <p className="mb-3 text-sm text-muted">{comparison.summary}</p>
      <CheckFirst checks={comparison.checks} heading={heading} />
      <Redline comparison={{ ...comparison, question: [] }} />
    </div>
  );
}
