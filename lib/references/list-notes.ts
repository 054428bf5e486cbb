import "server-only";
import { database } from "@/lib/database/client";
import { familyOf } from "@/lib/references/reference-family";

/** A note of a colleague on a reference. */
export type ReferenceNote = { id: string; authorName: string; text: string; at: Date };

const MOST = 100;

/** The notes on a reference (that the actor was given) and on those merged into it, newest first, at most a hundred. */
export async function listNotes(reference: { id: string }): Promise<ReferenceNote[]> {
  const rows = await database.referenceNote.findMany({
    where: { referenceId: { in: await familyOf(reference.id) } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map(({ id, authorName, text, createdAt }) => ({ id, authorName, text, at: createdAt }));
}
