import "server-only";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { type FoundRevision, findRevision } from "@/lib/answers/find-revision";
import { listKeptNotCited } from "@/lib/answers/list-reading-list";
import { database } from "@/lib/database/client";
import { asDate, dayIn, type PublicDates } from "@/lib/publication/dates";
import { datesBefore } from "@/lib/publication/dates-before";
import { type FoundSchedule, findSchedule } from "@/lib/publication/find-schedule";
import { listPublications, type PublishedOnce } from "@/lib/publication/list-publications";
import type { PublicationIssue } from "@/lib/publication/publication-issues";
import { readPublicationIssues } from "@/lib/publication/read-publication-issues";
import { readSourceIssues } from "@/lib/publication/read-source-issues";
import type { SourceIssue } from "@/lib/publication/source-issues";
import { isOpen } from "@/lib/workflow/transitions";

/** What a publisher needs to see before the public does. */
export type PublicationDesk = {
  /** What still blocks the open edition; empty when nothing does, or when nothing is open. */
  issues: PublicationIssue[];
  /** What is known against the sources of that text, what blocks and what does not. */
  sources: SourceIssue[];
  /** The text in review or approved, null while there is none. */
  text: FoundRevision | null;
  approval: { reviewer: string; at: Date; note: string } | null;
  /** What the page says now or said elsewhere; null when the answer was never public. */
  before: PublicDates | null;
  /** Today in the centre's time zone, as an ISO date. */
  today: string;
  /** Now, for what is said of times to come. */
  now: Date;
  /** The time that is set, or the last one that was missed. */
  schedule: FoundSchedule | null;
  history: PublishedOnce[];
};

/** Everything that the publication page of an answer shows. */
export async function findPublicationDesk(answer: AnswerOverview): Promise<PublicationDesk> {
  const { edition } = answer;
  const imported = edition.importedUpdatedOn ? asDate(edition.importedUpdatedOn) : null;
  const now = new Date();
  const [issues, text, approval, before, history, schedule] = await Promise.all([
    isOpen(edition.state) ? readPublicationIssues(database, edition) : [],
    edition.submittedRevisionId ? findRevision(answer, edition.submittedRevisionId) : null,
    findApproval(edition),
    datesBefore(database, { answerId: answer.id, importedUpdatedOn: imported }),
    listPublications(answer),
    findSchedule(answer, now),
  ]);
  const sources = text
    ? [...(await readSourceIssues(database, text.document)), ...(await notCited(answer.id, text))]
    : [];
  return {
    issues,
    sources,
    text,
    approval,
    before: before.dates,
    today: dayIn(answer.zone, now),
    ...{ now, schedule, history },
  };
}

/** What is kept for the answer and not cited: worth knowing before readers see the rest, and no more. */
async function notCited(answerId: string, { document }: FoundRevision): Promise<SourceIssue[]> {
  return (await listKeptNotCited(answerId, document)).map(({ id, label }) => ({
    severity: "warns",
    sentence: `${label} is kept for this answer and not cited: readers will not see it.`,
    referenceId: id,
  }));
}

async function findApproval(edition: AnswerOverview["edition"]): Promise<PublicationDesk["approval"]> {
  if (!edition.submittedRevisionId) return null;
  const verdict = await database.verdict.findFirst({
    where: {
      editionId: edition.id,
      revisionId: edition.submittedRevisionId,
      outcome: "approved",
      voiding: null,
    },
    orderBy: { createdAt: "desc" },
  });
  if (!verdict) return null;
  const reviewer = [verdict.reviewerName, verdict.reviewerCredentials].filter(Boolean).join(", ");
  return { reviewer, at: verdict.createdAt, note: verdict.note };
}
