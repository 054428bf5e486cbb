import "server-only";
import type { Tx } from "@/lib/database/transaction";

/** The day it is where the centre is, as an ISO date. */
export async function todayOfCentre(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ day: string }[]>`
    SELECT to_char(now() AT TIME ZONE "time_zone", 'YYYY-MM-DD') AS "day" FROM "centre" WHERE "id" = 1`;
  return row?.day ?? new Date().toISOString().slice(0, 10);
}
