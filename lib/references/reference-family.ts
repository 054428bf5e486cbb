import "server-only";
import { database } from "@/lib/database/client";
import type { Tx } from "@/lib/database/transaction";

type Reader = Pick<Tx, "$queryRaw">;

/** The reference and all that were merged into it, directly or by way of another: ids that texts may still name it by. */
export async function familyOf(referenceId: string, reader: Reader = database): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE family AS (
      SELECT ${referenceId}::uuid AS "id"
      UNION SELECT r."id" FROM "reference" r JOIN family f ON r."merged_into_id" = f."id")
    SELECT "id"::text FROM family`;
  return rows.map(({ id }) => id);
}

/** For each id that was merged away, the reference that stands for it now; ids that stand for themselves are not in it. */
export async function winnersOf(
  ids: readonly string[],
  reader: Reader = database,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.$queryRaw<{ from: string; to: string }[]>`
    WITH RECURSIVE way AS (
      SELECT r."id" AS "from", r."merged_into_id" AS "to" FROM "reference" r
       WHERE r."id" = ANY (${[...ids]}::uuid[]) AND r."merged_into_id" IS NOT NULL
      UNION ALL SELECT w."from", r."merged_into_id" FROM way w JOIN "reference" r ON r."id" = w."to" WHERE r."merged_into_id" IS NOT NULL)
    SELECT w."from"::text, w."to"::text FROM way w JOIN "reference" r ON r."id" = w."to" WHERE r."merged_into_id" IS NULL`;
  return new Map(rows.map(({ from, to }) => [from, to]));
}
