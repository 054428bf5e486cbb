import "server-only";
import type { Tx } from "@/lib/database/transaction";
import type { Dismissal } from "@/lib/document/checks/dismissals";

/** The dismissals that stand for an answer, the newest first. */
export async function listDismissals(tx: Tx, answerId: string): Promise<Dismissal[]> {
  const rows = await tx.checkDismissal.findMany({
    where: { answerId, end: null },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, check, about, excerpt, reason, dismissedByName, createdAt }) => ({
    ...{ id, check, about, excerpt, reason },
    byName: dismissedByName,
    at: createdAt.toISOString(),
  }));
}
