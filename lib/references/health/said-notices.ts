import { isSameNotice } from "@/lib/references/health/found-notice";
import type { KeptNoticeKind } from "@/lib/references/health/status-of";

/** What a printed reference says about a source: what was said, and where it stands in the words of a reference list; "" where nobody knows. */
export type SaidNotice = { kind: KeptNoticeKind; citation: string };

/** A source that is printed: its fields, and what was said about it since it came out. */
export type Said<Source> = Source & { notices?: readonly SaidNotice[] };

type KeptNotice = {
  kind: KeptNoticeKind;
  source: string;
  citation: string;
  noticeDoi: string | null;
  noticePmid: string | null;
  day: string | null;
};

const order: readonly KeptNoticeKind[] = ["retraction", "withdrawal", "concern", "correction"];

/** What a reference list says of the notices that stand: the gravest first, each once, however many told of it, in the words of a record before those of a list that gives a number only. */
export function saidNotices(kept: readonly KeptNotice[]): SaidNotice[] {
  const told: KeptNotice[] = [];
  const best = kept
    .filter(({ kind }) => order.includes(kind))
    .sort(
      (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || bareness(one) - bareness(other),
    );
  for (const notice of best) if (!told.some((one) => isTold(one, notice))) told.push(notice);
  return told.map((notice) => ({ kind: notice.kind, citation: placeOf(notice) }));
}

function isTold(one: KeptNotice, other: KeptNotice): boolean {
  if (isGone(one) && isGone(other)) return true;
  if (
    isSameNotice(one, {
      ...other,
      doi: other.noticeDoi ?? undefined,
      pmid: other.noticePmid ?? undefined,
      day: undefined,
    })
  )
    return true;
  return (
    one.kind === other.kind &&
    (placeOf(one) === placeOf(other) || (one.day !== null && one.day === other.day))
  );
}

// A paper is taken back once, whatever those who say it call it.
const isGone = ({ kind }: KeptNotice) => kind === "retraction" || kind === "withdrawal";

const isRecord = ({ source, citation }: KeptNotice) =>
  citation !== "" && (source === "nbib" || source === "pubmed" || source === "manual");

function bareness(notice: KeptNotice): number {
  if (isRecord(notice)) return 0;
  return notice.noticeDoi ? 1 : 2;
}

function placeOf(notice: KeptNotice): string {
  if (isRecord(notice)) return notice.citation;
  return notice.noticeDoi ? `doi:${notice.noticeDoi}` : "";
}
