import pg from "pg";
import { makeLexicon } from "@/bench/content/lexicon";
import { makeReferences } from "@/bench/content/make-references";
import { makeRandom } from "@/bench/content/random";
import { formatReference } from "@/lib/references/house-style";
import { identitiesOf } from "@/lib/references/identities-of";
import { insertRows } from "./insert-rows";
import { withoutSearchIndexes } from "./without-search-indexes";

/** Brings the library of a filled database up to so many references: `fill-library.mts COUNT`, with DATABASE_URL naming a superuser. */
const wanted = Number(process.argv[2]);
const BATCH = 5_000;
const client = new pg.Client({
  connectionString: process.env.DATABASE_URL ?? "",
  connectionTimeoutMillis: 10_000,
});
await client.connect();
await client.query("SET synchronous_commit = off; SET maintenance_work_mem = '512MB'");
const { rows } = await client.query<{ have: number; keeper: string }>(
  `SELECT count(*)::int AS have, (SELECT id FROM person LIMIT 1) AS keeper FROM reference`,
);
const [{ have, keeper } = { have: 0, keeper: "" }] = rows;
if (have < wanted) {
  await withoutSearchIndexes(client, () => addReferences(have));
  for (const table of ["reference", "reference_word"]) await client.query(`VACUUM ANALYZE ${table}`);
}
await client.end();

/** The numbers of these go on where the others end, so that no two are one source. */
async function addReferences(already: number): Promise<void> {
  const random = makeRandom(20_261_126);
  const lexicon = makeLexicon(random, 24_000);
  for (let from = already; from < wanted; from += BATCH) {
    const some = makeReferences(random, lexicon, { from, count: Math.min(BATCH, wanted - from) });
    await client.query("BEGIN; SET LOCAL session_replication_role = replica");
    await insertRows(
      client,
      "reference",
      some.map(({ id, csl }) => {
        const { urlKey, ...identities } = identitiesOf(csl);
        return {
          ...{ id, csl, ...identities, url_key: urlKey, formatted: formatReference(csl).text },
          ...{ lock_version: 0, created_by_id: keeper, created_at: "2020-01-01", updated_at: "2020-01-01" },
        };
      }),
    );
    await client.query("COMMIT");
  }
  await client.query(
    `INSERT INTO reference_word SELECT DISTINCT w FROM reference, unnest(tsvector_to_array(ts_filter(search, '{a,b,c}'))) w
      WHERE w ~ '^\\D{1,40}$' ON CONFLICT DO NOTHING`,
  );
}
