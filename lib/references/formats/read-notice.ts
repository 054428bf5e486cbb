import { normaliseDoi } from "@/lib/references/identifiers";
import { readDate } from "@/lib/references/read-date";
import type { CslDate } from "@/lib/references/reference-schema";

/** What can be said about a publication after it came out, the gravest first. */
export const noticeKinds = ["retraction", "concern", "correction", "update"] as const;

/** One of these. */
export type NoticeKind = (typeof noticeKinds)[number];

/** A notice about a publication as a record gives it: where it stands (the words of the record, "Lancet. 2010 Feb 6;375(9713):445"), and its identifiers and date where they can be read. */
export type ReadNotice = { kind: NoticeKind; citation: string; pmid?: string; doi?: string; date?: CslDate };

/** Reads a notice from the words of a MEDLINE record, such as "Lancet. 2010 Feb 6;375(9713):445. PMID: 20137807"; the identifiers leave the citation. */
export function readNotice(kind: NoticeKind, words: string): ReadNotice {
  const pmid = /\bPMID: ?(\d{1,8})\b/.exec(words)?.[1];
  const doi = /\bdoi: ?(10\.\S+)/i.exec(words)?.[1];
  const date = readDate(
    /(?:^|\. )(\d{4}(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)\s*(?:[;.]|$)/.exec(words)?.[1] ?? "",
  );
  return {
    kind,
    citation: words
      .replace(/\s*\bPMID: ?\d{1,8}\b\.?/, "")
      .replace(/\s*\bdoi: ?10\.\S+/i, "")
      .trim(),
    ...(pmid && { pmid }),
    ...(doi && normaliseDoi(doi) && { doi: normaliseDoi(doi) ?? "" }),
    ...(date && { date }),
  };
}
