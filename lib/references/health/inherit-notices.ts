import "server-only";
import type { Tx } from "@/lib/database/transaction";
import { type KeptNoticeKind, statusOf } from "@/lib/references/health/status-of";

/** What was said about a source is said about the reference that stands for it from now on. It is never lost: what was acknowledged for the answers of the one asks again where answers of the other never heard of it. */
export async function inheritNotices(
  tx: Tx,
  { from, to, mergeId }: { from: string; to: string; mergeId: string },
): Promise<void> {
  const notices = await tx.referenceNotice.findMany({ where: { referenceId: from, endedAt: null } });
  if (notices.length === 0) return;
  const isNews = await hadAnswersOfItsOwn(tx, { from, to, mergeId });
  const settled = await tx.referenceNotice.findMany({
    where: { referenceId: to, ackAt: { not: null }, endedAt: null },
  });
  await tx.referenceNotice.createMany({
    data: notices.map(({ id: _, ...notice }) => ({
      ...notice,
      ...{ referenceId: to, mergeId },
      ...(notice.ackAt === null && settled.some((one) => isSame(one, notice))
        ? { noticeKey: notice.noticeKey + ofMerge(mergeId) }
        : isNews && { ackAt: null, ackById: null, ackReason: null }),
    })),
    skipDuplicates: true,
  });
  await keepStatus(tx, to);
}

type Keyed = { kind: string; source: string; noticeKey: string };

const isSame = (one: Keyed, other: Keyed) =>
  one.kind === other.kind && one.source === other.source && one.noticeKey === other.noticeKey;

/** A notice is acknowledged once and kept: one that is still open for the answers of the other comes in under a key of its own. */
const ofMerge = (mergeId: string) => ` (merge ${mergeId})`;

/** Whether a live page or an open draft stood on the winner before the merge brought it those of the loser. */
async function hadAnswersOfItsOwn(
  tx: Tx,
  { from, to, mergeId }: { from: string; to: string; mergeId: string },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ had: boolean }[]>`
    WITH theirs AS (SELECT ${from}::uuid AS "id" UNION SELECT "loser_id" FROM "reference_merge" WHERE "winner_id" = ${from}::uuid AND "undone_at" IS NULL)
    SELECT EXISTS (SELECT FROM "live_citation" c WHERE c."reference_id" = ${to}::uuid AND c."cited_id" NOT IN (SELECT "id" FROM theirs))
        OR EXISTS (SELECT FROM "open_citation" c WHERE c."reference_id" = ${to}::uuid AND c."cited_id" NOT IN (SELECT "id" FROM theirs)
                      AND c."edition_id" NOT IN (SELECT w."edition_id" FROM "edition_rewrite" w WHERE w."merge_id" = ${mergeId}::uuid)) AS "had"`;
  return row?.had ?? false;
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
        where: {
          referenceId: to,
          kind,
          source,
          noticeKey: noticeKey.replace(ofMerge(mergeId), ""),
          ...{ ackAt: null, endedAt: null },
        },
        data: { ackAt, ackById, ackReason },
      });
  await tx.referenceNotice.deleteMany({ where: { mergeId, referenceId: from } });
  await keepStatus(tx, from);
}

async function keepStatus(tx: Tx, referenceId: string): Promise<void> {
  const kinds = await tx.referenceNotice.findMany({
    where: { referenceId, endedAt: null },
    select: { kind: true },
  });
  const status = statusOf(kinds.map(({ kind }) => kind as KeptNoticeKind));
  await tx.reference.update({ where: { id: referenceId }, data: { status }, select: { id: true } });
}
