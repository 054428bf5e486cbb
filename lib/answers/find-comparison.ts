import "server-only";
import type { Actor } from "@/lib/access/actor";
import { compareRevisions, type RevisionComparison } from "@/lib/answers/compare-revisions";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { type FoundRevision, findRevision, latestRevisionId } from "@/lib/answers/find-revision";
import { findSeen } from "@/lib/answers/mark-seen";
import { database } from "@/lib/database/client";

/** Two texts of one answer, and how they differ. `seenId` is what the actor looked at last, other than the newest; `isNewest` says whether `to` is the newest. */
export type FoundComparison = {
  from: FoundRevision;
  to: FoundRevision;
  comparison: RevisionComparison;
  latestId: string;
  seenId: string | null;
};

/**
 * Any two revisions of an answer compared. Without a choice the newest is compared: by somebody who did not write in it with what
 * they looked at last, else with the live one, else with the last that said something else. Null when an id is no id, or names a
 * revision of another answer.
 */
export async function findComparison(
  actor: Actor,
  answer: AnswerOverview,
  wanted: { from: string | null; to: string | null },
): Promise<FoundComparison | null> {
  const latestId = await latestRevisionId(answer);
  const toId = wanted.to ?? latestId;
  const seenId = await findSeen(actor, answer, latestId);
  const fromId = wanted.from ?? usualSeen(actor, answer, { toId, seenId }) ?? (await usualBase(answer, toId));
  const [from, to] = await Promise.all([
    fromId && findRevision(answer, fromId),
    toId && findRevision(answer, toId),
  ]);
  if (!from || !to || !latestId) return null;
  const comparison = compareRevisions(from, to, await namesOf(answer.topic));
  return { from, to, comparison, latestId, seenId };
}

/** The names of a topic: its own, and its synonyms. */
export async function namesOf(topic: { id: string; name: string }): Promise<string[]> {
  const synonyms = await database.topicSynonym.findMany({
    where: { topicId: topic.id },
    select: { name: true },
  });
  return [topic.name, ...synonyms.map(({ name }) => name)];
}

/** Writers begin with the live text: they know what they wrote. Others begin where they stopped reading. */
function usualSeen(
  actor: Actor,
  { facts }: AnswerOverview,
  { toId, seenId }: { toId: string | null; seenId: string | null },
): string | null {
  return facts.contributorIds.includes(actor.id) || seenId === toId ? null : seenId;
}

async function usualBase(answer: AnswerOverview, toId: string | null): Promise<string | null> {
  if (answer.live && answer.live.revisionId !== toId) return answer.live.revisionId;
  const others = await database.revision.findMany({
    where: { edition: { answerId: answer.id }, id: { not: toId ?? undefined } },
    select: { id: true, contentHash: true },
    orderBy: [{ edition: { number: "desc" } }, { number: "desc" }],
    take: MOST_LOOKED_AT,
  });
  const to =
    toId && (await database.revision.findUnique({ where: { id: toId }, select: { contentHash: true } }));
  return (others.find(({ contentHash }) => !to || contentHash !== to.contentHash) ?? others[0])?.id ?? toId;
}

const MOST_LOOKED_AT = 50;
