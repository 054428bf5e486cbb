import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import pg from "pg";
import type { Editor } from "./load/work";

/** What the measures need to know of the filled database, read once. */
export type BenchDesk = {
  /** Slugs of published answers, in an order of no meaning. */
  slugs: string[];
  /** A cookie of somebody who reviews, and of one who publishes. */
  readerCookie: string;
  /** Seventeen drafts, each with its owner signed in. */
  editors: Editor[];
  /** The answer with the long history. */
  historyAnswerId: string;
  historyRevisionIds: string[];
  /** Words that one to eight answers have. */
  rareWords: string[];
  /** Pairs of words that most answers have. */
  commonWords: string[];
};

/** Signs people in by making their session rows, and looks up what the measures read and write. */
export async function readDesk(ownerUrl: string, secret: string): Promise<BenchDesk> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const ask = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await client.query<Row>(text, values)).rows;
  const signIn = async (personId: string) => {
    const [row] = await ask<{ id: string }>(
      "INSERT INTO session (id, person_id, expires_at) VALUES (gen_random_uuid(), $1, now() + interval '12 hours') RETURNING id",
      [personId],
    );
    return `next-auth.session-token=${await encode({ token: { sid: row?.id }, secret, maxAge: 12 * 3_600 })}`;
  };
  try {
    const slugs = await ask<{ slug: string }>(
      "SELECT slug FROM site.answer WHERE withdrawn_at IS NULL ORDER BY md5(slug) LIMIT 20000",
    );
    const [reviewer] = await ask<{ id: string }>(
      "SELECT id FROM person WHERE 'reviewer' = ANY (roles) LIMIT 1",
    );
    const drafts = await ask<Editor & { ownerId: string }>(openDrafts);
    const editors: Editor[] = [];
    for (const { ownerId, ...draft } of drafts)
      editors.push({ ...draft, cookie: await signIn(ownerId), sittingId: randomUUID() });
    const history = await ask<{ answerId: string; id: string }>(longestHistory);
    const words = await ask<{ word: string }>(rareWords);
    return {
      slugs: slugs.map(({ slug }) => slug),
      readerCookie: await signIn(reviewer?.id ?? ""),
      editors,
      historyAnswerId: history[0]?.answerId ?? "",
      historyRevisionIds: history.map(({ id }) => id),
      rareWords: words.map(({ word }) => word),
      commonWords: common.flatMap((one, place) => common.slice(place + 1).map((other) => `${one} ${other}`)),
    };
  } finally {
    await client.end();
  }
}

/** Any seventeen, but for the one with the long history. */
const openDrafts = `
  SELECT a.id AS "answerId", e.id AS "editionId", e.lock_version AS "lockVersion", e.question, e.document, a.owner_id AS "ownerId"
    FROM edition e JOIN answer a ON a.current_edition_id = e.id
   WHERE e.state = 'draft' AND e.number = 1 AND NOT EXISTS (SELECT FROM revision r WHERE r.edition_id = e.id AND r.number = 100)
   ORDER BY e.id LIMIT 17`;

const longestHistory = `
  SELECT e.answer_id AS "answerId", r.id FROM revision r JOIN edition e ON e.id = r.edition_id
   WHERE r.edition_id = (SELECT edition_id FROM revision WHERE number = 200 LIMIT 1) ORDER BY r.number`;

/** From the words of a sample of answers those that few answers have. */
const rareWords = `
  WITH sampled AS (
    SELECT word FROM ts_stat('SELECT to_tsvector(''simple'', plain_text) FROM (SELECT plain_text FROM publication LIMIT 400) sample')
     WHERE length(word) > 7 AND word ~ '^[a-z]+$' AND ndoc = 1 LIMIT 400)
  SELECT word FROM sampled
   WHERE (SELECT count(*) FROM publication WHERE search @@ plainto_tsquery('english', word)) BETWEEN 1 AND 8 LIMIT 200`;

const common = "people children treatment symptoms disease family gene doctors blood heart pain sleep".split(
  " ",
);
