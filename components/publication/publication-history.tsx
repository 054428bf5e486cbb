import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { PublishedOnce } from "@/lib/publication/list-publications";

type Props = { publications: readonly PublishedOnce[]; zone: string };

const changes = {
  first: "First publication",
  substantive: "The information changed",
  wording: "Wording only",
  reinstated: "Reinstated as it was",
} as const;

/** Every publication of an answer: its dates, who, and what readers were told. */
export function PublicationHistory({ publications, zone }: Props) {
  if (publications.length === 0) {
    return (
      <EmptyState title="Not public yet">
        Each publication is kept here, with its dates and the people behind it.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Publications, newest first"
      columns={columnsFor(zone)}
      rows={publications}
      rowKey={({ id }) => id}
    />
  );
}

function columnsFor(zone: string): Column<PublishedOnce>[] {
  return [
    {
      key: "number",
      title: "Publication",
      cell: ({ number, edition }) => `No. ${number}, edition ${edition}`,
    },
    { key: "state", title: "State", cell: ({ end }) => <End end={end} /> },
    {
      key: "change",
      title: "Change",
      cell: ({ changeKind, changeNote, end }) => (
        <>
          {changes[changeKind]}
          {changeNote ? <span className="block text-muted">“{changeNote}”</span> : null}
          {end?.reason ? <span className="block text-muted">Withdrawn: {end.reason}</span> : null}
        </>
      ),
    },
    {
      key: "dates",
      title: "Dates of the page",
      cell: ({ updatedOn, reviewedOn }) => (
        <>
          Updated <DateText date={updatedOn} />
          {reviewedOn ? (
            <span className="block">
              Reviewed <DateText date={reviewedOn} />
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: "who",
      title: "Who and when",
      cell: ({ publishedBy, approvedBy, publishedAt }) => (
        <>
          {publishedBy}, <DateText instant={publishedAt} zone={zone} />
          <span className="block text-muted">Approved by {approvedBy}</span>
        </>
      ),
    },
  ];
}

function End({ end }: { end: PublishedOnce["end"] }) {
  if (!end) return <Badge tone="success">Live</Badge>;
  return end.kind === "withdrawn" ? <Badge tone="danger">Withdrawn</Badge> : <Badge>Superseded</Badge>;
}
