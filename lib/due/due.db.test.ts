import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { daysLater } from "@/lib/answers/due-day";
import { listMyWork } from "@/lib/answers/my-work";
import { startEdition } from "@/lib/answers/start-edition";
import { database } from "@/lib/database/client";
import { type DueFilter, dueFilter } from "@/lib/due/due-filter";
import { exportDue } from "@/lib/due/export-due";
import { findForecast } from "@/lib/due/find-forecast";
import { findSpread } from "@/lib/due/find-spread";
import { countDue, listDue } from "@/lib/due/list-due";
import { loadSum } from "@/lib/due/load-sum";
import { moveReviews } from "@/lib/due/move-reviews";
import { remindOfReviews, stepFor } from "@/lib/due/remind-of-reviews";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { dayIn } from "@/lib/publication/dates";
import { withdrawAnswer } from "@/lib/publication/withdraw-answer";
import { actOn, published } from "@/lib/testing/answers";
import { asRole } from "@/lib/testing/database";
import { setNextReview } from "@/lib/testing/due";
import { addPeople, type People } from "@/lib/testing/people";

const zone = "America/New_York";
let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const when = (now = new Date()) => ({ now, zone });
const today = () => dayIn(zone, new Date());
const all: DueFilter = dueFilter.parse({ show: "all" });
const signal = new AbortController().signal;

/** A live answer of Ann's whose next review is some days from today. */
async function dueIn(days: number, question?: string) {
  const live = await published(people, question ? { question } : {});
  const day = daysLater(today(), days);
  await setNextReview(live.answerId, day);
  return { ...live, day };
}

const listed = async (filter: DueFilter, answerId: string, now?: Date) => {
  let after: string | undefined;
  do {
    const page = await listDue(people.ann, { ...filter, after }, when(now));
    const found = page.answers.find((row) => row.answerId === answerId);
    if (found) return found;
    after = page.next ?? undefined;
  } while (after);
  return undefined;
};

describe("what is due", () => {
  test.for([
    [-1, "overdue", true],
    [0, "today", true],
    [60, "soon", true],
    [61, "later", false],
  ] as const)("%s days from now it is %s", async ([days, state, isDue]) => {
    const { answerId } = await dueIn(days);
    expect(await listed(all, answerId)).toMatchObject({ state, days });
    expect((await listed(dueFilter.parse({}), answerId)) !== undefined).toBe(isDue);
    expect((await listed(dueFilter.parse({ show: "overdue" }), answerId)) !== undefined).toBe(days < 0);
    const work = (await listMyWork(people.ann)).due.find((row) => row.answerId === answerId);
    expect(work !== undefined).toBe(isDue);
    await setNextReview(answerId, null);
    expect(await listed(dueFilter.parse({ show: "never" }), answerId)).toMatchObject({ state: "never" });
  });

  test("changes at the centre's midnight, on both nights of summer time too", async () => {
    const { answerId } = await dueIn(0);
    for (const [day, before, after] of [
      ["2032-03-14", "2032-03-15T03:59:59Z", "2032-03-15T04:00:00Z"],
      ["2032-11-07", "2032-11-08T04:59:59Z", "2032-11-08T05:00:00Z"],
    ] as const) {
      await setNextReview(answerId, day);
      expect(await listed(all, answerId, new Date(before))).toMatchObject({ state: "today" });
      expect(await listed(all, answerId, new Date(after))).toMatchObject({ state: "overdue", days: -1 });
    }
    await setNextReview(answerId, null);
  });

  test("is nothing withdrawn, and what somebody works on is due all the same and says so", async () => {
    const { answerId, editionId } = await dueIn(3);
    await startEdition(people.ann, await actOn(editionId));
    expect(await listed(all, answerId)).toMatchObject({ open: { number: 2, state: "draft" } });
    await withdrawAnswer(people.pia, { ...(await actOn(editionId)), reason: "A source was retracted." });
    expect(await listed(all, answerId)).toBeUndefined();
  });

  test("is listed by owner, risk and topic, page by page, the longest overdue first, each once", async () => {
    const mine = await Promise.all([5, 5, 2, -4].map((days) => dueIn(days)));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listDue(people.ann, { ...all, after, owner: "me" }, { ...when(), most: 2 });
      seen.push(...page.answers.map(({ answerId }) => answerId));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    for (const { answerId } of mine) expect(seen).toContain(answerId);
    const places = mine.map(({ answerId }) => seen.indexOf(answerId));
    expect(places[3]).toBeLessThan(places[2] ?? 0);
    expect(places[2]).toBeLessThan(Math.min(places[0] ?? 0, places[1] ?? 0));
    const [one] = mine;
    const { topicId } = await database.answer.findUniqueOrThrow({ where: { id: one?.answerId } });
    const ofTopic = await listDue(people.sam, { ...all, topic: topicId }, when());
    expect(ofTopic.answers.map(({ answerId }) => answerId)).toEqual([one?.answerId]);
    expect((await listDue(people.sam, { ...all, risk: "high" }, when())).answers).toEqual([]);
    expect((await listDue(people.sam, { ...all, owner: "me" }, when())).answers).toEqual([]);
    const counts = await countDue(people.ann, { ...all, owner: people.ann.id }, when());
    expect(counts.all).toBe(seen.length);
    for (const { answerId } of mine) await setNextReview(answerId, null);
  });

  test("somebody without a role sees no list, no file and no forecast", async () => {
    await expect(listDue(people.nia, all, when())).rejects.toMatchObject({ code: "forbidden" });
    await expect(exportDue(people.nia, all, when())).rejects.toMatchObject({ code: "forbidden" });
    await expect(findForecast(people.nia, when())).rejects.toMatchObject({ code: "forbidden" });
  });
});

test("the file holds what the list shows, no formula in it, and that it was taken along is an event", async () => {
  const { answerId } = await dueIn(-7, '=HYPERLINK("https://evil.example";"Is this a formula?")');
  const pieces: string[] = [];
  for await (const piece of await exportDue(people.ann, { ...all, owner: people.ann.id }, when()))
    pieces.push(piece);
  const line = pieces
    .join("")
    .split("\r\n")
    .find((one) => one.includes(answerId));
  expect(line).toContain(`"'=HYPERLINK(""https://evil.example"";""Is this a formula?"")"`);
  expect(line).toContain(`"'-7","overdue"`);
  const [last] = await database.event.findMany({ orderBy: { seq: "desc" }, take: 1 });
  expect(last).toMatchObject({ type: "answer.due-list-exported", payload: { filters: { show: "all" } } });
  await setNextReview(answerId, null);
});

describe("spreading the work", () => {
  test("is seen first, done only when confirmed, and the forecast follows", async () => {
    const answers = [await dueIn(100), await dueIn(101), await dueIn(102)];
    const forecast = async () =>
      (await findForecast(people.pia, when())).owners.find(({ id }) => id === people.ann.id);
    const peak = async () => Math.max(...((await forecast())?.months.map(loadSum) ?? []));
    expect(await peak()).toBeGreaterThanOrEqual(2);
    const proposal = await findSpread(people.pia, people.ann.id, when());
    expect(proposal.length).toBeGreaterThan(0);
    for (const { answerId, day } of answers)
      expect(await listed(all, answerId)).toMatchObject({ nextReviewOn: day });
    const moves = proposal.map(({ id, from, to }) => ({ answerId: id, from, to }));
    await moveReviews(people.pia, { moves, idempotencyKey: randomUUID() });
    expect(await peak()).toBe(1);
    const [move] = moves;
    expect(await listed(all, move?.answerId ?? "")).toMatchObject({ nextReviewOn: move?.to });
    const events = await database.event.findMany({
      where: { type: "answer.review-moved", answerId: move?.answerId },
    });
    expect(events).toMatchObject([{ payload: { from: move?.from, to: move?.to, ownerId: people.ann.id } }]);
    await expect(moveReviews(people.pia, { moves, idempotencyKey: randomUUID() })).rejects.toMatchObject({
      code: "conflict",
    });
    for (const { answerId } of answers) await setNextReview(answerId, null);
  });

  test("many small moves are no large one: each is measured from the day that the review set", async () => {
    const { answerId, day } = await dueIn(200);
    const move = (from: string, to: string) =>
      moveReviews(people.pia, { moves: [{ answerId, from, to }], idempotencyKey: randomUUID() });
    await move(day, daysLater(day, 146));
    await expect(move(daysLater(day, 146), daysLater(day, 147))).rejects.toMatchObject({ code: "invalid" });
    await move(daysLater(day, 146), daysLater(day, -146));
    await setNextReview(answerId, null);
  });

  test("moves nothing that is overdue, nothing into the past, and nothing of others for a specialist", async () => {
    const [late, coming] = [await dueIn(-1), await dueIn(10)];
    const move = (who: keyof People, { answerId, day }: typeof late, to: string) =>
      moveReviews(people[who], { moves: [{ answerId, from: day, to }], idempotencyKey: randomUUID() });
    await expect(move("pia", late, daysLater(today(), 5))).rejects.toMatchObject({ code: "invalid" });
    await expect(move("pia", coming, daysLater(today(), -1))).rejects.toMatchObject({ code: "invalid" });
    await expect(move("sam", coming, daysLater(today(), 9))).rejects.toMatchObject({ code: "forbidden" });
    await expect(move("ada", coming, daysLater(today(), 9))).rejects.toMatchObject({ code: "forbidden" });
    for (const { answerId } of [late, coming]) await setNextReview(answerId, null);
  });

  test("the database holds the fifth too", async () => {
    const { answerId, day } = await dueIn(200);
    await expect(
      asRole("answer_desk_app", (client) =>
        client.query(
          `INSERT INTO review_move (id, answer_id, set_on, moved_from, moved_to, moved_by_id) VALUES (gen_random_uuid(), $1, $2, $2, $3, $4)`,
          [answerId, day, daysLater(day, 147), people.pia.id],
        ),
      ),
    ).rejects.toThrow("a fifth of its interval at most");
    await setNextReview(answerId, null);
  });
});

describe("reminders", () => {
  const remindersOf = (answerId: string) =>
    database.event.findMany({ where: { type: "answer.review-due", answerId }, orderBy: { seq: "asc" } });
  const daysOf = async (answerId: string) =>
    (await remindersOf(answerId)).map(({ payload }) => (payload as { days: number }).days);

  test.for([
    [61, null],
    [60, 60],
    [31, 60],
    [30, 30],
    [1, 30],
    [0, 0],
    [-400, 0],
  ] as const)("%s days before, the step is %s", ([days, step]) => {
    expect(stepFor(days)).toBe(step);
  });

  test("come 60, 30 and 0 days before, once each, however often and late somebody looks", async () => {
    const { answerId, day } = await dueIn(400);
    const noonOf = (date: string) => new Date(`${date}T17:00:00Z`);
    const look = (daysBefore: number) =>
      remindOfReviews({ now: noonOf(daysLater(day, -daysBefore)), signal });
    await look(61);
    expect(await daysOf(answerId)).toEqual([]);
    for (const before of [60, 59, 60, 31]) await look(before);
    expect(await daysOf(answerId)).toEqual([60]);
    await look(12);
    await look(0);
    await look(-90);
    expect(await daysOf(answerId)).toEqual([60, 30, 0]);
    await setNextReview(answerId, null);
  });

  test("many who look at once record one", async () => {
    const { answerId } = await dueIn(20);
    await Promise.all(Array.from({ length: 8 }, () => remindOfReviews({ now: new Date(), signal })));
    expect(await daysOf(answerId)).toEqual([30]);
    await setNextReview(answerId, null);
  });

  test("begin anew with the day that a review sets", async () => {
    const { answerId, day } = await dueIn(10);
    await remindOfReviews({ now: new Date(), signal });
    await setNextReview(answerId, daysLater(day, 5));
    await remindOfReviews({ now: new Date(), signal });
    expect(await daysOf(answerId)).toEqual([30, 30]);
    await setNextReview(answerId, null);
  });

  test("reach the owner's inbox, and a publisher's when the owner has left", async () => {
    const { answerId } = await dueIn(0);
    await remindOfReviews({ now: new Date(), signal });
    const inboxOf = async (who: keyof People) =>
      (await listNotifications(people[who], { show: "all" })).rows.filter(({ href }) =>
        href.includes(answerId),
      );
    expect((await inboxOf("ann"))[0]).toMatchObject({
      actorName: "The calendar",
      phrase: "says that a review is due:",
      href: `/desk/answers/${answerId}`,
    });
    expect((await inboxOf("pat")).filter(({ phrase }) => phrase.includes("review is due"))).toEqual([]);
    await setNextReview(answerId, daysLater(today(), -1));
    await database.person.update({ where: { id: people.ann.id }, data: { deactivatedAt: new Date() } });
    await remindOfReviews({ now: new Date(), signal });
    await database.person.update({ where: { id: people.ann.id }, data: { deactivatedAt: null } });
    expect((await inboxOf("pat"))[0]).toMatchObject({
      phrase: "says that a review is due:",
      reach: "shared",
    });
    await setNextReview(answerId, null);
  });
});
