import type { KeptNoticeKind } from "@/lib/references/health/status-of";

/** A notice as a source tells it: where it stands, its identifiers, its day as an ISO date, and the reasons it gives. */
export type FoundNotice = {
  kind: KeptNoticeKind;
  citation: string;
  doi?: string;
  pmid?: string;
  day?: string;
  recordId?: string;
  reasons?: readonly string[];
};

/** What makes a notice the same notice when its source tells it again. */
export function keyOf({ doi, pmid, recordId, citation }: FoundNotice): string {
  return doi ?? pmid ?? recordId ?? citation.toLowerCase().replace(/\W+/g, " ").trim().slice(0, 200);
}

type KnownNotice = { kind: KeptNoticeKind; noticeDoi: string | null; noticePmid: string | null };

/** Whether a notice that one source told is the one that another source tells: the same kind, and no identifier of both that differs. A paper is retracted once, whatever the numbers. */
export function isSameNotice(known: KnownNotice, told: FoundNotice): boolean {
  if (known.kind !== told.kind) return false;
  if (told.kind === "retraction" || told.kind === "withdrawal") return true;
  const pairs = [
    [known.noticeDoi, told.doi],
    [known.noticePmid, told.pmid],
  ];
  const shared = pairs.filter(([one, other]) => one && other);
  return shared.length > 0 && shared.every(([one, other]) => one === other);
}
