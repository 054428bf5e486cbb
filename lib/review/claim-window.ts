import "server-only";
import type { Tx } from "@/lib/database/transaction";
import { claimUntil } from "./working-days";

/** From when to when a claim made now holds: two working days of the centre. */
export async function claimWindow(tx: Tx): Promise<{ now: Date; until: Date }> {
  const { timeZone } = await tx.centre.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const now = new Date();
  return { now, until: claimUntil(now, timeZone) };
}
