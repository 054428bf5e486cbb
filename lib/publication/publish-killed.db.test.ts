import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { actOn, approved, submittedHash } from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";
import { publishRevision } from "./publish-revision";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const publishing = async (editionId: string) => ({
  ...(await actOn(editionId)),
  contentHash: await submittedHash(editionId),
  changeKind: "first" as const,
  changeNote: "",
  wholeAnswerReviewed: true,
});

function publishElsewhere(input: object) {
  const words = [
    "--conditions=react-server",
    "--import",
    "tsx",
    "lib/testing/publish-once.mts",
    people.pia.id,
    JSON.stringify(input),
  ];
  return spawn(process.execPath, words, { env: process.env, stdio: ["ignore", "pipe", "inherit"] });
}

const stateOf = async (editionId: string) => ({
  edition: (await database.edition.findUniqueOrThrow({ where: { id: editionId } })).state,
  publications: await database.publication.count({ where: { editionId } }),
  events: await database.event.count({ where: { editionId, type: "answer.published" } }),
  acts: await database.act.count({ where: { name: "publishRevision" } }),
});

const howManyWait = () =>
  asOwner(async (client) => {
    const { rows } = await client.query(`SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO "event"%'`);
    return rows[0].waiting as number;
  });

test("a process killed in the middle of a publication leaves the old state whole, and publishing again works", {
  timeout: 60_000,
}, async () => {
  const draft = await approved(people);
  const input = await publishing(draft.editionId);
  const before = await stateOf(draft.editionId);
  await asOwner(async (chain) => {
    await chain.query("BEGIN");
    await chain.query("SELECT * FROM event_head FOR UPDATE");
    const publisher = publishElsewhere(input);
    await expect
      .poll(howManyWait, {
        timeout: 30_000,
        interval: 50,
      })
      .toBe(1);
    publisher.kill("SIGKILL");
    await once(publisher, "exit");
    await chain.query("ROLLBACK");
  });
  expect(await stateOf(draft.editionId)).toEqual(before);
  expect(before).toMatchObject({ edition: "approved", publications: 0, events: 0 });
  await publishRevision(people.pia, { ...input, idempotencyKey: randomUUID() });
  expect(await stateOf(draft.editionId)).toMatchObject({ edition: "published", publications: 1, events: 1 });
});

test("twenty clicks on Publish are one publication", { timeout: 60_000 }, async () => {
  const draft = await approved(people);
  const input = await publishing(draft.editionId);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => publishRevision(people.pia, input)));
  expect(new Set(outcomes.map((outcome) => outcome.publicationId)).size).toBe(1);
  expect(await stateOf(draft.editionId)).toMatchObject({ edition: "published", publications: 1, events: 1 });
});

test("two publishers at once: one publishes, the other is told", { timeout: 60_000 }, async () => {
  const draft = await approved(people);
  const input = await publishing(draft.editionId);
  const outcomes = await Promise.allSettled([
    publishRevision(people.pia, { ...input, idempotencyKey: randomUUID() }),
    publishRevision(people.pat, { ...input, idempotencyKey: randomUUID() }),
  ]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = outcomes.find((outcome) => outcome.status === "rejected");
  expect(refused?.reason).toMatchObject({ code: "conflict" });
  expect(await stateOf(draft.editionId)).toMatchObject({ edition: "published", publications: 1, events: 1 });
});
