import "server-only";
import type { Actor } from "@/lib/access/actor";
import { brokenByEdit } from "@/lib/access/comment-laws";
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
  /** When its author changed its words last, if ever, and how often. */
  edited: Date | null;
  edits: number;
  /** Whether the actor may change its words: it is theirs, nobody has answered it, and it is not resolved. */
  isEditable: boolean;
};

/** A conversation about an edition, with all that was said in it and each time it was resolved or reopened. */
export type Thread = {
  /** Other words that it proposes for the passage. */
  proposal: ThreadProposal | null;
  id: string;
  editionId: string;
  revisionId: string | null;
  anchor: ThreadAnchor;
  blocking: boolean;
  resolved: { byName: string; at: Date } | null;
  turns: { isResolved: boolean; byName: string; at: Date }[];
  comments: ThreadComment[];
};

/** The conversations of an edition (of an answer whose overview the actor was given), the open ones first, then as they began; comments in the words that their authors gave them last. */
export async function listThreads(actor: Actor, edition: { id: string }): Promise<Thread[]> {
  const rows = await database.commentThread.findMany({
    where: { editionId: edition.id },
    include: {
      comments: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        include: { edits: { orderBy: { number: "desc" }, take: 1 } },
      },
      turns: { orderBy: [{ at: "asc" }, { id: "asc" }] },
      proposal: true,
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const named = rows.flatMap(({ comments }) => comments.flatMap((comment) => wordsOf(comment).mentionedIds));
  const nameOf = await namesOf([...new Set(named)]);
  const labels = await labelsOf(rows.flatMap(({ proposal }) => proposal ?? []));
  const threads = rows.map((row): Thread => {
    const { id, editionId, revisionId, anchor, blocking, resolvedAt, turns, comments } = row;
    const told = turns.map(({ isResolved, personName, at }) => ({ isResolved, byName: personName, at }));
    return {
      ...{ id, editionId, revisionId, blocking, anchor: anchor as ThreadAnchor, turns: told },
      proposal: row.proposal && proposalOf(row.proposal, labels),
      resolved: resolvedAt && { byName: told.at(-1)?.byName ?? "", at: resolvedAt },
      comments: comments.map((comment) => {
        const { mentionedIds, ...said } = wordsOf(comment);
        const isAnswered = comment !== comments.at(-1);
        const facts = { authorId: comment.authorId, isAnswered, isResolved: resolvedAt !== null };
        return {
          ...{ id: comment.id, authorName: comment.authorName, createdAt: comment.createdAt, ...said },
          mentioned: mentionedIds.flatMap((person) => nameOf.get(person) ?? []),
          isEditable: brokenByEdit(actor, facts) === null,
        };
      }),
    };
  });
  return [...threads.filter((thread) => !thread.resolved), ...threads.filter((thread) => thread.resolved)];
}

type Said = { text: string; mentionedIds: string[] };

/** The words of a comment as they are now. */
function wordsOf({ text, mentionedIds, edits: [last] }: Said & { edits: (Said & Edit)[] }) {
  if (!last) return { text, mentionedIds, edited: null, edits: 0 };
  return {
    ...{ text: last.text, mentionedIds: last.mentionedIds },
    ...{ edited: last.editedAt, edits: last.number },
  };
}

type Edit = { editedAt: Date; number: number };

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await database.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
