import "server-only";
import { database } from "@/lib/database/client";
import type { Tx } from "@/lib/database/transaction";
import { sameReference } from "@/lib/references/find-same";
import { formatReference } from "@/lib/references/house-style";
import { identitiesOf } from "@/lib/references/keep-reference";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";
import type { Csl } from "@/lib/references/reference-schema";

type Reader = Pick<Tx, "reference">;

/** What the library has of a source: the reference that is surely it, and those that look like it. */
export type LibraryMatch = { same: ReferenceCard | null; alike: ReferenceCard[] };

/** Looks for a source by its identifiers, its address and its printed line; one that was merged away is not found. */
export async function findInLibrary(csl: Csl, reader: Reader = database): Promise<LibraryMatch> {
  const { doi, pmid, pmcid, urlKey } = identitiesOf(csl);
  const formatted = formatReference(csl).text;
  const keys = [{ doi }, { pmid }, { pmcid }, { urlKey }].filter((key) => Object.values(key)[0] !== null);
  const rows = await reader.reference.findMany({
    where: { mergedIntoId: null, OR: [...keys, { formatted }] },
    orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { createdAt: "asc" }],
    take: 10,
  });
  const found = rows.map((row) => ({
    card: cardOf(row),
    likeness: sameReference(csl, row.csl as Csl),
    line: row.formatted,
  }));
  const same = found.find(
    ({ likeness, line }) => likeness === "same" || (likeness === "maybe" && line === formatted),
  );
  return {
    same: same?.card ?? null,
    alike: found.filter((one) => one !== same && one.likeness !== "different").map(({ card }) => card),
  };
}
