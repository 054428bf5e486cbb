import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import { asJson } from "@/lib/database/json";
import { inTransaction } from "@/lib/database/transaction";
import type { Outside } from "@/lib/outbound/make-outside";
import { findArchive } from "@/lib/references/health/find-archive";
import { keepLinkRows } from "@/lib/references/health/keep-link-rows";
import type { LinkFinding } from "@/lib/references/health/link-standing";
import { nextLinkState } from "@/lib/references/health/next-link-state";
import { wordsDiffer } from "@/lib/references/health/page-print";
import { readLinkOutcome } from "@/lib/references/health/read-link-outcome";
import { robot } from "@/lib/references/health/robot";
import { standingOf } from "@/lib/references/health/standing-of";

type Work = { outside: Outside; now: () => Date; signal: AbortSignal };

const TOGETHER = 4;
const HEAD_OF_PAGE = 256 * 1024;

/** Checks every link that is due, a few at a time (one at a time for each site), until none is left or it is told to stop. */
export async function checkLinks(work: Work): Promise<{ checked: number }> {
  await keepLinkRows(work.now());
  let checked = 0;
  while (!work.signal.aborted) {
    const due = await database.referenceLink.findMany({
      where: { role: "primary", nextCheckAt: { lte: work.now() }, reference: { mergedIntoId: null } },
      orderBy: { nextCheckAt: "asc" },
      select: { id: true, url: true },
      take: TOGETHER,
    });
    if (due.length === 0) break;
    await Promise.all(due.map((link) => checkLink(work, link)));
    checked += due.length;
  }
  return { checked };
}

async function checkLink(work: Work, { id, url }: { id: string; url: string }): Promise<void> {
  const outcome = await work.outside.ask({
    url,
    accept: "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
    headers: { range: `bytes=0-${HEAD_OF_PAGE - 1}` },
    limit: { bytes: HEAD_OF_PAGE, beyond: "cut" },
  });
  const changed = await keepFinding(id, url, { finding: readLinkOutcome(url, outcome), at: work.now() });
  if (changed === "suspect") await findArchive(work, id);
}

/** Writes what a check found on the locked row, with an event when the state changed. */
async function keepFinding(id: string, url: string, { finding, at }: { finding: LinkFinding; at: Date }) {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "reference_link" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const row = await tx.referenceLink.findUnique({ where: { id } });
    if (!row || row.url !== url) return null;
    const next = nextLinkState(standingOf(row), finding, at);
    const { citedPrint, seenPrint, ...columns } = next;
    const isChanged = citedPrint !== null && seenPrint !== null && wordsDiffer(citedPrint, seenPrint);
    const lastCheckedAt = finding.kind === "no-network" ? row.lastCheckedAt : at;
    await tx.referenceLink.update({
      where: { id },
      data: { ...columns, isChanged, lastCheckedAt, ...(seenPrint && { seenPrint: asJson(seenPrint) }) },
    });
    if (next.state === row.state) return null;
    await recordEvent(tx, robot, {
      subject: { referenceId: row.referenceId },
      event: {
        type: "reference.link-changed",
        url,
        before: row.state,
        after: next.state,
        sentence: next.sentence,
      },
    });
    return next.state;
  });
}
