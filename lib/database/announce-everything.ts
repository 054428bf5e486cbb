import "server-only";
import type { Tx } from "@/lib/database/transaction";

/** Tells every instance, at commit, that something on every public page changed: the centre's name, its wording, a topic's name. */
export async function announceEverything(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('answer_desk_site', ${JSON.stringify({ all: true })})`;
}
