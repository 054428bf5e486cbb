import "server-only";
import { database } from "@/lib/database/client";
import type { CommentAnchor } from "@/lib/review/comment-input";

/** A conversation about an edition, with all that was said in it. */
export type Thread = {
  id: string;
  revisionId: string | null;
  anchor: CommentAnchor;
  blocking: boolean;
  resolved: { byName: string; at: Date } | null;
  comments: { id: string; authorName: string; text: string; createdAt: Date }[];
};

/** The conversations of an edition (of an answer whose overview the actor was given), the open ones first, then as they began. */
export async function listThreads(edition: { id: string }): Promise<Thread[]> {
  const rows = await database.commentThread.findMany({
    where: { editionId: edition.id },
    include: { comments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const ids = rows.flatMap((row) => row.resolvedById ?? []);
  const people = await database.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const threads = rows.map((row) => ({
    id: row.id,
    revisionId: row.revisionId,
    anchor: row.anchor as CommentAnchor,
    blocking: row.blocking,
    resolved: row.resolvedAt && { byName: names.get(row.resolvedById ?? "") ?? "", at: row.resolvedAt },
    comments: row.comments.map(({ id, authorName, text, createdAt }) => ({
      id,
      authorName,
      text,
      createdAt,
    })),
  }));
  return [...threads.filter((thread) => !thread.resolved), ...threads.filter((thread) => thread.resolved)];
}
