import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type pg from "pg";
import { afterEach, beforeAll, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { actOn, approved, submittedHash } from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";
import { publishDue } from "./publish-due";
import { schedulePublication } from "./schedule-publication";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

const dueAt = new Date("2031-12-03T14:00:00Z");

/** An approved edition whose time, 9:00 AM in New York, is set. */
async function scheduled() {
  const draft = await approved(people);
  await schedulePublication(people.pia, {
    ...{ ...(await actOn(draft.editionId)), contentHash: await submittedHash(draft.editionId) },
    ...{ changeKind: "first", changeNote: "", wholeAnswerReviewed: true },
    ...{ day: "2031-12-03", time: "09:00", whichHour: null },
  });
  return draft.editionId;
}

function publishDueElsewhere(): ChildProcess {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "lib/testing/publish-due-once.mts", dueAt.toISOString()],
    { env: process.env, stdio: ["ignore", "ignore", "inherit"] },
  );
  running.push(child);
  return child;
}

const stateOf = async (editionId: string) => ({
  state: (await database.edition.findUniqueOrThrow({ where: { id: editionId } })).state,
  standing: await database.schedule.count({ where: { editionId, endedAt: null } }),
  publications: await database.publication.count({ where: { editionId } }),
  events: await database.event.count({ where: { editionId, type: "answer.published" } }),
});
const waiting = { state: "scheduled", standing: 1, publications: 0, events: 0 };
const done = { state: "published", standing: 0, publications: 1, events: 1 };

/** Runs `work` while another process stands in the middle of a publication: all is written but its last event, for which it waits. */
async function inTheMiddle(work: (child: ChildProcess, chain: pg.Client) => Promise<void>): Promise<void> {
  await asOwner(async (chain) => {
    await chain.query("BEGIN");
    await chain.query("SELECT * FROM event_head FOR UPDATE");
    const child = publishDueElsewhere();
    await expect.poll(howManyWait, { timeout: 40_000, interval: 50 }).toBe(1);
    await work(child, chain);
  });
}

const howManyWait = () =>
  asOwner(async (client) => {
    const { rows } = await client.query(`SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO "event"%'`);
    return rows[0].waiting as number;
  });

test("a process killed in the middle of a scheduled publication leaves it due, and the next run publishes it once", {
  timeout: 90_000,
}, async () => {
  const editionId = await scheduled();
  await inTheMiddle(async (child, chain) => {
    child.kill("SIGKILL");
    await once(child, "exit");
    await chain.query("ROLLBACK");
  });
  expect(await stateOf(editionId)).toEqual(waiting);
  expect(await publishDue({ now: dueAt })).toMatchObject({ published: 1, failed: 0 });
  expect(await publishDue({ now: dueAt })).toMatchObject({ published: 0, failed: 0 });
  expect(await stateOf(editionId)).toEqual(done);
});

test("while a frozen process holds it nobody publishes it a second time; thawed, it finishes", {
  timeout: 90_000,
}, async () => {
  const editionId = await scheduled();
  await inTheMiddle(async (child, chain) => {
    child.kill("SIGSTOP");
    await chain.query("ROLLBACK");
    expect(await publishDue({ now: dueAt })).toMatchObject({ published: 0, failed: 0 });
    expect(await stateOf(editionId)).toEqual(waiting);
    child.kill("SIGCONT");
    await once(child, "exit");
  });
  expect(await stateOf(editionId)).toEqual(done);
});

test("a database that ends every connection in the middle leaves it due, and the next run publishes it once", {
  timeout: 90_000,
}, async () => {
  const editionId = await scheduled();
  await inTheMiddle(async (child, chain) => {
    await chain.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO "event"%'`);
    await once(child, "exit");
    await chain.query("ROLLBACK");
  });
  expect(await stateOf(editionId)).toEqual(waiting);
  expect(await publishDue({ now: dueAt })).toMatchObject({ published: 1, failed: 0 });
  expect(await stateOf(editionId)).toEqual(done);
});
