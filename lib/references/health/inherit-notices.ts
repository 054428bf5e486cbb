import "server-only";
import type { Tx } from "@/lib/database/transaction";
import { type KeptNoticeKind, statusOf } from "@/lib/references/health/status-of";

/** What was said about a source is said about the reference that stands for it from now on, acknowledged or not as it was. */
export async function inheritNotices(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  const notices = await tx.referenceNotice.findMany({ where: { referenceId: from } });
  if (notices.length === 0) return;
  await tx.referenceNotice.createMany({
    data: notices.map(({ id: _, ...notice }) => ({ ...notice, referenceId: to })),
    skipDuplicates: true,
  });
  const kinds = await tx.referenceNotice.findMany({ where: { referenceId: to }, select: { kind: true } });
  const status = statusOf(kinds.map(({ kind }) => kind as KeptNoticeKind));
  await tx.reference.update({ where: { id: to }, data: { status } });
}
