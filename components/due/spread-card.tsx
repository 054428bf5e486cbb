import { SpreadButton } from "@/components/due/spread-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { Table } from "@/components/ui/table";
import { daysBetween } from "@/lib/answers/due-day";
import type { ProposedMove } from "@/lib/due/find-spread";
import type { MoveReviewsInput } from "@/lib/due/move-reviews-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  /** Null until it is asked for. */
  proposal: readonly ProposedMove[] | null;
  /** The busiest month now and after the moves. */
  peak: { now: number; after: number };
  askHref: string;
  closeHref: string;
  /** Why the actor may not move them, or null. */
  reason: string | null;
  move: (input: MoveReviewsInput) => Promise<ActionResult<unknown>>;
};

/** Spreads the reviews of one owner: shown in full first, done only when it is confirmed. */
export function SpreadCard({ proposal, peak, askHref, closeHref, reason, move }: Props) {
  if (proposal === null)
    return (
      <Card title="Spread the work" description="A review may be moved by a fifth of its interval.">
        <ButtonLink href={askHref}>Propose other days</ButtonLink>
      </Card>
    );
  if (proposal.length === 0)
    return (
      <Card title="Spread the work">
        <p className="text-muted">The months are as even as they can be. There is nothing to move.</p>
      </Card>
    );
  return (
    <Card
      title="Spread the work"
      description={`The busiest month would have ${reviewWords(peak.after)} instead of ${peak.now}. Nothing is moved until you confirm it.`}
      isFlush
    >
      <Table
        caption="Proposed days"
        rows={proposal}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/desk/answers/${id}`}
        columns={[
          { key: "question", title: "Question", cell: ({ question }) => question },
          { key: "from", title: "Now", cell: ({ from }) => <DateText date={from} /> },
          { key: "to", title: "Proposed", cell: ({ to }) => <DateText date={to} /> },
          { key: "days", title: "Moved by", cell: ({ from, to }) => shiftWords(daysBetween(from, to)) },
        ]}
      />
      <div className="flex flex-wrap gap-2 px-4 py-3">
        <SpreadButton
          moves={proposal.map(({ id, from, to }) => ({ answerId: id, from, to }))}
          {...{ reason, move }}
        />
        <ButtonLink href={closeHref}>Leave them as they are</ButtonLink>
      </div>
    </Card>
  );
}

const reviewWords = (count: number) => (count === 1 ? "1 review" : `${count} reviews`);
const shiftWords = (days: number) =>
  `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"} ${days < 0 ? "earlier" : "later"}`;
