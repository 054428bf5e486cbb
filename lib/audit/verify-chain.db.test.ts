import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exportHead } from "@/lib/audit/export-head";
import { recordEvent } from "@/lib/audit/record-event";
import { verifyChain } from "@/lib/audit/verify-chain";
import { inTransaction } from "@/lib/database/transaction";
import { asOwner } from "@/lib/testing/database";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "audit-"));
  file = join(folder, "audit-heads.jsonl");
  await withoutLaws(async (client) => {
    await client.query(`DELETE FROM "event"`);
    await client.query(`UPDATE "event_head" SET "seq" = 0, "hash" = ''`);
  });
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** As somebody who can switch the laws of the database off. */
async function withoutLaws(work: (client: Client) => Promise<unknown>): Promise<void> {
  await asOwner(async (client) => {
    await client.query(`ALTER TABLE "event" DISABLE TRIGGER USER`);
    await work(client);
    await client.query(`ALTER TABLE "event" ENABLE TRIGGER USER`);
  });
}

async function record(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await inTransaction((tx) =>
      recordEvent(
        tx,
        { id: null, name: "A job – Ünïcode", roles: ["job"] },
        {
          subject: { answerId: randomUUID() },
          event: { type: "reference.added", formatted: `Source “${n}”\n\t😀 \\ "quoted"` },
          reason: n % 2 ? "because" : undefined,
        },
      ),
    );
  }
}

const rewritten = `UPDATE "event" SET "hash" = encode(sha256(convert_to("prev_hash" || "event_body"("event"), 'UTF8')), 'hex') WHERE "seq" = $1`;

test("an audit without a record is whole", async () => {
  expect(await verifyChain(file)).toEqual({ isIntact: true, records: 0n, hash: "", headsOutside: 0 });
});

test("what nobody touched is whole, whatever its letters", async () => {
  await record(12);
  await exportHead(file);
  expect(await verifyChain(file)).toMatchObject({ isIntact: true, records: 12n, headsOutside: 1 });
});

test.for([
  [
    "a changed sentence",
    `UPDATE "event" SET "payload" = '{"formatted":"Another"}' WHERE "seq" = 5`,
    "5",
    "Record 5 was changed",
  ],
  [
    "a changed reason",
    `UPDATE "event" SET "reason" = 'another' WHERE "seq" = 4`,
    "4",
    "Record 4 was changed",
  ],
  [
    "a changed time",
    `UPDATE "event" SET "at" = "at" - interval '1 microsecond' WHERE "seq" = 1`,
    "1",
    "Record 1 was changed",
  ],
  [
    "a changed actor",
    `UPDATE "event" SET "actor_name" = 'Somebody' WHERE "seq" = 10`,
    "10",
    "Record 10 was changed",
  ],
  [
    "a changed link",
    `UPDATE "event" SET "prev_hash" = repeat('a', 64) WHERE "seq" = 6`,
    "6",
    "Record 6 was changed",
  ],
  ["a removed record", `DELETE FROM "event" WHERE "seq" = 7`, "7", "Record 7 is missing"],
  ["the removed first record", `DELETE FROM "event" WHERE "seq" = 1`, "1", "Record 1 is missing"],
  [
    "three removed records",
    `DELETE FROM "event" WHERE "seq" IN (3, 4, 5)`,
    "3",
    "Records 3 to 5 are missing: 3 were removed",
  ],
  [
    "a cut tail",
    `DELETE FROM "event" WHERE "seq" > 8`,
    "9",
    "The tail was cut: 2 records are missing, from record 9 to 10",
  ],
  ["everything removed", `DELETE FROM "event"`, "1", "The tail was cut: 10 records are missing"],
] as const)("%s is named", async ([, tampering, seq, sentence]) => {
  await record(10);
  await withoutLaws((client) => client.query(tampering));
  const verdict = await verifyChain(file);
  expect(verdict).toMatchObject({
    isIntact: false,
    broken: { seq: BigInt(seq), sentence: expect.stringContaining(sentence) },
  });
});

test("two records that changed places are named as out of order", async () => {
  await record(8);
  await withoutLaws(async (client) => {
    await client.query(`UPDATE "event" SET "seq" = 1000 WHERE "seq" = 4`);
    await client.query(`UPDATE "event" SET "seq" = 4 WHERE "seq" = 5`);
    await client.query(`UPDATE "event" SET "seq" = 5 WHERE "seq" = 1000`);
  });
  expect(await verifyChain(file)).toMatchObject({
    broken: { seq: 4n, sentence: expect.stringContaining("out of order") },
  });
});

test("a record that was changed and given a fitting hash is still named", async () => {
  await record(6);
  await withoutLaws(async (client) => {
    await client.query(`UPDATE "event" SET "reason" = 'forged' WHERE "seq" = 3`);
    await client.query(rewritten, [3]);
  });
  expect(await verifyChain(file)).toMatchObject({
    broken: { seq: 3n, sentence: expect.stringContaining("given a new hash") },
  });
});

test("a head that was set back in the database is noticed", async () => {
  await record(5);
  await withoutLaws((client) =>
    client.query(`UPDATE "event_head" SET "seq" = 3, "hash" = (SELECT "hash" FROM "event" WHERE "seq" = 3)`),
  );
  expect(await verifyChain(file)).toMatchObject({
    broken: { seq: 4n, sentence: expect.stringContaining("set back to record 3") },
  });
});

test("a tail that was cut with the head rewritten to fit is noticed by the head kept outside", async () => {
  await record(10);
  expect(await exportHead(file)).toBe("added");
  await cutTo(7);
  expect(await verifyChain(file)).toMatchObject({
    broken: {
      seq: 8n,
      sentence: expect.stringContaining(
        "3 records are missing, from record 8 to 10. The head kept outside the database",
      ),
    },
  });
});

test("new records over a cut tail do not hide it from the head kept outside", async () => {
  await record(4);
  await exportHead(file);
  await record(6);
  await exportHead(file);
  await cutTo(7);
  await record(5);
  expect(await verifyChain(file)).toMatchObject({
    broken: { seq: 5n, sentence: expect.stringContaining("rewritten somewhere from record 5 to 10") },
  });
});

test("without a head kept outside, a tail cut with its head rewritten passes: that is why it is kept", async () => {
  await record(10);
  await cutTo(7);
  expect(await verifyChain(file)).toMatchObject({ isIntact: true, records: 7n });
});

test("the first of two broken places is the one that is named", async () => {
  await record(10);
  await exportHead(file);
  await withoutLaws(async (client) => {
    await client.query(`UPDATE "event" SET "reason" = 'forged' WHERE "seq" = 6`);
    await client.query(`DELETE FROM "event" WHERE "seq" > 8`);
  });
  expect(await verifyChain(file)).toMatchObject({ broken: { seq: 6n } });
});

test("a head is added only when the chain moved, and never over a chain that went back", async () => {
  await record(3);
  expect(await exportHead(file)).toBe("added");
  expect(await exportHead(file)).toBe("unchanged");
  await record(1);
  expect(await exportHead(file)).toBe("added");
  await cutTo(2);
  expect(await exportHead(file)).toBe("behind");
  const lines = (await readFile(file, "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ seq }) => seq)).toEqual([3, 4]);
  expect(lines[1]).toEqual({ at: expect.any(String), seq: 4, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test("a file of heads that cannot be read stops the check with a sentence, and is not taken for a whole chain", async () => {
  await record(2);
  await writeFile(file, '{"at":"2026-01-01T00:00:00Z","seq":1,"hash":"short"}\n');
  await expect(verifyChain(file)).rejects.toThrow(/line 1 of .* is not a head of the audit/);
});

async function cutTo(seq: number): Promise<void> {
  await withoutLaws(async (client) => {
    await client.query(`DELETE FROM "event" WHERE "seq" > $1`, [seq]);
    await client.query(
      `UPDATE "event_head" SET "seq" = $1, "hash" = (SELECT "hash" FROM "event" WHERE "seq" = $1)`,
      [seq],
    );
  });
}
