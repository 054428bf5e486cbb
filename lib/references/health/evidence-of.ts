import "server-only";
import { database } from "@/lib/database/client";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { describeShort } from "@/lib/references/describe-short";
import { type EvidenceBadge, evidenceBadges } from "@/lib/references/health/evidence-badges";
import { withNotices } from "@/lib/references/health/with-notices";
import { yearOf } from "@/lib/references/print-date";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";
import type { Csl } from "@/lib/references/reference-schema";

/** A cited source and what kind of evidence it is, as far as that is known. */
export type CitedEvidence = { referenceId: string; number: number; label: string; badges: EvidenceBadge[] };

/** The kind of evidence of each source that a text cites, in order of number; the caller was given the text. */
export async function evidenceOf(document: DocumentJson): Promise<CitedEvidence[]> {
  const order = citationOrder(document);
  const [rows, limit] = await Promise.all([
    database.reference.findMany({
      where: { id: { in: order } },
      select: { id: true, csl: true, evidence: true },
    }),
    houseLimit(),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return order.flatMap((referenceId, index) => {
    const row = byId.get(referenceId);
    if (!row) return [];
    const csl = row.csl as Csl;
    const badges = evidenceBadges({ evidence: row.evidence, year: yearOf(csl.issued) }, limit);
    return { referenceId, number: index + 1, label: describeShort(csl), badges };
  });
}

/** The badges of one source. */
export async function badgesOf(csl: Csl, evidence: readonly string[]): Promise<EvidenceBadge[]> {
  return evidenceBadges({ evidence, year: yearOf(csl.issued) }, await houseLimit());
}

/** Rows of the library as cards that say what kind of evidence each is, and what was said about it. */
export async function cardsWithBadges(
  rows: readonly Row[],
  reader: Reader = database,
): Promise<ReferenceCard[]> {
  const limit = await houseLimit(reader);
  const cards = rows.map((row) => {
    const card = cardOf(row);
    return {
      ...card,
      badges: evidenceBadges({ evidence: row.evidence, year: yearOf(card.csl.issued) }, limit),
    };
  });
  return withNotices(reader, cards);
}

/** A reference as a card that says all that is shown beside it, read in the caller's transaction. */
export async function cardInLibrary(tx: Tx, id: string): Promise<ReferenceCard> {
  const row = await tx.reference.findUniqueOrThrow({ where: { id } });
  const [card = cardOf(row)] = await cardsWithBadges([row], tx);
  return card;
}

type Row = Parameters<typeof cardOf>[0] & { evidence: readonly string[] };
type Reader = Pick<Tx, "centre" | "$queryRaw">;

async function houseLimit(reader: Reader = database): Promise<{ years: number; thisYear: number }> {
  const { sourceAgeYears } = await reader.centre.findUniqueOrThrow({ where: { id: 1 } });
  return { years: sourceAgeYears, thisYear: new Date().getFullYear() };
}
