import type { ComponentProps } from "react";
import { CorrectNoteButton } from "@/components/publication/correct-note-button";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { PublishedOnce } from "@/lib/publication/list-publications";

type Props = {
  publications: readonly PublishedOnce[];
  zone: string;
  /** How a note is corrected, and why it is not theirs to correct. */
  correct: Pick<ComponentProps<typeof CorrectNoteButton>, "action" | "reason">;
};

const changes = {
  first: "First publication",
  substantive: "The information changed",
  wording: "Wording only",
  reinstated: "Reinstated as it was",
  reviewed: "Reviewed, no change needed",
} as const;

/** Every publication of an answer: its dates, who, and what readers were told. */
export function PublicationHistory({ publications, zone, correct }: Props) {
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
      columns={columnsFor(zone, correct)}
      rows={publications}
      rowKey={({ id }) => id}
    />
  );
}

function columnsFor(zone: string, correct: Props["correct"]): Column<PublishedOnce>[] {
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
      cell: (publication) => <Change {...{ publication, zone, correct }} />,
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
      cell: ({ publishedBy, approvedBy, urgent, publishedAt }) => (
        <>
          {publishedBy}, <DateText instant={publishedAt} zone={zone} />
          {approvedBy ? <span className="block text-muted">Approved by {approvedBy}</span> : null}
          {urgent ? <Urgency {...urgent} /> : null}
        </>
      ),
    },
  ];
}

function End({ end }: { end: PublishedOnce["end"] }) {
  if (!end) return <Badge tone="success">Live</Badge>;
  return end.kind === "withdrawn" ? <Badge tone="danger">Withdrawn</Badge> : <Badge>Superseded</Badge>;
}

type ChangeProps = { publication: PublishedOnce; zone: string; correct: Props["correct"] };

function Change({ publication, zone, correct }: ChangeProps) {
  const { changeKind, changeNote, notes, end } = publication;
  return (
    <>
      {changes[changeKind]}
      {changeNote ? <span className="block text-muted">“{changeNote}”</span> : null}
      {notes.slice(1).map(({ note, at }) => (
        <span key={`${at.getTime()} ${note}`} className="block text-sm text-muted">
          Corrected; since <DateText instant={at} zone={zone} /> it had said: “{note}”
        </span>
      ))}
      {changeNote && changeKind === "substantive" ? (
        <CorrectNoteButton {...{ publication, ...correct }} note={changeNote} />
      ) : null}
      {end?.reason ? <span className="block text-muted">Withdrawn: {end.reason}</span> : null}
    </>
  );
}

function Urgency({ reason, reviewedBy }: NonNullable<PublishedOnce["urgent"]>) {
  return (
    <span className="block text-muted">
      Urgently, before the review: “{reason}”{" "}
      {reviewedBy ? `Reviewed afterwards by ${reviewedBy}.` : "The second review is pending."}
    </span>
  );
}
