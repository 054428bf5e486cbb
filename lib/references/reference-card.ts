import { describeShort } from "@/lib/references/describe-short";
import type { EvidenceBadge } from "@/lib/references/health/evidence-badges";
import type { SaidNotice } from "@/lib/references/health/said-notices";
import { formatReference } from "@/lib/references/house-style";
import type { Csl } from "@/lib/references/reference-schema";

/** A reference of the library as pages and pickers show it: its fields, its printed line, and what editors call it. */
export type ReferenceCard = {
  id: string;
  csl: Csl;
  formatted: string;
  label: string;
  isArchived: boolean;
  lockVersion: number;
  /** What kind of evidence it is, where that is shown beside it. */
  badges?: readonly EvidenceBadge[];
  /** What was said about it, where that is printed with it. */
  notices?: readonly SaidNotice[];
};

/** The row of the library as a card. */
export function cardOf(row: {
  id: string;
  csl: unknown;
  archivedAt: Date | null;
  lockVersion: number;
}): ReferenceCard {
  const csl = row.csl as Csl;
  return {
    id: row.id,
    csl,
    formatted: formatReference(csl).text,
    label: describeShort(csl),
    isArchived: row.archivedAt !== null,
    lockVersion: row.lockVersion,
  };
}
