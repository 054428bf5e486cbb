import { ChangeList } from "@/components/review/change-list";
import { ChangeStepper } from "@/components/review/change-stepper";
import { Redline } from "@/components/review/redline";
import { ReferenceChanges } from "@/components/review/reference-changes";
import type { ReviewView } from "@/components/review/review-switch";
import { EmptyState } from "@/components/ui/empty-state";
import { compareRevisions } from "@/lib/answers/compare-revisions";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { type FoundRevision, findRevision } from "@/lib/answers/find-revision";

type Props = { answer: AnswerOverview; shown: FoundRevision; base: string; view: ReviewView };

/** The text in review against the live text, or against the text that this reviewer judged before. */
export async function ReviewChanges({ answer, shown, base, view }: Props) {
  const before = await findRevision(answer, base);
  if (!before) return null;
  const comparison = compareRevisions(before, shown);
  const against = `edition ${before.edition.number}, revision ${before.number}`;
  if (comparison.isEqual) {
    return <EmptyState title="No differences">The text is the same as {against}, word for word.</EmptyState>;
  }
  return (
    <ChangeStepper
      summary={`${view === "live" ? "Against the live text" : "Since your review"} (${against}): ${comparison.summary}`}
    >
      <ChangeList {...{ changes: comparison.changes, sources: comparison.sources }} />
      <Redline comparison={comparison} />
      <section className="mt-8 border-t border-line pt-4">
        <h2 className="mb-3 text-lg font-semibold">References</h2>
        <ReferenceChanges references={comparison.references} />
      </section>
    </ChangeStepper>
  );
}
