import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import { sameReference } from "./find-same";
import { formatReference } from "./house-style";
import { normaliseDoi, normalisePmcid, normalisePmid, urlKey } from "./identifiers";
import type { Csl } from "./reference-schema";

/** The identities by which a source is known again, normalised; null where it has none. */
export function identitiesOf(csl: Csl) {
  return {
    doi: csl.DOI ? normaliseDoi(csl.DOI) : null,
    pmid: csl.PMID ? normalisePmid(csl.PMID) : null,
    pmcid: csl.PMCID ? normalisePmcid(csl.PMCID) : null,
    urlKey: csl.URL ? urlKey(csl.URL) : null,
  };
}

/** The reference in the library that is this source, or the source added to it. Two people adding it at once get the same one. */
export async function keepReference(
  tx: Tx,
  actor: Actor,
  csl: Csl,
): Promise<{ id: string; already: boolean }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('answer-desk-reference', 0))`;
  const known = await findSame(tx, csl);
  if (known) return { id: known.id, already: true };
  const formatted = formatReference(csl).text;
  const added = await tx.reference.create({
    data: {
      ...identitiesOf(csl),
      csl: asJson(csl),
      formatted,
      createdById: actor.id,
    },
  });
  await recordEvent(tx, actor, {
    subject: { referenceId: added.id },
    event: { type: "reference.added", formatted },
  });
  return { id: added.id, already: false };
}

/** The reference that is certainly this source: an equal identifier, or the very same printed line. "Maybe" is for people to decide. */
export async function findSame(tx: Tx, csl: Csl) {
  const { doi, pmid, pmcid, urlKey: key } = identitiesOf(csl);
  const candidates = await tx.reference.findMany({
    where: {
      mergedIntoId: null,
      OR: [
        ...(doi ? [{ doi }] : []),
        ...(pmid ? [{ pmid }] : []),
        ...(pmcid ? [{ pmcid }] : []),
        ...(key ? [{ urlKey: key }] : []),
        { formatted: formatReference(csl).text },
      ],
    },
    orderBy: { createdAt: "asc" },
  });
  return candidates.find((candidate) => isSame(candidate, csl)) ?? null;
}

function isSame(candidate: { csl: unknown; formatted: string }, csl: Csl): boolean {
  return (
    candidate.formatted === formatReference(csl).text || sameReference(candidate.csl as Csl, csl) === "same"
  );
}
