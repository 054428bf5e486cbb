import "server-only";
import type { Tx } from "@/lib/database/transaction";

/** The standing words by kind that were in force at an instant, as texts. */
export async function wordingsAt(tx: Pick<Tx, "$queryRaw">, instant: Date): Promise<Record<string, string>> {
  const rows = await tx.$queryRaw<{ kind: string; text: string }[]>`
    SELECT "kind"::text, "text" FROM "boilerplate_at"(${instant})`;
  return Object.fromEntries(rows.map(({ kind, text }) => [kind, text]));
}

/** The standing words that a page showed last on a day of the centre's zone, or until the instant it was replaced, whichever came first. */
export async function wordingsAtEndOf(
  tx: Pick<Tx, "$queryRaw">,
  { day, zone, until }: { day: string; zone: string; until: Date | null },
): Promise<Record<string, string>> {
  const rows = await tx.$queryRaw<{ kind: string; text: string }[]>`
    SELECT "kind"::text, "text" FROM "boilerplate_at"(
      least((${day}::date + 1)::timestamp AT TIME ZONE ${zone}, ${until}::timestamptz) - interval '1 microsecond')`;
  return Object.fromEntries(rows.map(({ kind, text }) => [kind, text]));
}
