import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { type FoundRevision, findRevision, latestRevisionId } from "@/lib/answers/find-revision";
import { findSeen } from "@/lib/answers/mark-seen";
import { readFindings } from "@/lib/answers/read-findings";
import { database } from "@/lib/database/client";
import { type CheckName, checkKinds, checkNames } from "@/lib/document/checks/check-kinds";
import type { Dismissal } from "@/lib/document/checks/dismissals";
import { withNotices } from "@/lib/references/health/with-notices";
import { listThreads, type Thread } from "@/lib/review/list-threads";

/** A decision that was taken on the edition. */
export type GivenVerdict = {
  id: string;
  outcome: "approved" | "changes_requested";
  note: string;
  reviewer: string;
  revision: { id: string; number: number };
  createdAt: Date;
  voided: { reason: string; at: Date } | null;
};

/** What a reviewer works with: the text in review (or the last that was), what it can be compared with, decisions and comments. */
export type Review = {
  shown: FoundRevision;
  /** Whether `shown` is what is being reviewed or was approved, and not merely the newest text. */
  isSubmitted: boolean;
  submittedBy: string | null;
  /** The live text, the text that this actor judged last, and the one they looked at last, where they are other texts than the shown one. */
  bases: { live: string | null; judged: string | null; seen: string | null };
  verdicts: GivenVerdict[];
  threads: Thread[];
  /** What the checks find in the shown text, counted by check, and what was dismissed with a reason. */
  checks: { counts: FindingCount[]; dismissed: Dismissal[] };
};

/** How often a check finds something in a text. */
export type FindingCount = { check: CheckName; title: string; count: number };

/** The review of an answer's newest edition; null while the edition has no text at all. */
export async function findReview(actor: Actor, answer: AnswerOverview): Promise<Review | null> {
  const { edition, live } = answer;
  const [verdicts, threads, submitter] = await Promise.all([
    listVerdicts(edition.id),
    listThreads(actor, edition),
    submitterOf(answer),
  ]);
  const shownId = edition.submittedRevisionId ?? (await latestRevisionId(answer));
  const shown = shownId && (await findRevision(answer, shownId));
  if (!shown) return null;
  const judged = verdicts.find((verdict) => verdict.reviewerId === actor.id)?.revision.id ?? null;
  const isWriter = answer.facts.contributorIds.includes(actor.id);
  const seen = isWriter ? null : await findSeen(actor, answer, shown.id);
  const other = (id: string | null | undefined) => (id && id !== shown.id ? id : null);
  return {
    shown: { ...shown, references: await withNotices(database, shown.references) },
    isSubmitted: shown.id === edition.submittedRevisionId,
    submittedBy: submitter,
    bases: {
      live: other(live?.revisionId),
      judged: other(judged),
      seen: seen === judged ? null : other(seen),
    },
    verdicts: verdicts.map(({ reviewerId: _, ...verdict }) => verdict),
    threads,
    checks: await checksOf(answer, shown),
  };
}

async function checksOf({ id, topic }: AnswerOverview, shown: FoundRevision): Promise<Review["checks"]> {
  const synonyms = await database.topicSynonym.findMany({
    where: { topicId: topic.id },
    select: { name: true },
  });
  const names = [topic.name, ...synonyms.map(({ name }) => name)];
  const { open, dismissed } = await readFindings(database, { id, names }, shown);
  const counts = checkNames.flatMap((check) => {
    const count = open.filter((finding) => finding.check === check).length;
    return count > 0 ? { check, title: checkKinds[check].title, count } : [];
  });
  return { counts, dismissed };
}

async function submitterOf({ facts }: AnswerOverview): Promise<string | null> {
  if (!facts.submittedById) return null;
  return (
    (await database.person.findUnique({ where: { id: facts.submittedById }, select: { name: true } }))
      ?.name ?? null
  );
}

async function listVerdicts(editionId: string): Promise<(GivenVerdict & { reviewerId: string })[]> {
  const rows = await database.verdict.findMany({
    where: { editionId },
    include: { voiding: true, revision: { select: { id: true, number: true } } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(
    ({ id, outcome, note, reviewerId, reviewerName, reviewerCredentials, revision, createdAt, voiding }) => ({
      ...{ id, outcome, note, reviewerId, revision, createdAt },
      reviewer: [reviewerName, reviewerCredentials].filter(Boolean).join(", "),
      voided: voiding && { reason: voiding.reason, at: voiding.createdAt },
    }),
  );
}
