import "server-only";
import { database } from "@/lib/database/client";

/** The end of the chain as the database keeps it, and the zone in which the centre tells time. */
export async function findChainHead(): Promise<{ seq: number; hash: string; zone: string }> {
  const [head, centre] = await Promise.all([
    database.eventHead.findUnique({ where: { id: 1 } }),
    database.centre.findUnique({ where: { id: 1 }, select: { timeZone: true } }),
  ]);
  return {
    seq: Number(head?.seq ?? 0),
    hash: head?.hash ?? "",
    zone: centre?.timeZone ?? "America/New_York",
  };
}
