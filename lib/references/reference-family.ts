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
