import "server-only";
import type { Tx } from "@/lib/database/transaction";
import { type KeptNoticeKind, statusOf } from "@/lib/references/health/status-of";

/** What was said about a source is said about the reference that stands for it from now on, acknowledged or not as it was. */
export async function inheritNotices(
  tx: Tx,
  { from, to, mergeId }: { from: string; to: string; mergeId: string },
): Promise<void> {
  const notices = await tx.referenceNotice.findMany({ where: { referenceId: from } });
  if (notices.length === 0) return;
  await tx.referenceNotice.createMany({
    data: notices.map(({ id: _, ...notice }) => ({ ...notice, referenceId: to, mergeId })),
    skipDuplicates: true,
  });
  await keepStatus(tx, to);
}

/** Takes back what came to a source by a merge that was taken back. What was acknowledged meanwhile is acknowledged for the source that it was said about. */
export async function returnNotices(
  tx: Tx,
  { from, to, mergeId }: { from: string; to: string; mergeId: string },
): Promise<void> {
  const notices = await tx.referenceNotice.findMany({ where: { mergeId, referenceId: from } });
  if (notices.length === 0) return;
  for (const { kind, source, noticeKey, ackAt, ackById, ackReason } of notices)
    if (ackAt)
      await tx.referenceNotice.updateMany({
        where: { referenceId: to, kind, source, noticeKey, ackAt: null },
        data: { ackAt, ackById, ackReason },
      });
  await tx.referenceNotice.deleteMany({ where: { mergeId, referenceId: from } });
  await keepStatus(tx, from);
}

async function keepStatus(tx: Tx, referenceId: string): Promise<void> {
  const kinds = await tx.referenceNotice.findMany({ where: { referenceId }, select: { kind: true } });
  const status = statusOf(kinds.map(({ kind }) => kind as KeptNoticeKind));
  await tx.reference.update({ where: { id: referenceId }, data: { status }, select: { id: true } });
}
