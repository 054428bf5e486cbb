import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import type { SourcePages } from "@/lib/references/export-references";
import type { WrittenSource } from "@/lib/references/formats/write-formats";
import { withNotices } from "@/lib/references/health/with-notices";
import type { ReferenceFilter } from "@/lib/references/list-filter";
import { referencesThatFit } from "@/lib/references/list-references";
import { MOST_RANKED, rankReferences } from "@/lib/references/rank-references";

const PAGE = 1_000;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** The sources with these ids, in this order; what was merged away comes as what it was merged into, once. */
export async function* chosenSources(
  actor: Actor,
  ids: readonly string[],
): SourcePages & AsyncGenerator<WrittenSource[]> {
  authorizeAtDesk(actor, "seeDesk");
  const seen = new Set<string>();
  for (let at = 0; at < ids.length; at += PAGE) {
    const part = ids.slice(at, at + PAGE);
    const rows = await database.$queryRaw<WrittenSource[]>`
      SELECT l."id", l."csl" FROM unnest(${part}::uuid[]) WITH ORDINALITY AS asked(id, place)
      JOIN "reference" r ON r."id" = asked.id JOIN "reference" l ON l."id" = coalesce(r."merged_into_id", r."id") ORDER BY asked.place`;
    yield withNotices(
      database,
      rows.filter(({ id }) => !seen.has(id) && seen.add(id)),
    );
  }
}

/** Every source that fits the list's filter: a search best first, anything else by id, so that the cost does not grow with depth. */
export async function* fittingSources(
  actor: Actor,
  filter: ReferenceFilter,
): SourcePages & AsyncGenerator<WrittenSource[]> {
  authorizeAtDesk(actor, "seeDesk");
  const among = referencesThatFit(actor, filter);
  if (filter.q !== null) {
    const { found } = await rankReferences(filter.q, { among, editionId: null, most: MOST_RANKED });
    yield* chosenSources(
      actor,
      found.map(({ id }) => id),
    );
    return;
  }
  let after = FIRST;
  for (;;) {
    const rows: WrittenSource[] = await database.$queryRaw<WrittenSource[]>(sql`
      SELECT r."id", r."csl" FROM "reference" r WHERE ${among} AND r."id" > ${after}::uuid ORDER BY r."id" LIMIT ${PAGE}`);
    yield withNotices(database, rows);
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? after;
  }
}
