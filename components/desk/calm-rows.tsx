import { AnswerRow } from "@/components/answers/answer-row";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import type { Tone } from "@/components/ui/tone";
import type { DueRow, PersonRow, ScheduledRow } from "@/lib/answers/my-work-rows";
import { isOpen, stateNames } from "@/lib/workflow/transitions";

/** Published answers whose next review comes near. */
export function DueRows({ rows }: { rows: readonly DueRow[] }) {
  return rows.map((row) => (
    <AnswerRow
      key={row.answerId}
      href={`/desk/answers/${row.answerId}`}
      question={row.question}
      facts={[
        row.topic,
        `Owner: ${row.owner}`,
        <>
          Next review <DateText date={row.nextReviewOn} />
        </>,
        isOpen(row.state) ? `New edition: ${stateNames[row.state].toLowerCase()}` : null,
      ]}
      actions={
        <Badge tone={row.isOverdue ? "danger" : "warning"}>{row.isOverdue ? "Overdue" : "Due soon"}</Badge>
      }
    />
  ));
}

/** What goes live by itself, and when. */
export function ScheduledRows({ rows }: { rows: readonly ScheduledRow[] }) {
  return rows.map((row) => (
    <AnswerRow
      key={row.answerId}
      href={`/desk/answers/${row.answerId}/publication`}
      question={row.question}
      facts={[
        row.topic,
        <>
          Goes live <DateText instant={row.publishAt} zone={row.timeZone} />
        </>,
        `Set by ${row.by}`,
      ]}
    />
  ));
}

const kinds: Record<PersonRow["kind"], { says: string; since: string; tone: Tone }> = {
  invited: { says: "Invited", since: "Invited", tone: "info" },
  expired: { says: "Invitation expired", since: "Invited", tone: "warning" },
  "without role": { says: "No role", since: "Here since", tone: "warning" },
};

/** Who waits for an administrator. */
export function PeopleRows({ rows, zone }: { rows: readonly PersonRow[]; zone: string }) {
  return rows.map((row) => {
    const { says, since, tone } = kinds[row.kind];
    return (
      <AnswerRow
        key={row.id}
        href="/desk/people"
        question={row.name ?? row.email}
        facts={[
          row.name ? row.email : null,
          <>
            {since} <DateText instant={row.at} zone={zone} />
          </>,
        ]}
        actions={<Badge tone={tone}>{says}</Badge>}
      />
    );
  });
}
