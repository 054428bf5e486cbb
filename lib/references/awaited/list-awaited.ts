import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import type { AwaitedNumber } from "@/lib/references/awaited/awaited-number";
import { findKnown } from "@/lib/references/find-known";
import type { ReferenceCard } from "@/lib/references/reference-card";
import type { Csl } from "@/lib/references/reference-schema";

/** A number that waits for its look-up or for somebody to decide on what was found. */
export type AwaitedSource = AwaitedNumber & {
  id: string;
  state: "waiting" | "found" | "not_found";
  sentence: string;
  askedBy: string;
  askedAt: Date;
  origin: string | null;
  answeredAt: Date | null;
  found: Csl | null;
  /** What the library has of it by now: the source itself, or others that look like it or have its number. */
  here: ReferenceCard | null;
  alike: ReferenceCard[];
};

type Row = Omit<AwaitedSource, "here" | "alike">;

const MOST = 200;

/** The numbers that wait, those with something to decide first, then the oldest; 200 at most. */
export async function listAwaited(actor: Actor): Promise<AwaitedSource[]> {
  authorizeAtDesk(actor, "seeDesk");
  const rows = await database.$queryRaw<Row[]>`
    SELECT a."id", a."kind"::text, a."value", a."state"::text, a."sentence", a."origin", a."found",
      a."asked_at" AS "askedAt", a."answered_at" AS "answeredAt", coalesce(p."name", '') AS "askedBy"
    FROM "awaited_source" a LEFT JOIN "person" p ON p."id" = a."asked_by_id"
    WHERE a."state" IN ('waiting', 'found', 'not_found')
    ORDER BY array_position(ARRAY['found', 'not_found', 'waiting'], a."state"::text), a."asked_at", a."id" LIMIT ${MOST}`;
  const found = rows.flatMap((row) => (row.found ? [row.found] : []));
  const known = found.length > 0 ? await findKnown(found) : [];
  return rows.map((row) => {
    const said = row.found ? known[found.indexOf(row.found)] : undefined;
    const alike = [...(said?.clash ? [said.clash] : []), ...(said?.alike ?? [])];
    return { ...row, here: said && !said.isDeleted ? said.same : null, alike };
  });
}

/** How many numbers wait outside the library. */
export async function countAwaited(actor: Actor): Promise<number> {
  authorizeAtDesk(actor, "seeDesk");
  return database.awaitedSource.count({ where: { state: { in: ["waiting", "found", "not_found"] } } });
}
