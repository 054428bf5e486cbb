import { createHash } from "node:crypto";

/** A record as the chain sees it: `body` is what `event_body(event)` gives, and `hash` is SHA-256, hex, of the hash before and the body. */
export type ChainRecord = { seq: bigint; prevHash: string; hash: string; body: string };

/** The first place where the chain does not hold, and what is wrong there. */
export type ChainBreak = { seq: bigint; sentence: string };

/** The record before, as it was found: its place and hash; 0 and "" before the first. */
export type ChainPlace = { seq: bigint; hash: string };

/** What is wrong with a record that should follow `before`; null when nothing is. `isElsewhere` says whether a hash stands somewhere else in the chain. */
export async function chainBreak(
  record: ChainRecord,
  before: ChainPlace,
  isElsewhere: (hash: string) => Promise<boolean>,
): Promise<ChainBreak | null> {
  const due = before.seq + 1n;
  if (record.seq !== due) return missing(due, record.seq - 1n);
  const isWhole = hashOf(record) === record.hash;
  const follows = record.prevHash === before.hash;
  if (isWhole && follows) return null;
  if (follows)
    return {
      seq: due,
      sentence: `Record ${due} was changed: its content is not what its hash was made from.`,
    };
  if (isWhole && before.seq > 0n) {
    return {
      seq: before.seq,
      sentence: `Record ${before.seq} was changed and given a new hash: record ${due} follows another one.`,
    };
  }
  if (record.prevHash !== "" && (await isElsewhere(record.prevHash))) {
    return {
      seq: due,
      sentence: `Record ${due} is out of order: it was written after a record that stands elsewhere now.`,
    };
  }
  return {
    seq: due,
    sentence: `Record ${due} was changed: neither its content nor its link to record ${before.seq} holds.`,
  };
}

/** Records that should be there and are not. */
export function missing(from: bigint, to: bigint): ChainBreak {
  const n = to - from + 1n;
  const sentence =
    n === 1n
      ? `Record ${from} is missing: it was removed.`
      : `Records ${from} to ${to} are missing: ${n} were removed.`;
  return { seq: from, sentence };
}

/** Records that are missing at the end. */
export function cutTail(from: bigint, to: bigint, witness: string): ChainBreak {
  const n = to - from + 1n;
  return {
    seq: from,
    sentence: `The tail was cut: ${n} ${n === 1n ? "record is" : "records are"} missing, from record ${from} to ${to}. ${witness}`,
  };
}

function hashOf({ prevHash, body }: ChainRecord): string {
  return createHash("sha256")
    .update(prevHash + body, "utf8")
    .digest("hex");
}
