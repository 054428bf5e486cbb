import { randomUUID } from "node:crypto";
import pg from "pg";
import { formatReference } from "@/lib/references/house-style";
import { identitiesOf } from "@/lib/references/identities-of";
import { insertRows, type Row } from "./insert-rows";
import { eventRow, type LifeEvents } from "./life-events";
import { makeHistory } from "./make-history";
import { type Life, makeLife } from "./make-life";
import { withoutSearchIndexes } from "./without-search-indexes";
import { makeWorld, type World } from "./world";

const A_YEAR = 365 * 86_400_000;

/** Fills an empty migrated database: `fill.mts ANSWERS`, with DATABASE_URL naming a superuser. */
const answers = Number(process.argv[2]);
const BATCH = 200;
const client = new pg.Client({
  connectionString: process.env.DATABASE_URL ?? "",
  connectionTimeoutMillis: 10_000,
});
await client.connect();
await client.query("SET synchronous_commit = off; SET maintenance_work_mem = '512MB'");
const world = makeWorld(answers);
await withoutSearchIndexes(client, async () => {
  await addStanding(world);
  await addLives(world);
  await client.query(`
    INSERT INTO edition_reference (edition_id, reference_id)
    SELECT edition_id, reference_id FROM edition_citation
    UNION SELECT p.edition_id, c.reference_id FROM publication_citation c JOIN publication p ON p.id = c.publication_id`);
});
await client.query("VACUUM ANALYZE");
await client.query("CHECKPOINT");
await client.end();

/** Rows that are written as they will stand: their triggers would ask for the acts that led there. */
async function addAsTheyStand(rows: Record<string, Row[]>): Promise<void> {
  await client.query("BEGIN; SET LOCAL session_replication_role = replica");
  for (const [table, list] of Object.entries(rows)) await insertRows(client, table, list);
  await client.query("COMMIT");
}

/** Events go through the trigger that chains them, a few at a time. */
async function tell(events: LifeEvents): Promise<void> {
  for (let from = 0; from < events.length; from += 250)
    await insertRows(client, "event", events.slice(from, from + 250));
}

async function addStanding({
  writers,
  reviewer,
  publisher,
  boilerplate,
  topics,
  references,
}: World): Promise<void> {
  const keeper = reviewer;
  await addAsTheyStand({
    person: [...writers, reviewer, publisher].map((person) => ({
      ...person,
      credentials: "",
      affiliation: "",
      lock_version: 0,
      created_at: new Date(),
    })),
    interest_declaration: [reviewer, publisher].map(({ id }) => ({
      ...{ id: randomUUID(), person_id: id, interests: [], topic_ids: [] },
      ...{ declared_at: new Date(), valid_until: new Date(Date.now() + A_YEAR) },
    })),
    boilerplate_version: boilerplate.map((row) => ({ ...row, number: 1, effective_from: "2020-01-01" })),
    topic: topics.map(({ id, name, slug }) => ({
      id,
      name,
      slug,
      lock_version: 0,
      created_at: "2020-01-01",
    })),
    topic_synonym: topics.map(({ id, synonym }) => ({ topic_id: id, name: synonym })),
    topic_identifier: topics.map(({ id }, place) => ({
      topic_id: id,
      scheme: "GARD",
      value: String(900_000 + place),
    })),
  });
  await tell(
    topics.map(({ id, name, slug }) =>
      eventRow(keeper, { topic_id: id }, { type: "topic.created", name, slug }),
    ),
  );
  for (let from = 0; from < references.length; from += 2_000) {
    const some = references.slice(from, from + 2_000).map(({ id, csl }) => {
      const { urlKey, ...columns } = { ...identitiesOf(csl), formatted: formatReference(csl).text };
      return {
        id,
        csl,
        ...columns,
        url_key: urlKey,
        lock_version: 0,
        created_by_id: keeper.id,
        created_at: "2020-01-01",
        updated_at: "2020-01-01",
      };
    });
    await addAsTheyStand({ reference: some });
    await tell(
      some.map(({ id, formatted }) =>
        eventRow(keeper, { reference_id: id }, { type: "reference.added", formatted }),
      ),
    );
  }
}

async function addLives(all: World): Promise<void> {
  const now = Date.now();
  let writing: Promise<void> = Promise.resolve();
  for (let from = 0; from < answers; from += BATCH) {
    const lives = Array.from({ length: Math.min(BATCH, answers - from) }, (_, index) =>
      makeLife(all, from + index, now),
    );
    if (from === 0) makeHistory(lives[0] as Life, all);
    await writing;
    writing = write(lives);
    process.stdout.write(`${from + lives.length}\n`);
  }
  await writing;
}

async function write(lives: readonly Life[]): Promise<void> {
  const rows: Record<string, Row[]> = {};
  for (const life of lives)
    for (const [table, list] of Object.entries(life.rows)) rows[table] = [...(rows[table] ?? []), ...list];
  await addAsTheyStand(rows);
  await tell(lives.flatMap((life) => life.events));
}
