import { AnswerRow } from "@/components/answers/answer-row";
import { StateBadge } from "@/components/answers/state-badge";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { DateText } from "@/components/ui/date-text";
import type { DraftRow, WorkRow } from "@/lib/answers/my-work-rows";
import { waitingWords } from "@/lib/answers/working-hours";

type Props<Row> = { rows: readonly Row[]; zone: string };

/** What reviewers sent back to the author, with their words. */
export function SentBackRows({ rows, zone }: Props<WorkRow>) {
  return rows.map((row) => (
    <AnswerRow
      key={row.editionId}
      href={`/desk/answers/${row.answerId}/draft`}
      question={row.question}
      facts={[
        row.topic,
        row.openComments > 0 ? `${counted(row.openComments, "open comment")} to answer` : null,
        <>Sent back {row.verdict ? <DateText instant={row.verdict.at} zone={zone} /> : null}</>,
      ]}
      note={row.verdict && { by: row.verdict.by, text: row.verdict.note }}
      actions={
        <ButtonLink href={`/desk/answers/${row.answerId}/draft`} variant="primary" size="small">
          Make the changes
        </ButtonLink>
      }
    />
  ));
}

/** The actor's drafts, with what keeps each from review. */
export function DraftRows({ rows, zone }: Props<DraftRow>) {
  return rows.map((row) => (
    <AnswerRow
      key={row.editionId}
      href={`/desk/answers/${row.answerId}/draft`}
      question={row.question}
      facts={[
        row.topic,
        counted(row.words, "word"),
        <>
          Saved <DateText instant={row.changedAt} zone={zone} />
        </>,
        row.isImported ? importedWords(row) : null,
        row.asks === "update" ? "Update of a published answer" : null,
      ]}
      actions={<Readiness row={row} />}
    />
  ));
}

function importedWords({ leftFromImport }: DraftRow): string {
  if (leftFromImport === 0) return "Imported";
  return `${counted(leftFromImport, "problem")} left from import`;
}

function Readiness({ row }: { row: DraftRow }) {
  if (row.words === 0) return <Badge>Not written yet</Badge>;
  if (row.required === 0) return <Badge tone="success">Can go to review</Badge>;
  return <Badge tone="warning">{row.required} to put right</Badge>;
}

/** What the actor wrote and others have in hand. */
export function ElsewhereRows({ rows }: Pick<Props<WorkRow>, "rows">) {
  return rows.map((row) => (
    <AnswerRow
      key={row.editionId}
      href={`/desk/answers/${row.answerId}`}
      question={row.question}
      facts={[row.topic, whoHasIt(row), `Waiting ${waitingWords(row.hoursWaiting)}`]}
      actions={<StateBadge state={row.state} />}
    />
  ));
}

function whoHasIt({ state, claim, reason, verdict }: WorkRow): string {
  if (state === "approved") return `Approved by ${verdict?.by ?? "a reviewer"}, waits for a publisher`;
  if (claim) return `With ${claim.by}`;
  return reason === null
    ? "Nobody has claimed it yet; you can still pull it back"
    : "Nobody has claimed it yet";
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
