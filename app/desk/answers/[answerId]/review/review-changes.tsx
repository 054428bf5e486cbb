import { ComparisonBody } from "@/components/review/comparison-body";
import type { ReviewView } from "@/components/review/review-switch";
import { EmptyState } from "@/components/ui/empty-state";
import { compareRevisions } from "@/lib/answers/compare-revisions";
import type { ComparisonView } from "@/lib/answers/comparison-view";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { namesOf } from "@/lib/answers/find-comparison";
import { type FoundRevision, findRevision } from "@/lib/answers/find-revision";

type Props = {
  answer: AnswerOverview;
  shown: FoundRevision;
  base: string;
  view: Exclude<ReviewView, "text">;
  look: ComparisonView;
  /** What the actor has to tick before they sign. */
  ticks: readonly string[];
};

/** The text in review against the live text, or against the text that this reviewer judged or looked at before. */
export async function ReviewChanges({ answer, shown, base, view, look, ticks }: Props) {
  const [before, names] = await Promise.all([findRevision(answer, base), namesOf(answer.topic)]);
  if (!before) return null;
  const comparison = compareRevisions(before, shown, names);
  const nameOf = ({ edition, number }: FoundRevision) => `edition ${edition.number}, revision ${number}`;
  if (comparison.isEqual) {
    return (
      <EmptyState title="No differences.">
        The text is the same as {nameOf(before)}, word for word and source for source.
      </EmptyState>
    );
  }
  return (
    <ComparisonBody
      {...{ comparison, view: look, ticks }}
      heading="h2"
      base={`/desk/answers/${answer.id}/review?view=${view}`}
      against={`${againstWords[view]} (${nameOf(before)})`}
      titles={{ before: nameOf(before), after: nameOf(shown) }}
    />
  );
}

const againstWords = {
  live: "Against the live text",
  judged: "Since your review",
  seen: "Since you last looked",
} as const;
