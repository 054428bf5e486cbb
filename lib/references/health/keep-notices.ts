import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent, type Witness } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { isAbout, type SourceNumbers } from "@/lib/references/health/about-number";
import { type FoundNotice, isSameNotice, keyOf } from "@/lib/references/health/found-notice";
import {
  type NoticeSource,
  noticeSourceWords,
  noticeWords,
  statusOf,
} from "@/lib/references/health/status-of";

/** What a source said about one reference, and under which of its numbers it was asked or found. */
type Told = {
  referenceId: string;
  source: NoticeSource;
  about: SourceNumbers;
  notices: readonly FoundNotice[];
};

/** Keeps what was said about a reference and gives it the status of the gravest. The same notice again changes nothing; one that another source told before, and that was acknowledged, does not ask again. What is said about a reference that was merged away is said about the one that stands for it; what is said under a number that was corrected meanwhile is said about another source. Answers how many were new. */
export async function keepNotices(tx: Tx, by: Actor | Witness, told: Told): Promise<number> {
  if (told.notices.length === 0) return 0;
  const { source } = told;
  const asked = await hold(tx, told.referenceId);
  if (!isAbout(asked, told.about)) return 0;
  const reference = asked.mergedIntoId ? await hold(tx, asked.mergedIntoId) : asked;
  const referenceId = reference.id;
  const before = [...reference.notices];
  let added = 0;
  for (const notice of told.notices) {
    const noticeKey = keyOf(notice);
    const isKnown = before.some(
      (one) => one.kind === notice.kind && one.source === source && one.noticeKey === noticeKey,
    );
    if (isKnown) continue;
    const twin = before.find((one) => one.ackAt !== null && isSameNotice(one, notice));
    before.push(await tx.referenceNotice.create({ data: rowOf({ ...told, referenceId }, notice, twin) }));
    added += 1;
    await recordEvent(tx, by, {
      subject: { referenceId },
      event: {
        type: "reference.notice-seen",
        formatted: reference.formatted,
        kind: noticeWords[notice.kind].toLowerCase(),
        source: noticeSourceWords[source],
        notice: notice.citation || noticeKey,
        status: statusOf(before.map(({ kind }) => kind)),
      },
    });
  }
  const status = statusOf(before.map(({ kind }) => kind));
  if (status !== reference.status)
    await tx.reference.update({ where: { id: referenceId }, data: { status } });
  return added;
}

async function hold(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "reference" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.reference.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, formatted: true, status: true, doi: true, pmid: true, mergedIntoId: true },
      notices: { where: { endedAt: null } },
    },
  });
}

function rowOf({ referenceId, source, about }: Told, notice: FoundNotice, twin: Acknowledged | undefined) {
  return {
    referenceId,
    source,
    aboutDoi: about.doi ?? null,
    aboutPmid: about.pmid ?? null,
    kind: notice.kind,
    noticeKey: keyOf(notice),
    noticeDoi: notice.doi ?? null,
    noticePmid: notice.pmid ?? null,
    citation: notice.citation,
    noticedOn: notice.day ? new Date(`${notice.day}T00:00:00Z`) : null,
    reasons: [...(notice.reasons ?? [])],
    ...(twin && { ackAt: twin.ackAt, ackById: twin.ackById, ackReason: twin.ackReason }),
  };
}

type Acknowledged = { ackAt: Date | null; ackById: string | null; ackReason: string | null };
