import { z } from "zod";
import type { FoundNotice } from "@/lib/references/health/found-notice";
import type { KeptNoticeKind } from "@/lib/references/health/status-of";
import { normaliseDoi } from "@/lib/references/identifiers";

const update = z.object({
  DOI: z.string().optional(),
  type: z.string().optional(),
  label: z.string().optional(),
  source: z.string().optional(),
  updated: z.object({ "date-parts": z.array(z.array(z.number().nullable())).optional() }).optional(),
  "record-id": z.union([z.string(), z.number()]).optional(),
});

const work = z.object({
  message: z.object({
    DOI: z.string(),
    "updated-by": z.array(update).optional(),
    "update-to": z.array(update).optional(),
  }),
});

const kinds: readonly [RegExp, KeptNoticeKind][] = [
  [/^partial.?retraction/, "correction"],
  [/^retraction/, "retraction"],
  [/^(withdrawal|removal)/, "withdrawal"],
  [/^expression.?of.?concern/, "concern"],
  [/^(correction|erratum|corrigendum|addendum|clarification)/, "correction"],
  [/./, "update"],
];

/** The notices about a work in Crossref's record of it: what updates it (`updated-by`), and what some publishers deposit on the same record (`update-to` that names the work itself). A record that updates others is a notice, not a retracted paper. Null when the answer is no such record. */
export function readCrossrefNotices(json: unknown): FoundNotice[] | null {
  const parsed = work.safeParse(json);
  if (!parsed.success) return null;
  const { DOI, ...updates } = parsed.data.message;
  const own = normaliseDoi(DOI);
  const onItself = (updates["update-to"] ?? []).filter((one) => one.DOI && normaliseDoi(one.DOI) === own);
  return [...(updates["updated-by"] ?? []), ...onItself].map((one) => noticeOf(one, own));
}

function noticeOf(told: z.output<typeof update>, own: string | null): FoundNotice {
  const type = (told.type ?? told.label ?? "").toLowerCase();
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1] ?? "update";
  const [year, month, day] = told.updated?.["date-parts"]?.[0] ?? [];
  const doi = told.DOI ? normaliseDoi(told.DOI) : null;
  const two = (n: number) => String(n).padStart(2, "0");
  return {
    kind,
    citation: [told.label ?? told.type, doi && doi !== own && `doi:${doi}`].filter(Boolean).join(", "),
    ...(doi && doi !== own && { doi }),
    ...(told["record-id"] !== undefined && { recordId: String(told["record-id"]) }),
    ...(year && month && day && { day: `${year}-${two(month)}-${two(day)}` }),
  };
}
