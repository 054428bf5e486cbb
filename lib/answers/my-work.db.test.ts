import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { countMyWork, listMyWork } from "@/lib/answers/my-work";
import type { MyWork } from "@/lib/answers/my-work-rows";
import { startEdition } from "@/lib/answers/start-edition";
import { database } from "@/lib/database/client";
import { claimEdition } from "@/lib/review/claim-edition";
import { requestChanges } from "@/lib/review/request-changes";
import { submitEdition } from "@/lib/review/submit-edition";
import { actOn, aDraft, approved, inReview, published } from "@/lib/testing/answers";
import { setNextReview } from "@/lib/testing/due";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  await database.centre.update({ where: { id: 1 }, data: { timeZone: "America/New_York" } });
});

// Each law gets people of its own; what waits for every reviewer or publisher is looked up by its edition.
beforeEach(async () => {
  people = await addPeople();
});

const sections = ["sentBack", "inReviewWithMe", "toReview", "toPublish", "drafts", "elsewhere"] as const;

function placesOf(work: MyWork, editionId: string) {
  return sections.filter((name) => work[name].some((row) => row.editionId === editionId));
}

async function standing(editionId: string) {
  const placed: Partial<Record<keyof People, string[]>> = {};
  for (const name of ["ann", "sam", "rui", "rea", "pia", "ada", "ali"] as const) {
    const places = placesOf(await listMyWork(people[name]), editionId);
    if (places.length > 0) placed[name] = places;
  }
  return placed;
}

const sendBack = async (editionId: string, note: string) =>
  requestChanges(people.rui, { ...(await actOn(editionId)), note });

test("a draft is its owner's work and nobody else's", async () => {
  const { editionId } = await aDraft(people.ann);
  expect(await standing(editionId)).toEqual({ ann: ["drafts"] });
});

test("what is in review waits for everybody who may review it, and its author sees it elsewhere", async () => {
  const { editionId } = await inReview(people);
  expect(await standing(editionId)).toEqual({
    ...{ ann: ["elsewhere"], rui: ["toReview"], rea: ["toReview"], pia: ["toReview"], ali: ["toReview"] },
  });
});

test("nobody is offered their own words for review", async () => {
  const { editionId } = await aDraft(people.ali);
  await submitEdition(people.ali, { ...(await actOn(editionId)), note: "Mine." });
  expect((await standing(editionId)).ali).toEqual(["elsewhere"]);
});

test("a claimed edition is with its reviewer; the others see who has it, after what is free, and are not counted in", async () => {
  const { editionId } = await inReview(people);
  const before = await countMyWork(people.rea);
  await claimEdition(people.rui, await actOn(editionId));
  const free = await inReview(people);
  expect((await standing(editionId)).rui).toEqual(["inReviewWithMe"]);
  const { toReview } = await listMyWork(people.rea);
  const row = toReview.find((each) => each.editionId === editionId);
  expect(row).toMatchObject({ claim: { by: "Rui Ramos" }, reason: expect.stringContaining("claimed") });
  expect(toReview.findIndex((each) => each.editionId === free.editionId)).toBeLessThan(
    toReview.indexOf(row as never),
  );
  expect(await countMyWork(people.rea)).toBe(before);
});

test("a claim that lapsed sets the edition free", async () => {
  const { editionId } = await inReview(people);
  await claimEdition(people.rui, await actOn(editionId));
  await database.edition.update({
    where: { id: editionId },
    data: { claimExpiresAt: new Date(Date.now() - 1000) },
  });
  expect((await standing(editionId)).rui).toEqual(["toReview"]);
  const row = (await listMyWork(people.rea)).toReview.find((each) => each.editionId === editionId);
  expect(row).toMatchObject({ claim: null, reason: null });
});

test("what was sent back is with its author, with the reviewer's words", async () => {
  const { editionId } = await inReview(people);
  await sendBack(editionId, "The second sentence needs a source.");
  expect(await standing(editionId)).toEqual({ ann: ["sentBack"] });
  const [row] = (await listMyWork(people.ann)).sentBack;
  expect(row?.verdict).toMatchObject({ by: "Rui Ramos", note: "The second sentence needs a source." });
});

test("what was sent back and comes in again is with the same reviewer", async () => {
  const { editionId } = await inReview(people);
  await sendBack(editionId, "Please cite.");
  await submitEdition(people.ann, { ...(await actOn(editionId)), note: "Cited." });
  expect((await standing(editionId)).rui).toEqual(["inReviewWithMe"]);
  const [row] = (await listMyWork(people.rui)).inReviewWithMe;
  expect(row).toMatchObject({
    submitNote: "Cited.",
    submittedBy: "Ann Archer",
    verdict: { note: "Please cite." },
  });
});

test("what is approved waits for publishers; its author sees it elsewhere", async () => {
  const { editionId } = await approved(people);
  expect(await standing(editionId)).toEqual({ ann: ["elsewhere"], pia: ["toPublish"], ali: ["toPublish"] });
});

test("what is published is nobody's work until a new edition is started, which asks for an update", async () => {
  const { editionId } = await published(people);
  expect(await standing(editionId)).toEqual({});
  const next = await startEdition(people.ann, await actOn(editionId));
  const row = (await listMyWork(people.ann)).drafts.find((each) => each.editionId === next.editionId);
  expect(row?.asks).toBe("update");
});

test("a draft says what keeps it from review", async () => {
  const { editionId } = await aDraft(people.ann, { question: "" });
  const row = (await listMyWork(people.ann)).drafts.find((each) => each.editionId === editionId);
  expect(row).toMatchObject({ required: 1, isImported: false });
});

test("an answer is due sixty days before its review, to its owner and to publishers", async () => {
  const { answerId } = await published(people);
  const isDue = async (name: keyof People) =>
    (await listMyWork(people[name])).due.find((row) => row.answerId === answerId);
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await setNextReview(answerId, inDays(70));
  expect(await isDue("ann")).toBeUndefined();
  await setNextReview(answerId, inDays(50));
  expect(await isDue("ann")).toMatchObject({ isOverdue: false, owner: "Ann Archer" });
  expect(await isDue("pia")).toBeDefined();
  expect(await isDue("sam")).toBeUndefined();
  await setNextReview(answerId, inDays(-3));
  expect(await isDue("ann")).toMatchObject({ isOverdue: true });
});

test("only an administrator hears of invitations and of people without a role", async () => {
  const email = `${randomUUID()}@example.org`;
  await database.invitation.create({
    data: {
      kind: "invitation",
      tokenHash: randomUUID(),
      email,
      roles: ["reviewer"],
      expiresAt: new Date(Date.now() + 60_000),
    },
  });
  const waiting = (await listMyWork(people.ada)).people;
  expect(waiting).toContainEqual(expect.objectContaining({ email, kind: "invited" }));
  expect(waiting).toContainEqual(expect.objectContaining({ email: people.nia.email, kind: "without role" }));
  for (const name of ["ann", "rui", "pia", "ali"] as const)
    expect((await listMyWork(people[name])).people).toEqual([]);
});

test("somebody without a role sees nothing at all", async () => {
  await inReview(people);
  await expect(listMyWork(people.nia)).rejects.toMatchObject({ code: "forbidden" });
  expect(await countMyWork(people.nia)).toBe(0);
});

test("the number in the navigation is the number of rows that wait", async () => {
  await sendBack((await inReview(people)).editionId, "Please cite.");
  await approved(people);
  await claimEdition(people.rea, await actOn((await inReview(people)).editionId));
  for (const name of ["ann", "rui", "rea", "pia", "ada", "ali"] as const) {
    const { sentBack, inReviewWithMe, toReview, toPublish } = await listMyWork(people[name]);
    const free = toReview.filter((row) => row.reason === null);
    expect(await countMyWork(people[name])).toBe(
      sentBack.length + inReviewWithMe.length + free.length + toPublish.length,
    );
  }
});
