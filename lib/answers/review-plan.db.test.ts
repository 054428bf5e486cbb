import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { assignOwner } from "@/lib/answers/assign-owner";
import type { RiskClass } from "@/lib/answers/review-plan";
import { setReviewPlan } from "@/lib/answers/set-review-plan";
import { database } from "@/lib/database/client";
import { asDay, dayIn, monthsLater } from "@/lib/publication/dates";
import { publishRevision } from "@/lib/publication/publish-revision";
import { actOn, aDraft, approved, published, submittedHash } from "@/lib/testing/answers";
import { asRole } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const answerOf = (id: string) => database.answer.findUniqueOrThrow({ where: { id } });
const last = async () => (await database.event.findMany({ orderBy: { seq: "desc" }, take: 1 }))[0];
const today = () => dayIn("America/New_York", new Date());
const standard = { riskClass: "standard" as RiskClass, ownMonths: null };

function plan(
  actor: Actor,
  answerId: string,
  wanted: {
    riskClass: RiskClass;
    ownMonths: string;
    seen?: { riskClass: RiskClass; ownMonths: number | null };
  },
) {
  return setReviewPlan(actor, { answerId, seen: standard, ...wanted, idempotencyKey: randomUUID() });
}

test("an answer's class or its own interval changes with one event, and no date moves", async () => {
  const { answerId } = await published(people);
  const { nextReviewOn } = await answerOf(answerId);
  expect(nextReviewOn && asDay(nextReviewOn)).toBe(monthsLater(today(), 24));
  await plan(people.ann, answerId, { riskClass: "high", ownMonths: "" });
  await plan(people.pia, answerId, {
    riskClass: "high",
    ownMonths: "6",
    seen: { riskClass: "high", ownMonths: null },
  });
  expect(await answerOf(answerId)).toMatchObject({ riskClass: "high", reviewEveryMonths: 6, nextReviewOn });
  expect(await last()).toMatchObject({
    type: "answer.review-planned",
    answerId,
    payload: {
      before: { riskClass: "high", ownMonths: null, months: 12 },
      after: { riskClass: "high", ownMonths: 6, months: 6 },
    },
  });
});

test("the same again is no change, and a stale form is refused", async () => {
  const { answerId } = await aDraft(people.ann);
  const events = () => database.event.count({ where: { answerId } });
  const before = await events();
  await plan(people.ann, answerId, { riskClass: "standard", ownMonths: "" });
  expect(await events()).toBe(before);
  await plan(people.ann, answerId, { riskClass: "low", ownMonths: "" });
  await expect(plan(people.pia, answerId, { riskClass: "high", ownMonths: "" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test.for([
  ["high", "", 12],
  ["standard", "", 24],
  ["low", "", 36],
  ["low", "7", 7],
] as const)(
  "publishing the whole answer as reviewed sets the next review: %s %s",
  async ([riskClass, ownMonths, months]) => {
    const { answerId, editionId } = await approved(people);
    await plan(people.ann, answerId, { riskClass, ownMonths });
    await publishRevision(people.pia, {
      ...(await actOn(editionId)),
      contentHash: await submittedHash(editionId),
      ...{ changeKind: "first", changeNote: "", wholeAnswerReviewed: true },
    });
    const { nextReviewOn } = await answerOf(answerId);
    expect(nextReviewOn && asDay(nextReviewOn)).toBe(monthsLater(today(), months));
  },
);

describe("the next review", () => {
  test.for([
    "UPDATE answer SET next_review_on = '2030-01-01' WHERE id = $1",
    "UPDATE answer SET next_review_on = NULL WHERE id = $1",
  ])("is set by a review and by nothing else: %s", async (sql) => {
    const { answerId } = await published(people);
    await expect(asRole("answer_desk_app", (client) => client.query(sql, [answerId]))).rejects.toThrow(
      "The next review is set by a review of the whole answer.",
    );
  });
});

describe("who answers for an answer", () => {
  test("is handed over by its owner or a publisher, to somebody who writes", async () => {
    const { answerId } = await aDraft(people.ann);
    const hand = (actor: Actor, to: Actor, from: Actor = people.ann) =>
      assignOwner(actor, { answerId, ownerId: to.id, seenOwnerId: from.id, idempotencyKey: randomUUID() });
    await expect(hand(people.sam, people.sam)).rejects.toMatchObject({ code: "forbidden" });
    await expect(hand(people.rui, people.rui)).rejects.toMatchObject({ code: "forbidden" });
    for (const nobody of [people.ada, people.nia])
      await expect(hand(people.ann, nobody)).rejects.toMatchObject({ code: "invalid" });
    await hand(people.pia, people.sam);
    expect(await last()).toMatchObject({
      type: "answer.assigned",
      personId: people.sam.id,
      payload: { from: "Ann Archer", to: "Sam Soto", fromId: people.ann.id, toId: people.sam.id },
    });
    await expect(hand(people.pia, people.rui)).rejects.toMatchObject({ code: "conflict" });
  });

  test.for(["sam", "ada", "nia"] as const)(
    "%s, whose it is not, does not set how often it is reviewed",
    async (who) => {
      const { answerId } = await aDraft(people.ann);
      await expect(plan(people[who], answerId, { riskClass: "low", ownMonths: "" })).rejects.toMatchObject({
        code: "forbidden",
      });
    },
  );
});
