import "server-only";
import { publicDatabase } from "@/lib/database/client";

/** The centre as every page names it, with its standing words of today. */
export type PublicCentre = { name: string; disclaimer: string | null };

/** The centre. Before anybody named it, it is "Answer Desk". */
export async function findCentre(): Promise<PublicCentre> {
  const [row] = await publicDatabase.$queryRaw<PublicCentre[]>`
    SELECT c."name", (SELECT b."text" FROM site.boilerplate b WHERE b."kind"::text = 'disclaimer') AS "disclaimer"
      FROM site.centre c LIMIT 1`;
  return row ?? { name: "Answer Desk", disclaimer: null };
}
