import { StateBadge } from "@/components/answers/state-badge";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { type Column, Table } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import type { DueState } from "@/lib/answers/due-day";
import { riskNames } from "@/lib/answers/review-plan";
import type { DueAnswer } from "@/lib/due/list-due";

/** Answers that readers read, by their next review. */
export function DueTable({ answers }: { answers: readonly DueAnswer[] }) {
  return (
    <Table
      caption="Reviews, the longest overdue first"
      columns={columns}
      rows={answers}
      rowKey={({ answerId }) => answerId}
      rowHref={({ answerId }) => `/desk/answers/${answerId}`}
    />
  );
}

const standings: Record<DueState, { says: (days: number) => string; tone: Tone }> = {
  overdue: { says: (days) => `Overdue by ${dayCount(-days)}`, tone: "danger" },
  today: { says: () => "Due today", tone: "warning" },
  soon: { says: (days) => `In ${dayCount(days)}`, tone: "warning" },
  later: { says: (days) => `In ${dayCount(days)}`, tone: "neutral" },
  never: { says: () => "Never reviewed as a whole", tone: "info" },
};

const dayCount = (days: number) => (days === 1 ? "1 day" : `${days.toLocaleString("en-US")} days`);

const columns: Column<DueAnswer>[] = [
  {
    key: "question",
    title: "Question",
    cell: ({ question, topic }) => (
      <>
        {question}
        <span className="block text-sm font-normal text-muted">{topic}</span>
      </>
    ),
  },
  {
    key: "due",
    title: "Next review",
    className: "whitespace-nowrap",
    cell: ({ nextReviewOn, state, days }) => (
      <div className="flex flex-col items-start gap-1">
        {nextReviewOn ? <DateText date={nextReviewOn} /> : null}
        <Badge tone={standings[state].tone}>{standings[state].says(days ?? 0)}</Badge>
      </div>
    ),
  },
  {
    key: "reviewed",
    title: "Last reviewed",
    cell: ({ reviewedOn }) =>
      reviewedOn ? <DateText date={reviewedOn} /> : <span className="text-faint">Not recorded</span>,
  },
  {
    key: "risk",
    title: "Risk",
    cell: ({ risk, months }) => (
      <>
        {riskNames[risk].name}
        <span className="block text-sm text-muted">every {months} months</span>
      </>
    ),
  },
  { key: "owner", title: "Owner", cell: ({ owner }) => owner },
  {
    key: "open",
    title: "Being worked on",
    hidesOnPhone: true,
    cell: ({ open }) => (open ? <StateBadge state={open.state} /> : null),
  },
];
