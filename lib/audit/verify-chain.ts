import "server-only";
import {
  type ChainBreak,
  type ChainPlace,
  type ChainRecord,
  chainBreak,
  cutTail,
} from "@/lib/audit/chain-break";
import { headsFile, type KeptHead, readHeads } from "@/lib/audit/heads-file";
import { database } from "@/lib/database/client";

/** What a check of the audit found: whole, with how many records and heads were looked at, or broken, with the first place. */
export type ChainVerdict =
  | { isIntact: true; records: bigint; hash: string; headsOutside: number }
  | { isIntact: false; broken: ChainBreak };

type Ends = { headSeq: bigint; headHash: string; lastSeq: bigint };

const BATCH = 5_000;
const HEADS_AT_ONCE = 1_000;

/** Recomputes the whole chain in this process, and compares its end with the head in the database and with the heads kept outside it. Memory stays the same for any number of records. */
export async function verifyChain(file: string = headsFile()): Promise<ChainVerdict> {
  const ends = await readEnds();
  const { broken, last } = await walk(ends.lastSeq);
  const headsOutside = { looked: 0 };
  const found = [broken, endBreak(ends, last), await outsideBreak(file, ends, headsOutside)].filter(
    (one) => one !== null,
  );
  const first = found.toSorted((one, other) => Number(one.seq - other.seq))[0];
  if (first) return { isIntact: false, broken: first };
  return { isIntact: true, records: ends.lastSeq, hash: last.hash, headsOutside: headsOutside.looked };
}

/** Both ends in one statement, so that a record written meanwhile is in neither. */
async function readEnds(): Promise<Ends> {
  const rows = await database.$queryRaw<Ends[]>`
    SELECT h."seq" AS "headSeq", h."hash" AS "headHash", coalesce((SELECT max("seq") FROM "event"), 0)::bigint AS "lastSeq"
      FROM "event_head" h WHERE h."id" = 1`;
  return rows[0] ?? { headSeq: 0n, headHash: "", lastSeq: 0n };
}

async function walk(until: bigint): Promise<{ broken: ChainBreak | null; last: ChainPlace }> {
  let last: ChainPlace = { seq: 0n, hash: "" };
  while (last.seq < until) {
    const records = await database.$queryRaw<ChainRecord[]>`
      SELECT e."seq", e."prev_hash" AS "prevHash", e."hash", "event_body"(e) AS "body"
        FROM "event" e WHERE e."seq" > ${last.seq} AND e."seq" <= ${until} ORDER BY e."seq" LIMIT ${BATCH}`;
    for (const record of records) {
      const broken = await chainBreak(record, last, isElsewhere);
      if (broken) return { broken, last };
      last = { seq: record.seq, hash: record.hash };
    }
    if (records.length === 0) break;
  }
  return { broken: null, last };
}

async function isElsewhere(hash: string): Promise<boolean> {
  return (await database.event.count({ where: { hash } })) > 0;
}

function endBreak({ headSeq, headHash, lastSeq }: Ends, last: ChainPlace): ChainBreak | null {
  if (lastSeq < headSeq) return cutTail(lastSeq + 1n, headSeq, "The head in the database remembers them.");
  if (lastSeq > headSeq)
    return {
      seq: headSeq + 1n,
      sentence: `The head in the database was set back to record ${headSeq}, and the records go on to ${lastSeq}.`,
    };
  if (last.seq === lastSeq && last.hash !== headHash) {
    return {
      seq: lastSeq,
      sentence: `Record ${lastSeq}, the last one, is not the one that the head in the database names.`,
    };
  }
  return null;
}

/** Compares every head that was kept outside with the record at its place. */
async function outsideBreak(file: string, ends: Ends, count: { looked: number }): Promise<ChainBreak | null> {
  let agreed = 0n;
  for await (const heads of inGroups(readHeads(file))) {
    const records = await database.event.findMany({
      where: { seq: { in: heads.map(({ seq }) => BigInt(seq)) } },
      select: { seq: true, hash: true },
    });
    const hashes = new Map(records.map(({ seq, hash }) => [Number(seq), hash]));
    for (const head of heads) {
      count.looked += 1;
      if (BigInt(head.seq) > ends.lastSeq)
        return cutTail(
          ends.lastSeq + 1n,
          BigInt(head.seq),
          `The head kept outside the database on ${head.at} remembers them.`,
        );
      if (hashes.get(head.seq) !== head.hash) {
        return {
          seq: agreed + 1n,
          sentence: `History was rewritten somewhere from record ${agreed + 1n} to ${head.seq}: record ${head.seq} is not the one that the head kept outside the database on ${head.at} names.`,
        };
      }
      agreed = BigInt(head.seq);
    }
  }
  return null;
}

async function* inGroups(heads: AsyncIterable<KeptHead>): AsyncGenerator<KeptHead[]> {
  let group: KeptHead[] = [];
  for await (const head of heads) {
    if (group.push(head) < HEADS_AT_ONCE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
