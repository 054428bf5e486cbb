import { z } from "zod";
import { normaliseDoi, normalisePmid } from "@/lib/references/identifiers";

/** One row of the Retraction Watch list, as far as we use it: the paper, the notice about it, and what it says. */
export const retractionWatchRow = z.strictObject({
  recordId: z.string().min(1).max(40),
  nature: z.enum(["retraction", "concern", "correction"]),
  doi: z.string().max(300).nullable(),
  pmid: z.string().max(8).nullable(),
  noticeDoi: z.string().max(300).nullable(),
  noticePmid: z.string().max(8).nullable(),
  /** An ISO date. */
  day: z.iso.date().nullable(),
  reasons: z.array(z.string().min(1).max(200)).max(40),
});

/** One slice of an uploaded list. */
export const uploadNoticesInput = z.strictObject({
  fileName: z.string().trim().min(1).max(255),
  rows: z.array(retractionWatchRow).min(1).max(500),
});

export type RetractionWatchRow = z.infer<typeof retractionWatchRow>;
export type UploadNoticesInput = z.infer<typeof uploadNoticesInput>;

const natures: readonly [RegExp, RetractionWatchRow["nature"]][] = [
  [/^retraction/i, "retraction"],
  [/^expression of concern/i, "concern"],
  [/^correction/i, "correction"],
];

/** A record of the list as a row; null when it is about no paper that can be known, or is a reinstatement. */
export function rowOfRecord(record: Readonly<Record<string, string>>): RetractionWatchRow | null {
  const of = (name: string) => (record[name] ?? "").trim();
  const nature = natures.find(([pattern]) => pattern.test(of("RetractionNature")))?.[1];
  const doi = normaliseDoi(of("OriginalPaperDOI"));
  const pmid = normalisePmid(of("OriginalPaperPubMedID"));
  const recordId = of("Record ID").slice(0, 40);
  if (!nature || !recordId || (doi === null && pmid === null)) return null;
  return {
    ...{ recordId, nature, doi: fits(doi), pmid },
    noticeDoi: fits(normaliseDoi(of("RetractionDOI"))),
    noticePmid: normalisePmid(of("RetractionPubMedID")),
    day: readDay(of("RetractionDate")),
    reasons: of("Reason")
      .split(";")
      .map((reason) =>
        reason
          .replace(/^\s*\+/, "")
          .trim()
          .slice(0, 200),
      )
      .filter(Boolean)
      .slice(0, 40),
  };
}

function fits(doi: string | null): string | null {
  return doi !== null && doi.length <= 300 ? doi : null;
}

/** "2/6/2010 0:00" (month first) or "2010-02-06" as an ISO date; null for anything else. */
function readDay(text: string): string | null {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}` : text.slice(0, 10);
  return z.iso.date().safeParse(iso).success ? iso : null;
}
