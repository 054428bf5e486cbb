import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { recordReferenceEvents } from "@/lib/audit/record-events";
import type { Tx } from "@/lib/database/transaction";
import { findKnown } from "@/lib/references/find-known";
import type { ReadNotice } from "@/lib/references/formats/read-notice";
import { sharedNumbers } from "@/lib/references/health/about-number";
import { keepNotices } from "@/lib/references/health/keep-notices";
import { formatReference } from "@/lib/references/house-style";
import { identitiesOf } from "@/lib/references/identities-of";
import { isoDay } from "@/lib/references/print-date";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";
import type { Csl } from "@/lib/references/reference-schema";

/** A source on its way into the library, with what its record says of its evidence and of notices about it. */
export type NewSource = { csl: Csl; publicationTypes?: readonly string[]; notices?: readonly ReadNotice[] };

/** What became of a source: added, here already, or kept out because the library has another source with one of its numbers. */
export type KeptReference = { outcome: "added" | "here" | "clash"; reference: ReferenceCard };

/** Adds those of the sources that the library does not have, with one event each, in a few statements however many they are. Each of the same batch meets those before it as if they were there already. */
export async function keepReferences(
  tx: Tx,
  actor: Actor,
  sources: readonly NewSource[],
): Promise<KeptReference[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('answer-desk-reference', 0))`;
  const kept = new Map<number, KeptReference>();
  let open = sources.map((source, place) => ({ ...source, place, keys: hardKeys(source.csl) }));
  while (open.length > 0) {
    const known = await findKnown(
      open.map(({ csl }) => csl),
      tx,
    );
    const unknown = open.filter(({ place }, at) => {
      const { same, clash } = known[at] ?? {};
      if (same) kept.set(place, { outcome: "here", reference: same });
      else if (clash) kept.set(place, { outcome: "clash", reference: clash });
      return !same && !clash;
    });
    const { first, later } = partTwins(unknown);
    for (const [place, reference] of await insert(tx, actor, first))
      kept.set(place, { outcome: "added", reference });
    open = later;
  }
  await bringBack(tx, actor, kept.values());
  for (const [place, source] of sources.entries())
    await keepReadNotices(tx, actor, { kept: kept.get(place), source });
  return sources.flatMap((_, place) => kept.get(place) ?? []);
}

// What somebody deleted and somebody adds again is in the library again.
async function bringBack(tx: Tx, actor: Actor, kept: Iterable<KeptReference>): Promise<void> {
  const ids = [...kept].filter(({ outcome }) => outcome === "here").map(({ reference }) => reference.id);
  if (ids.length === 0) return;
  const back = await tx.reference.updateManyAndReturn({
    where: { id: { in: ids }, deletedAt: { not: null } },
    data: { deletedAt: null, lockVersion: { increment: 1 }, updatedAt: new Date() },
    select: { id: true, formatted: true },
  });
  await recordReferenceEvents(
    tx,
    actor,
    back.map(({ id, formatted }) => ({ referenceId: id, event: { type: "reference.restored", formatted } })),
  );
}

// A record read again may tell of a retraction that the library has not heard of.
async function keepReadNotices(
  tx: Tx,
  actor: Actor,
  { kept, source }: { kept: KeptReference | undefined; source: NewSource },
): Promise<void> {
  const { csl, notices = [] } = source;
  if (!kept || kept.outcome === "clash" || notices.length === 0) return;
  await keepNotices(tx, actor, {
    referenceId: kept.reference.id,
    source: "nbib",
    about: sharedNumbers(identitiesOf(csl), identitiesOf(kept.reference.csl)),
    notices: notices.map(({ date, ...notice }) => ({ ...notice, day: isoDay(date) })),
  });
}

type Placed = NewSource & { place: number; keys: string[] };

// Of several that share a number, an address or a line, the first goes in; the others meet it in the next round.
function partTwins(sources: readonly Placed[]): { first: Placed[]; later: Placed[] } {
  const taken = new Set<string>();
  const first: Placed[] = [];
  const later: Placed[] = [];
  for (const source of sources) {
    (source.keys.some((key) => taken.has(key)) ? later : first).push(source);
    for (const key of source.keys) taken.add(key);
  }
  return { first, later };
}

function hardKeys(csl: Csl): string[] {
  const { doi, pmid, pmcid, urlKey } = identitiesOf(csl);
  const page = doi || pmid ? null : urlKey;
  const keys = { doi, pmid, pmcid, page, line: formatReference(csl).text };
  return Object.entries(keys).flatMap(([name, value]) => (value ? `${name} ${value}` : []));
}

async function insert(
  tx: Tx,
  actor: Actor,
  sources: readonly Placed[],
): Promise<(readonly [number, ReferenceCard])[]> {
  if (sources.length === 0) return [];
  const rows = sources.map(({ csl, place, publicationTypes = [] }) => ({
    place,
    evidence: publicationTypes,
    id: randomUUID(),
    csl,
    formatted: formatReference(csl).text,
    ...identitiesOf(csl),
  }));
  await tx.$executeRaw`
    INSERT INTO "reference" ("id", "csl", "formatted", "doi", "pmid", "pmcid", "url_key", "evidence", "created_by_id")
    SELECT "id", "csl", "formatted", "doi", "pmid", "pmcid", "urlKey", "evidence", ${actor.id}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row("place" int, "id" uuid, "csl" jsonb, "formatted" text, "doi" text, "pmid" text, "pmcid" text, "urlKey" text, "evidence" text[])
    ORDER BY "place"`;
  await recordReferenceEvents(
    tx,
    actor,
    rows.map(({ id, formatted }) => ({ referenceId: id, event: { type: "reference.added", formatted } })),
  );
  return rows.map(
    ({ place, id, csl }) => [place, cardOf({ id, csl, archivedAt: null, lockVersion: 0 })] as const,
  );
}
