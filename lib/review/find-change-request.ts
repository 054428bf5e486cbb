import "server-only";
import { database } from "@/lib/database/client";

/** What a reviewer asked for when an edition was sent back. */
export type ChangeRequest = { note: string; reviewer: string; at: Date };

/** The newest request for changes of an edition (of an answer whose overview the actor was given); null when there is none. */
export async function findChangeRequest(edition: { id: string }): Promise<ChangeRequest | null> {
  const verdict = await database.verdict.findFirst({
    where: { editionId: edition.id, outcome: "changes_requested" },
    orderBy: { createdAt: "desc" },
    select: { note: true, reviewerName: true, createdAt: true },
  });
  return verdict && { note: verdict.note, reviewer: verdict.reviewerName, at: verdict.createdAt };
}
