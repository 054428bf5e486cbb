import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { PlainLink } from "@/components/ui/plain-link";
import { type Column, Table } from "@/components/ui/table";
import type { LiveMark } from "@/lib/answers/find-answer-overview";
import { type AnswerFilter, listHref } from "@/lib/answers/list-filter";
import { type RiskClass, riskNames } from "@/lib/answers/review-plan";
import { dayIn } from "@/lib/publication/dates";
import type { EditionState } from "@/lib/workflow/transitions";
import { AnswerTick } from "./many/answer-tick";
import { StateBadge } from "./state-badge";

/** An answer as the list shows it. Days are ISO dates. */
type Row = {
  id: string;
  question: string;
  topic: { id: string; name: string };
  owner: { id: string; name: string };
  reviewer: string | null;
  riskClass: RiskClass;
  ownMonths: number | null;
  nextReviewOn: string | null;
  isOverdue: boolean;
  state: EditionState;
  changedAt: Date;
  live: { updatedOn: string; reviewedOn: string | null; isWithdrawn: boolean } | null;
  marks: readonly LiveMark[];
};

type Props = { answers: readonly Row[]; filter: AnswerFilter; zone: string };

/** The answers, a row each; a topic narrows the list to itself. */
export function AnswerTable({ answers, filter, zone }: Props) {
  return (
    <Table
      caption="Answers, last changed first"
      columns={columnsOf(filter, zone)}
      rows={answers}
      rowKey={(row) => row.id}
      rowHref={(row) => `/desk/answers/${row.id}`}
      tick={({ id, question, owner, riskClass, ownMonths }) => (
        <AnswerTick answer={{ id, question, owner, riskClass, ownMonths }} />
      )}
    />
  );
}

function columnsOf(filter: AnswerFilter, zone: string): Column<Row>[] {
  return [
    {
      key: "question",
      title: "Question",
      className: "w-full min-w-40",
      cell: (row) => (
        <span className="line-clamp-3 max-sm:line-clamp-none">
          {row.question || "An answer without a question yet"}
        </span>
      ),
    },
    {
      key: "topic",
      title: "Topic",
      className: "min-w-28 text-sm",
      cell: (row) => (
        <PlainLink
          href={listHref(filter, { topic: row.topic.id })}
          className="relative hyphens-auto [overflow-wrap:anywhere] text-muted underline-offset-2 hover:text-ink hover:underline"
        >
          {row.topic.name}
        </PlainLink>
      ),
    },
    { key: "state", title: "State", cell: (row) => <StateBadge state={row.state} /> },
    {
      key: "owner",
      title: "Owner",
      className: "min-w-24 text-sm text-muted",
      cell: ({ owner, reviewer, state }) => (
        <>
          {owner.name}
          {reviewer && state === "in_review" ? (
            <span className="block">In review with {reviewer}</span>
          ) : null}
        </>
      ),
    },
    {
      key: "changed",
      title: "Last change",
      className: "text-sm whitespace-nowrap text-muted",
      cell: (row) => <DateText date={dayIn(zone, row.changedAt)} />,
    },
    {
      key: "live",
      title: "Readers see",
      className: "text-sm text-muted",
      cell: (row) => <Live row={row} />,
    },
    {
      key: "review",
      title: "Next review",
      className: "text-sm whitespace-nowrap text-muted",
      cell: (row) => <NextReview row={row} />,
    },
  ];
}

function NextReview({ row: { nextReviewOn, isOverdue, riskClass } }: { row: Row }) {
  return (
    <div className="flex flex-col items-start">
      {nextReviewOn ? <DateText date={nextReviewOn} /> : <span className="text-faint">No day yet</span>}
      {isOverdue ? <Badge tone="danger">Overdue</Badge> : null}
      {riskClass === "standard" ? null : <span>{riskNames[riskClass].name}</span>}
    </div>
  );
}

function Live({ row: { live, marks } }: { row: Row }) {
  if (!live) return <span className="text-faint">Nothing yet</span>;
  const badges = marks.map((mark) => (
    <Badge key={mark} tone="danger" className="h-auto whitespace-normal">
      {mark}
    </Badge>
  ));
  if (live.isWithdrawn) return <div className="flex flex-col items-start">Withdrawn{badges}</div>;
  return (
    <div className="flex flex-col items-start">
      {badges}
      <span className="whitespace-nowrap">
        Updated <DateText date={live.updatedOn} />
      </span>
      {live.reviewedOn ? (
        <span className="whitespace-nowrap">
          Reviewed <DateText date={live.reviewedOn} />
        </span>
      ) : null}
    </div>
  );
}
