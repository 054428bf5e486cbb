import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { askMany, assignMany, planMany } from "@/lib/review/act-on-many";
import { aDraft, published } from "@/lib/testing/answers";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const key = () => ({ idempotencyKey: randomUUID() });
const stranger = randomUUID();
const eventsOf = (answerId: string, type: string) => database.event.count({ where: { answerId, type } });

test("several answers are handed over, each for itself: what was changed meanwhile or is not there is refused and told", async () => {
  const [one, two] = [await aDraft(people.ann), await aDraft(people.sam)];
  const input = {
    ...{ ownerId: people.rea.id, ...key() },
    items: [
      { answerId: one.answerId, seenOwnerId: people.ann.id },
      { answerId: two.answerId, seenOwnerId: people.ann.id },
      { answerId: stranger, seenOwnerId: people.ann.id },
    ],
  };
  const outcomes = await assignMany(people.pia, input);
  expect(outcomes.map(({ isDone }) => isDone)).toEqual([true, false, false]);
  expect(outcomes[1]?.sentence).toContain("belongs to Sam Soto meanwhile");
  expect(outcomes[2]?.sentence).toBe("There is no such answer.");
  expect(await assignMany(people.pia, input)).toEqual(outcomes);
  expect(await eventsOf(one.answerId, "answer.assigned")).toBe(1);
  expect(await eventsOf(two.answerId, "answer.assigned")).toBe(0);
});

test("the interval of several answers is set, and who may not is told so for each, with an event", async () => {
  const [one, two] = [await published(people), await published(people)];
  const items = [one, two].map(({ answerId }) => ({
    answerId,
    seen: { riskClass: "standard" as const, ownMonths: null },
  }));
  const refused = await planMany(people.ada, { items, riskClass: "high", ownMonths: "", ...key() });
  expect(refused.map(({ isDone }) => isDone)).toEqual([false, false]);
  expect(await eventsOf(one.answerId, "access.denied")).toBe(1);
  const done = await planMany(people.pia, { items, riskClass: "high", ownMonths: "6", ...key() });
  expect(done.map(({ isDone }) => isDone)).toEqual([true, true]);
  const { riskClass, reviewEveryMonths } = await database.answer.findUniqueOrThrow({
    where: { id: two.answerId },
  });
  expect({ riskClass, reviewEveryMonths }).toEqual({ riskClass: "high", reviewEveryMonths: 6 });
});

test("another review is asked for: a new edition where none is open, a blocking comment, and the owner is told; sent again it is one act", async () => {
  const [live, open] = [await published(people), await aDraft(people.sam)];
  const input = {
    ...{ note: "The guideline of 2026 is out.", ...key() },
    items: [{ answerId: live.answerId }, { answerId: open.answerId }],
  };
  const outcomes = await askMany(people.rui, input);
  expect(outcomes.map(({ sentence }) => sentence)).toEqual([
    "A new edition was opened with your words",
    "Your words stand in its open edition",
  ]);
  await askMany(people.rui, input);
  const { currentEdition } = await database.answer.findUniqueOrThrow({
    where: { id: live.answerId },
    include: { currentEdition: { include: { threads: { include: { comments: true } } } } },
  });
  expect(currentEdition).toMatchObject({ number: 2, state: "draft" });
  expect(currentEdition?.threads).toMatchObject([
    { blocking: true, comments: [{ text: "The guideline of 2026 is out.", authorId: people.rui.id }] },
  ]);
  const told = await database.event.findFirst({ where: { answerId: live.answerId, type: "comment.added" } });
  expect(told).toMatchObject({ actorId: people.rui.id, payload: { mentionedIds: [people.ann.id] } });
  expect((await database.publication.findMany({ where: { answerId: live.answerId } })).length).toBe(1);
});
