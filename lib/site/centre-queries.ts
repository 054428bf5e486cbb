import "server-only";
import { publicDatabase } from "@/lib/database/client";

/** The centre as every page names it. */
export type PublicCentre = { name: string };

/** The centre. Before anybody named it, it is "Answer Desk". */
export async function findCentre(): Promise<PublicCentre> {
  const [row] = await publicDatabase.$queryRaw<PublicCentre[]>`
    SELECT c."name" FROM site.centre c LIMIT 1`;
  return row ?? { name: "Answer Desk" };
}
