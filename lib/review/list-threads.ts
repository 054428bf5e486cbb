import "server-only";
import { database } from "@/lib/database/client";
import type { ThreadAnchor } from "@/lib/review/thread-anchor";
import { labelsOf, proposalOf, type ThreadProposal } from "@/lib/review/thread-proposal";

/** Something said in a conversation, and who was named in it. */
export type ThreadComment = {
  id: string;
  authorName: string;
  text: string;
  mentioned: string[];
  createdAt: Date;
};

/** A conversation about an edition, with all that was said in it and each time it was resolved or reopened. */
export type Thread = {
  /** Other words that it proposes for the passage. */
  proposal: ThreadProposal | null;
  id: string;
  revisionId: string | null;
  anchor: ThreadAnchor;
  blocking: boolean;
  resolved: { byName: string; at: Date } | null;
  turns: { isResolved: boolean; byName: string; at: Date }[];
  comments: ThreadComment[];
};

/** The conversations of an edition (of an answer whose overview the actor was given), the open ones first, then as they began. */
export async function listThreads(edition: { id: string }): Promise<Thread[]> {
  const rows = await database.commentThread.findMany({
    where: { editionId: edition.id },
    include: {
      comments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
      turns: { orderBy: [{ at: "asc" }, { id: "asc" }] },
      proposal: true,
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const named = rows.flatMap(({ comments }) => comments.flatMap(({ mentionedIds }) => mentionedIds));
  const nameOf = await namesOf([...new Set(named)]);
  const labels = await labelsOf(rows.flatMap(({ proposal }) => proposal ?? []));
  const threads = rows.map((row): Thread => {
    const { id, revisionId, anchor, blocking, resolvedAt, turns, comments } = row;
    const told = turns.map(({ isResolved, personName, at }) => ({ isResolved, byName: personName, at }));
    return {
      ...{ id, revisionId, blocking, anchor: anchor as ThreadAnchor, turns: told },
      proposal: row.proposal && proposalOf(row.proposal, labels),
      resolved: resolvedAt && { byName: told.at(-1)?.byName ?? "", at: resolvedAt },
      comments: comments.map(({ id: commentId, authorName, text, mentionedIds, createdAt }) => ({
        ...{ id: commentId, authorName, text, createdAt },
        mentioned: mentionedIds.flatMap((person) => nameOf.get(person) ?? []),
      })),
    };
  });
  return [...threads.filter((thread) => !thread.resolved), ...threads.filter((thread) => thread.resolved)];
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await database.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
