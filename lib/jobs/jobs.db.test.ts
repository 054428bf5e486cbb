import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "@/lib/database/client";
import { enqueue } from "@/lib/database/enqueue";
import { inTransaction } from "@/lib/database/transaction";
import { makeBoss } from "@/lib/jobs/boss";
import { startHeartbeat } from "@/lib/jobs/heartbeat";
import { jobTable } from "@/lib/jobs/job-table";
import { getJobDesk } from "@/lib/jobs/queries";
import { runNow } from "@/lib/jobs/run-now";
import { discardJob, retryJob } from "@/lib/jobs/settle-job";
import { startJobs } from "@/lib/jobs/start-jobs";
import { whyNobodyWorks } from "@/lib/jobs/why-nobody-works";
import { asOwner, asRole } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});
beforeEach(() => asOwner((client) => client.query("DELETE FROM pgboss.job")));

const queue = "link-checks" as const;
const rowOf = async () => (await getJobDesk(people.ada)).queues.find((row) => row.queue === queue);
const lastEvent = () => database.event.findFirstOrThrow({ orderBy: { seq: "desc" } });

/** A job that failed after all its tries. */
async function failedJob(): Promise<string> {
  await inTransaction((tx) => enqueue(tx, queue));
  const [job] = await asOwner(async (client) => {
    const output = JSON.stringify({ message: "the site fell into the sea" });
    const sql = `UPDATE pgboss.job SET state = 'failed', completed_on = now(), retry_count = 5, output = $1 WHERE name = $2 RETURNING id`;
    return (await client.query(sql, [output, queue])).rows;
  });
  return job.id;
}

describe("adding", () => {
  test("a job exists if and only if the change it belongs to does", async () => {
    await expect(
      inTransaction(async (tx) => {
        await enqueue(tx, queue);
        throw new Error("the change failed");
      }),
    ).rejects.toThrow("the change failed");
    expect((await rowOf())?.waiting).toBe(0);
    await inTransaction((tx) => enqueue(tx, queue));
    expect((await rowOf())?.waiting).toBe(1);
  });

  test("while one waits nothing is added, however many ask at once", async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => inTransaction((tx) => enqueue(tx, queue))));
    expect((await rowOf())?.waiting).toBe(1);
  });

  test("the application's role adds jobs and makes no queues and no tables", async () => {
    await asRole("answer_desk_app", async (client) => {
      await expect(client.query(`SELECT pgboss.create_queue('mine', '{}')`)).rejects.toThrow(
        /permission denied/,
      );
      await expect(client.query("DROP TABLE pgboss.archive")).rejects.toThrow(/must be owner/);
    });
    await asRole("answer_desk_public", async (client) => {
      await expect(client.query("SELECT * FROM pgboss.job")).rejects.toThrow(/permission denied/);
    });
  });
});

describe("working", () => {
  test("a job is worked on once, and what it told is kept", async () => {
    const { boss } = makeBoss();
    await boss.start();
    const worked: string[] = [];
    await inTransaction((tx) => enqueue(tx, queue));
    await boss.work(queue, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
      worked.push(job?.id ?? "");
      return { checked: 3 };
    });
    await vi.waitFor(async () => expect((await rowOf())?.lastTold).toEqual({ checked: 3 }), {
      timeout: 10_000,
    });
    await boss.stop({ timeout: 1_000 });
    expect(worked).toHaveLength(1);
    expect(await rowOf()).toMatchObject({ waiting: 0, running: 0, failed: 0 });
  });

  test("one that fails waits longer before each new try, and is kept when it has failed for good", async () => {
    const { boss } = makeBoss();
    await boss.start();
    await inTransaction((tx) => enqueue(tx, queue));
    for (const tries of [1, 2, 3, 4, 5, 6]) {
      const [job] = await boss.fetch(queue, { includeMetadata: true, ignoreStartAfter: true });
      if (!job) throw new Error("no job");
      await boss.fail(queue, job.id, { message: "the network is away" });
      expect(await rowOf()).toMatchObject(tries < 6 ? { waiting: 1, failed: 0 } : { waiting: 0, failed: 1 });
      const delay = await asOwner(
        async (client) =>
          (
            await client.query(
              "SELECT extract(epoch FROM start_after - now())::float AS s FROM pgboss.job WHERE id = $1",
              [job.id],
            )
          ).rows[0].s,
      );
      if (tries < 6) expect(delay).toBeGreaterThan(60 * 2 ** (tries - 1) - 5);
    }
    await boss.stop({ timeout: 1_000 });
    expect((await getJobDesk(people.ada)).failed).toMatchObject([
      { queue, tries: 6, message: "the network is away" },
    ]);
  });

  test("a server that works on jobs says so, and ends in good order", async () => {
    const stop = await startJobs("inline");
    const desk = await getJobDesk(people.ada);
    expect(desk.workers).toMatchObject([{ kind: "inline", process: process.pid, isAlive: true }]);
    expect(desk.queues.map(({ cron }) => cron)).toEqual([
      "* * * * *",
      "*/15 * * * *",
      "20 2 * * *",
      "40 3 * * *",
      "10 1 * * *",
      "0 6 * * *",
      null,
    ]);
    expect(desk.queues.at(-1)?.resting).toBe("Mail is off: no SMTP_URL is set for this server.");
    expect(await whyNobodyWorks()).toBeNull();
    await stop();
    expect((await getJobDesk(people.ada)).workers).toEqual([]);
  });

  test("told to stop in the middle it ends the step under way, and the rest waits for whoever works next", async () => {
    let begun = () => {};
    const isUnderWay = new Promise<void>((tell) => {
      begun = tell;
    });
    const run = vi.spyOn(jobTable[queue], "run").mockImplementation(async ({ signal }) => {
      begun();
      await new Promise((tell) => signal.addEventListener("abort", tell));
      return { checked: 1 };
    });
    await inTransaction((tx) => enqueue(tx, queue));
    const stop = await startJobs("worker");
    await isUnderWay;
    await stop();
    run.mockRestore();
    expect(await rowOf()).toMatchObject({ lastTold: { checked: 1 }, running: 0, waiting: 1, failed: 0 });
  }, 30_000);

  test("a process that has not been heard of for a minute and a half counts as gone", async () => {
    const stop = await startHeartbeat("worker");
    await database.jobWorker.updateMany({ data: { seenAt: new Date(Date.now() - 100_000) } });
    expect((await getJobDesk(people.ada)).workers).toMatchObject([{ kind: "worker", isAlive: false }]);
    expect(await whyNobodyWorks()).toContain("Nobody works on jobs");
    await stop();
  });
});

describe("looking after", () => {
  test("a failed job is tried again, with its event, once", async () => {
    const jobId = await failedJob();
    await retryJob(people.ada, { queue, jobId });
    expect(await rowOf()).toMatchObject({ waiting: 1, failed: 0 });
    expect(await lastEvent()).toMatchObject({ type: "job.retried", payload: { queue, job: jobId } });
    await expect(retryJob(people.ada, { queue, jobId })).rejects.toThrow("not on the list any more");
  });

  test("why a job failed is told without secrets", async () => {
    const jobId = await failedJob();
    await asOwner((client) =>
      client.query(`UPDATE pgboss.job SET output = $1 WHERE id = $2`, [
        JSON.stringify({ message: "cannot reach smtp://desk:hunter2@mail.example.org" }),
        jobId,
      ]),
    );
    const { failed } = await getJobDesk(people.ada);
    expect(failed[0]?.message).toBe("cannot reach smtp://…@mail.example.org");
  });

  test("a queue that should have run and did not is said to be missing", async () => {
    const stop = await startJobs("worker");
    await database.jobWorker.updateMany({ data: { startedAt: new Date(Date.now() - 40 * 60_000) } });
    const isMissing = async () =>
      (await getJobDesk(people.ada)).queues.filter((row) => row.isMissing).map((row) => row.queue);
    expect(await isMissing()).toContain("look-ups");
    expect(await isMissing()).not.toContain("link-checks");
    expect(await isMissing()).not.toContain("mail");
    await stop();
    expect(await isMissing()).toEqual([]);
  });

  test("a failed job is discarded, with its event, once", async () => {
    const jobId = await failedJob();
    await discardJob(people.ada, { queue, jobId });
    expect(await rowOf()).toMatchObject({ waiting: 0, failed: 0 });
    expect(await lastEvent()).toMatchObject({ type: "job.discarded", payload: { queue, job: jobId } });
    await expect(discardJob(people.ada, { queue, jobId })).rejects.toThrow("not on the list any more");
  });

  test("asked for now, a queue has one job waiting", async () => {
    await runNow(people.ada, { queue });
    await runNow(people.ada, { queue });
    expect((await rowOf())?.waiting).toBe(1);
    expect(await lastEvent()).toMatchObject({ type: "job.asked-for", payload: { queue } });
  });

  test("only an administrator sees and looks after jobs", async () => {
    const jobId = await failedJob();
    for (const actor of [people.ann, people.rui, people.pia, people.nia]) {
      await expect(getJobDesk(actor)).rejects.toThrow("Only an administrator looks after the jobs.");
      await expect(retryJob(actor, { queue, jobId })).rejects.toThrow("Only an administrator");
      await expect(discardJob(actor, { queue, jobId })).rejects.toThrow("Only an administrator");
      await expect(runNow(actor, { queue })).rejects.toThrow("Only an administrator");
    }
  });
});
