import "server-only";
import { compareRevisions, type RevisionComparison } from "@/lib/answers/compare-revisions";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { type FoundRevision, findRevision, latestRevisionId } from "@/lib/answers/find-revision";
import { listRevisions } from "@/lib/answers/list-revisions";

/** Two texts of one answer, and how they differ. */
export type FoundComparison = { from: FoundRevision; to: FoundRevision; comparison: RevisionComparison };

/** Any two revisions of an answer compared; by default the newest with the live one, or with the last that said something else. Null when an id is no id, or names a revision of another answer. */
export async function findComparison(
  answer: AnswerOverview,
  wanted: { from: string | null; to: string | null },
): Promise<FoundComparison | null> {
  const toId = wanted.to ?? (await latestRevisionId(answer));
  const fromId = wanted.from ?? (await usualBase(answer, toId));
  const [from, to] = await Promise.all([
    fromId && findRevision(answer, fromId),
    toId && findRevision(answer, toId),
  ]);
  if (!from || !to) return null;
  return { from, to, comparison: compareRevisions(from, to) };
}

async function usualBase(answer: AnswerOverview, toId: string | null): Promise<string | null> {
  if (answer.live && answer.live.revisionId !== toId) return answer.live.revisionId;
  const { revisions } = await listRevisions(answer, null);
  const to = revisions.find((revision) => revision.id === toId);
  const others = revisions.filter((revision) => revision.id !== toId);
  return (others.find((revision) => revision.shortHash !== to?.shortHash) ?? others[0])?.id ?? toId;
}
