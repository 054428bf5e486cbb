import "server-only";
import { database } from "@/lib/database/client";
import { normaliseDoi, normalisePmcid, normalisePmid, urlKey } from "@/lib/references/identifiers";

/** Ids of the references that a text names by DOI, PubMed number, PubMed Central number or address. */
export async function idsByIdentifier(text: string): Promise<string[]> {
  const keys = {
    doi: normaliseDoi(text),
    pmid: normalisePmid(text),
    pmcid: normalisePmcid(text),
    urlKey: urlKey(text),
  };
  const known = Object.entries(keys).filter(([, value]) => value !== null);
  if (known.length === 0) return [];
  const rows = await database.reference.findMany({
    where: { mergedIntoId: null, OR: known.map(([key, value]) => ({ [key]: value })) },
    select: { id: true },
    take: 20,
  });
  return rows.map((row) => row.id);
}
