import { ArrowRight } from "lucide-react";
import { DateText } from "@/components/ui/date-text";
import type { PublicDates } from "@/lib/publication/dates";

type Props = {
  before: PublicDates | null;
  after: PublicDates;
  nextReview: { before: string | null; after: string | null };
};

/** The dates of the page as they are and as publishing would leave them; told aloud when an answer of the form moves one. */
export function DatePreview({ before, after, nextReview }: Props) {
  const rows = [
    { name: "First published", from: before?.publishedOn ?? null, to: after.publishedOn },
    { name: "Last updated", from: before?.updatedOn ?? null, to: after.updatedOn },
    { name: "Last reviewed", from: before?.reviewedOn ?? null, to: after.reviewedOn },
    { name: "Next review", from: nextReview.before, to: nextReview.after ?? nextReview.before },
  ];
  return (
    <div aria-live="polite" className="rounded-lg bg-sunken px-3 py-2">
      <dl className="grid grid-cols-[minmax(7rem,max-content)_1fr] gap-x-4 gap-y-1.5">
        {rows.map(({ name, from, to }) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd>
              <Move {...{ from, to }} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Move({ from, to }: { from: string | null; to: string | null }) {
  if (from === to) {
    return (
      <span className="text-muted">
        {to ? (
          <>
            <DateText date={to} /> stays
          </>
        ) : (
          "none"
        )}
      </span>
    );
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 font-medium">
      {from ? <DateText date={from} /> : "none"}
      <ArrowRight aria-label="becomes" className="size-3.5" />
      {to ? <DateText date={to} /> : "none"}
    </span>
  );
}
