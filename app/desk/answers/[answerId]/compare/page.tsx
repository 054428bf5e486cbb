import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AnswerHeader } from "@/components/answers/answer-header";
import { ChangeList } from "@/components/review/change-list";
import { ChangeStepper } from "@/components/review/change-stepper";
import { Redline } from "@/components/review/redline";
import { ReferenceChanges } from "@/components/review/reference-changes";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { findComparison } from "@/lib/answers/find-comparison";
import type { FoundRevision } from "@/lib/answers/find-revision";
import { requireActor } from "@/lib/web/session";

type Sought = { from?: string | string[]; to?: string | string[]; only?: string | string[] };
type Props = { params: Promise<{ answerId: string }>; searchParams: Promise<Sought> };

export const metadata: Metadata = { title: "Compare" };

/** Any two texts of one answer, as one text with its changes marked. */
export default async function ComparePage({ params, searchParams }: Props) {
  const [actor, { answerId }, sought] = [await requireActor(), await params, await searchParams];
  const answer = await findAnswerOverview(actor, answerId);
  const found = answer && (await findComparison(answer, { from: one(sought.from), to: one(sought.to) }));
  if (!answer || !found) notFound();
  const { from, to, comparison } = found;
  const here = `/desk/answers/${answer.id}/compare`;
  const onlyChanges = one(sought.only) === "changes";
  const address = `${here}?from=${from.id}&to=${to.id}`;
  return (
    <>
      <AnswerHeader answer={answer} />
      <Card
        title={`From ${nameOf(from)} to ${nameOf(to)}`}
        actions={
          <>
            <ButtonLink size="small" href={`${here}?from=${to.id}&to=${from.id}`}>
              Swap
            </ButtonLink>
            <ButtonLink size="small" href={onlyChanges ? address : `${address}&only=changes`}>
              {onlyChanges ? "Show the whole text" : "Show only changes"}
            </ButtonLink>
          </>
        }
      >
        {comparison.isEqual ? (
          <EmptyState title="No differences">
            These two texts are the same, word for word and source for source.
          </EmptyState>
        ) : (
          <ChangeStepper key={address} summary={comparison.summary}>
            <div className="max-w-3xl">
              <ChangeList {...{ changes: comparison.changes, sources: comparison.sources }} />
              <Redline {...{ comparison, onlyChanges }} />
              <section className="mt-8 border-t border-line pt-4">
                <h3 className="mb-3 text-lg font-semibold">References</h3>
                <ReferenceChanges references={comparison.references} />
              </section>
            </div>
          </ChangeStepper>
        )}
        <p className="mt-5">
          <Link href={`/desk/answers/${answer.id}/history`} className="text-link">
            Choose two other texts
          </Link>
        </p>
      </Card>
    </>
  );
}

const nameOf = ({ edition, number }: FoundRevision) => `edition ${edition.number}, revision ${number}`;

/** The one value of a parameter; given twice it is malformed, and names nothing. */
function one(value: string | string[] | undefined): string | null {
  return Array.isArray(value) ? "" : (value ?? null);
}
