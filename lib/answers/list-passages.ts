import "server-only";
import type { Passage } from "@/lib/answers/passage";
import { database } from "@/lib/database/client";

/** The row of a passage as the desk shows it. */
export function passageOf(row: PassageRow): Passage {
  const { id, quote, addedById, addedByName: addedBy, addedAt, verifiedByName, verifiedAt } = row;
  return {
    ...{ id, quote, addedById, addedBy },
    addedAt: addedAt.toISOString(),
    checked: verifiedByName && verifiedAt ? { by: verifiedByName, at: verifiedAt.toISOString() } : null,
  };
}

type PassageRow = {
  id: string;
  quote: string;
  addedById: string;
  addedByName: string;
  addedAt: Date;
  verifiedByName: string | null;
  verifiedAt: Date | null;
};

/** Every passage that was ever added to an answer (whose overview the actor was given): an undo in the editor may bring each back. */
export async function listPassages(answerId: string): Promise<Passage[]> {
  const rows = await database.citationQuote.findMany({ where: { answerId }, orderBy: { addedAt: "asc" } });
  return rows.map(passageOf);
}
