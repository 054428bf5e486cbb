import "server-only";
import type { Tx } from "@/lib/database/transaction";
import type { ArchiveCopy } from "@/lib/publication/snapshot";

/** The copies in an archive that a person confirmed, of those sources whose own address is dead or taken over by their word: readers are led to them. By the id that the text cites. */
export async function readArchives(
  tx: Pick<Tx, "$queryRaw">,
  ids: readonly string[],
): Promise<Map<string, ArchiveCopy>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<({ id: string } & ArchiveCopy)[]>`
    SELECT DISTINCT ON (c."id") c."id", v."url", to_char(v."archived_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "day"
      FROM "reference" c
      JOIN "reference_link" l ON l."reference_id" IN (c."id", c."merged_into_id") AND l."role" = 'primary'
       AND l."url" = c."csl"->>'URL' AND l."state" IN ('dead_confirmed', 'usurped')
      JOIN "reference_link" v ON v."reference_id" IN (c."id", c."merged_into_id") AND v."role" = 'archive' AND v."confirmed_at" IS NOT NULL
     WHERE c."id" = ANY (${[...ids]}::uuid[])
     ORDER BY c."id", v."reference_id" = l."reference_id" DESC, v."confirmed_at" DESC`;
  return new Map(rows.map(({ id, url, day }) => [id, { url, day }]));
}
