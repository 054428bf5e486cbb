import { ActButton } from "@/components/answers/act-button";
import { AnswerRow } from "@/components/answers/answer-row";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DateText } from "@/components/ui/date-text";
import type { EditionAct } from "@/lib/answers/edition-input";
import type { WorkRow } from "@/lib/answers/my-work-rows";
import { waitingWords } from "@/lib/answers/working-hours";
import type { ActionResult } from "@/lib/web/action-result";

type Props = { rows: readonly WorkRow[]; zone: string };
type Claim = (input: EditionAct) => Promise<ActionResult<unknown>>;

/** The queue: what others submitted, free to claim or with a colleague. */
export function QueueRows({ rows, claim }: Props & { claim: Claim }) {
  return rows.map((row) => (
    <AnswerRow
      key={row.editionId}
      href={`/desk/answers/${row.answerId}/review`}
      question={row.question}
      facts={[...asked(row), row.claim ? `Claimed by ${row.claim.by}` : "Not claimed"]}
      note={noteOf(row)}
      actions={
        <>
          <ChangesLink row={row} />
          {row.reason ? (
            <Button size="small" reason={row.reason}>
              Claim
            </Button>
          ) : (
            <ActButton
              edition={{ editionId: row.editionId, lockVersion: row.lockVersion }}
              action={claim}
              reason={null}
              done="Claimed for two working days."
              size="small"
            >
              Claim and review
            </ActButton>
          )}
        </>
      }
    />
  ));
}

/** What the actor has claimed. */
export function ReviewingRows({ rows, zone }: Props) {
  return rows.map((row) => (
    <AnswerRow
      key={row.editionId}
      href={`/desk/answers/${row.answerId}/review`}
      question={row.question}
      facts={[
        ...asked(row),
        row.openComments > 0 ? `${row.openComments} blocking` : null,
        row.claim ? (
          <>
            Yours until <DateText instant={row.claim.until} zone={zone} />
          </>
        ) : null,
      ]}
      note={noteOf(row)}
      actions={
        <>
          <ChangesLink row={row} />
          <ButtonLink href={`/desk/answers/${row.answerId}/review`} variant="primary" size="small">
            Review
          </ButtonLink>
        </>
      }
    />
  ));
}

/** What is approved and waits for a publisher. */
export function ToPublishRows({ rows }: Pick<Props, "rows">) {
  return rows.map((row) => (
    <AnswerRow
      key={row.editionId}
      href={`/desk/answers/${row.answerId}/publication`}
      question={row.question}
      facts={[
        <Asks key="asks" row={row} />,
        row.topic,
        `Written by ${row.submittedBy ?? row.owner}`,
        row.verdict ? `Approved by ${row.verdict.by}` : null,
      ]}
      note={row.verdict && { by: row.verdict.by, text: row.verdict.note }}
      actions={
        <ButtonLink href={`/desk/answers/${row.answerId}/publication`} variant="primary" size="small">
          Publish
        </ButtonLink>
      }
    />
  ));
}

/** One press to what differs from the live text; nothing while there is none. */
function ChangesLink({ row: { answerId, asks, question } }: { row: WorkRow }) {
  if (asks !== "update") return null;
  return (
    <ButtonLink
      href={`/desk/answers/${answerId}/review?view=live`}
      size="small"
      aria-label={`Changes of “${question}”`}
    >
      Changes
    </ButtonLink>
  );
}

function asked(row: WorkRow) {
  return [
    <Asks key="asks" row={row} />,
    row.topic,
    `From ${row.submittedBy ?? row.owner}`,
    `Waiting ${waitingWords(row.hoursWaiting)}`,
  ];
}

function Asks({ row }: { row: WorkRow }) {
  const isUpdate = row.asks === "update";
  return <Badge tone={isUpdate ? "info" : "accent"}>{isUpdate ? "Update" : "New"}</Badge>;
}

function noteOf(row: WorkRow) {
  return row.submitNote === null ? null : { by: row.submittedBy ?? row.owner, text: row.submitNote };
}
