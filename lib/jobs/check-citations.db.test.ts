import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { enqueue } from "@/lib/database/enqueue";
import { inTransaction } from "@/lib/database/transaction";
import { checkCitations } from "@/lib/jobs/check-citations";
import { getJobDesk } from "@/lib/jobs/queries";
import { startJobs } from "@/lib/jobs/start-jobs";
import { aDraft, addSource } from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});
beforeEach(() => asOwner((client) => client.query("DELETE FROM pgboss.job")));

const queue = "citation-checks" as const;

/** A draft whose kept citations are not what its words cite. */
async function brokenDraft(): Promise<string> {
  const source = await addSource(people.ann);
  const draft = await aDraft(people.ann, { document: doc(p("Yes.", cite(source.id))) });
  await asOwner((client) =>
    client.query("UPDATE edition_citation SET number = 7 WHERE edition_id = $1", [draft.editionId]),
  );
  return draft.editionId;
}

test("while all is well it tells how many open editions it looked at", async () => {
  await aDraft(people.ann);
  expect((await checkCitations()).checked).toBeGreaterThan(0);
});

test("it is worked on by the application's own role, also where look-ups are switched off", async () => {
  vi.stubEnv("ANSWER_DESK_LOOKUPS", "off");
  const stop = await startJobs("inline");
  await inTransaction((tx) => enqueue(tx, queue));
  const row = async () => (await getJobDesk(people.ada)).queues.find((one) => one.queue === queue);
  await vi.waitFor(
    async () => expect((await row())?.lastTold).toMatchObject({ checked: expect.any(Number) }),
    {
      timeout: 20_000,
    },
  );
  expect((await row())?.cron).toBe("10 1 * * *");
  await stop();
  vi.unstubAllEnvs();
});

test("a break fails the job with the name of the edition, so that it stands on the page of jobs", async () => {
  const editionId = await brokenDraft();
  await expect(checkCitations()).rejects.toThrow(editionId);
});
