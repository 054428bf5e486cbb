/** What was said about a source, of every kind that we keep, the gravest first. */
export const keptNoticeKinds = ["retraction", "withdrawal", "concern", "correction", "update"] as const;

export type KeptNoticeKind = (typeof keptNoticeKinds)[number];

/** How a source stands. */
export type ReferenceStatus = "ok" | "corrected" | "concern" | "retracted" | "withdrawn";

const statusOfKind: Record<KeptNoticeKind, ReferenceStatus> = {
  retraction: "retracted",
  withdrawal: "withdrawn",
  concern: "concern",
  correction: "corrected",
  update: "ok",
};

/** The status that notices give a source: that of the gravest. */
export function statusOf(kinds: readonly KeptNoticeKind[]): ReferenceStatus {
  const gravest = keptNoticeKinds.find((kind) => kinds.includes(kind));
  return gravest ? statusOfKind[gravest] : "ok";
}

/** The status in the editors' words; empty for a source that nobody said anything about. */
export const statusWords: Record<ReferenceStatus, string> = {
  ok: "",
  corrected: "Corrected",
  concern: "Expression of concern",
  retracted: "Retracted",
  withdrawn: "Withdrawn",
};

/** The kind of a notice in the editors' words. */
export const noticeWords: Record<KeptNoticeKind, string> = {
  retraction: "Retraction",
  withdrawal: "Withdrawal",
  concern: "Expression of concern",
  correction: "Correction",
  update: "Update",
};

/** Where a notice came from, in the editors' words. */
export const noticeSourceWords = {
  nbib: "an imported record",
  pubmed: "PubMed",
  crossref: "Crossref",
  retraction_watch: "Retraction Watch",
  manual: "a colleague",
} as const;

export type NoticeSource = keyof typeof noticeSourceWords;
