import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { enqueue } from "@/lib/database/enqueue";
import type { Tx } from "@/lib/database/transaction";
import { isAbout, type SourceNumbers } from "@/lib/references/health/about-number";
import { type KeptNoticeKind, statusOf } from "@/lib/references/health/status-of";

/** A reference whose numbers were corrected: how it read before, and its numbers before and after. */
type Corrected = { id: string; formatted: string; before: Numbers; after: Numbers };
type Numbers = SourceNumbers & { pmcid: string | null };

const WAITING = "Its number was corrected. Waiting for the look-up.";

/** What was found under a number that a reference gave up was found about another source: its notices end, with their event, an offer and what PubMed called it are forgotten. It is asked about anew under its own numbers (notices: trigger). */
export async function giveUpNumbers(tx: Tx, actor: Actor, corrected: Corrected): Promise<void> {
  const { id, formatted, before, after } = corrected;
  if (before.pmid && before.pmid !== after.pmid)
    await tx.reference.update({ where: { id }, data: { evidence: [] }, select: { id: true } });
  await askAnew(tx, corrected);
  const standing = await tx.referenceNotice.findMany({ where: { referenceId: id, endedAt: null } });
  const ended = standing.filter((notice) => {
    const said = { doi: notice.aboutDoi, pmid: notice.aboutPmid };
    return isAbout(before, said) && !isAbout(after, said);
  });
  if (ended.length === 0) return;
  await tx.referenceNotice.updateMany({
    where: { id: { in: ended.map((notice) => notice.id) } },
    data: { endedAt: new Date() },
  });
  const left = standing.filter((notice) => !ended.includes(notice));
  const status = statusOf(left.map(({ kind }) => kind as KeptNoticeKind));
  await tx.reference.update({ where: { id }, data: { status }, select: { id: true } });
  const numbers = [
    before.doi !== after.doi && before.doi ? `DOI ${before.doi}` : "",
    before.pmid !== after.pmid && before.pmid ? `PMID ${before.pmid}` : "",
  ].filter(Boolean);
  await recordEvent(tx, actor, {
    subject: { referenceId: id },
    event: { type: "reference.notices-ended", formatted, notices: ended.length, numbers, status },
  });
}

async function askAnew(tx: Tx, { id, before, after }: Corrected): Promise<void> {
  const isSame = before.doi === after.doi && before.pmid === after.pmid && before.pmcid === after.pmcid;
  if (isSame || !(after.doi || after.pmid || after.pmcid)) return;
  const { count } = await tx.referenceLookup.updateMany({
    where: { referenceId: id, state: { in: ["found", "not_found"] } },
    data: { state: "waiting", sentence: WAITING, tries: 0, nextTryAt: new Date() },
  });
  if (count > 0) await enqueue(tx, "look-ups");
}
