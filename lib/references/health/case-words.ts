import { type KeptNoticeKind, noticeWords, type ReferenceStatus } from "@/lib/references/health/status-of";

const was: Record<ReferenceStatus, string> = {
  ok: "has a notice",
  corrected: "was corrected",
  concern: "has an expression of concern",
  retracted: "was retracted",
  withdrawn: "was withdrawn",
};

type Notice = { kind: KeptNoticeKind; citation: string; reasons: readonly string[] };

/** What stands as a comment at each sentence that rests on a source about which something was said. The same notices always make the same words. */
export function caseWords(label: string, status: ReferenceStatus, notices: readonly Notice[]): string {
  const told = [
    ...new Set(notices.map(({ kind, citation }) => `${noticeWords[kind]}${citation ? `: ${citation}` : ""}`)),
  ].sort();
  const where = told.length > 0 ? ` (${told.slice(0, 3).join("; ")})` : "";
  return `The source of this sentence, ${label}, ${was[status]}${where}. Check the sentence against another source, or say why it can stay.`;
}
