import { beforeAll, expect, test } from "vitest";
import { daysLater } from "@/lib/answers/due-day";
import { database } from "@/lib/database/client";
import { remindOfSecondReviews } from "@/lib/due/remind-of-second-reviews";
import { jobTable } from "@/lib/jobs/job-table";
import { collectMail } from "@/lib/mail/collect-mail";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { clearSecondReview } from "@/lib/publication/clear-second-review";
import { dayIn } from "@/lib/publication/dates";
import { publishUrgently } from "@/lib/publication/publish-urgently";
import { URGENT_WORDS } from "@/lib/publication/stop-input";
import { withdrawAnswer } from "@/lib/publication/withdraw-answer";
import { approvalStatements } from "@/lib/review/verdict-input";
import { actOn, aDraft } from "@/lib/testing/answers";
import { asOwner, asRole } from "@/lib/testing/database";
import { fakeOutside } from "@/lib/testing/outside";
import { addPeople, type People } from "@/lib/testing/people";

const zone = "America/New_York";
const signal = new AbortController().signal;
let people: People;
beforeAll(async () => {
  people = await addPeople();
});

/** Six in the morning in New York, some days from today: when the job looks. */
const sixOn = (days: number) => new Date(`${daysLater(dayIn(zone, new Date()), days)}T11:00:00Z`);
const look = (now: Date) => remindOfSecondReviews({ now, signal });

/** Ann's draft, put live by Pia without a review, today. */
async function urgent() {
  const draft = await aDraft(people.ann);
  await publishUrgently(people.pia, {
    ...{ ...(await actOn(draft.editionId)), reason: "The dose on the page is ten times too high." },
    ...{ changeKind: "first", changeNote: "", confirmation: URGENT_WORDS },
  });
  return draft;
}

const daysOf = async (answerId: string) => {
  const events = await database.event.findMany({
    where: { type: "answer.second-review-pending", answerId },
    orderBy: { seq: "asc" },
  });
  return events.map(({ payload }) => (payload as { days: number }).days);
};

const remindedOf = async (who: keyof People, answerId: string) => {
  const { rows } = await listNotifications(people[who], { show: "all" });
  return rows.filter(({ href, phrase }) => href.includes(answerId) && phrase.includes("has been pending"));
};

async function sign(editionId: string) {
  const { contentHash } = await database.urgentPublication.findUniqueOrThrow({ where: { editionId } });
  await clearSecondReview(people.rui, {
    ...{ ...(await actOn(editionId)), contentHash, checklist: [...approvalStatements] },
    ...{ interests: "none", interestsText: "", note: "", password: "" },
  });
}

test("a reminder comes once a day from the day after on, however often somebody looks, and ends with the review", async () => {
  const { answerId, editionId } = await urgent();
  await look(new Date());
  expect(await daysOf(answerId)).toEqual([]);
  for (const day of [1, 1, 2, 2, 2, 4]) await look(sixOn(day));
  expect(await daysOf(answerId)).toEqual([1, 2, 4]);
  await sign(editionId);
  await look(sixOn(5));
  expect(await daysOf(answerId)).toEqual([1, 2, 4]);
});

test("the day is the centre's: late in the evening is the day before, whichever day it is in UTC", async () => {
  const { answerId } = await urgent();
  const tomorrow = daysLater(dayIn(zone, new Date()), 1);
  await look(new Date(`${tomorrow}T04:30:00Z`));
  expect(await daysOf(answerId)).toEqual([]);
  await look(new Date(`${tomorrow}T05:30:00Z`));
  await look(new Date(`${daysLater(tomorrow, 1)}T04:30:00Z`));
  expect(await daysOf(answerId)).toEqual([1]);
});

test("many who look at once record one", async () => {
  const { answerId } = await urgent();
  await Promise.all(Array.from({ length: 8 }, () => look(sixOn(1))));
  expect(await daysOf(answerId)).toEqual([1]);
});

test("the job of the reminders looks for both", async () => {
  const { answerId } = await urgent();
  await jobTable["review-reminders"].run({ outside: fakeOutside({}), now: () => sixOn(1), signal });
  expect(await daysOf(answerId)).toEqual([1]);
});

test("nothing is said of what was withdrawn", async () => {
  const { answerId, editionId } = await urgent();
  await withdrawAnswer(people.pia, { ...(await actOn(editionId)), reason: "Not even that was right." });
  await look(sixOn(1));
  expect(await daysOf(answerId)).toEqual([]);
});

test("it reaches those who may sign it, and nobody else: not its writer, its publisher, nor who has an interest in it", async () => {
  const { answerId, topic } = await urgent();
  await database.interestDeclaration.create({
    data: { personId: people.rea.id, interests: [], topicIds: [topic.id] },
  });
  await look(sixOn(1));
  expect(await remindedOf("rui", answerId)).toMatchObject([
    {
      actorName: "The calendar",
      phrase: "says that the second review has been pending for a day:",
      href: expect.stringContaining("/publication"),
      reach: "personal",
    },
  ]);
  expect(await remindedOf("pat", answerId)).toHaveLength(1);
  for (const who of ["rea", "pia", "ann", "sam", "ada"] as const)
    expect(await remindedOf(who, answerId)).toEqual([]);
});

test("it goes into the letter of the day of who reads mail once a day", async () => {
  const { answerId } = await urgent();
  await look(sixOn(1));
  await collectMail(new Date(sixOn(1).getTime() + 3 * 3_600_000), zone);
  const told = await database.notification.findFirstOrThrow({
    where: { personId: people.rui.id, mailId: { not: null } },
    include: { mail: true },
    orderBy: { id: "desc" },
  });
  const event = await database.event.findUniqueOrThrow({ where: { id: told.eventId } });
  expect(event).toMatchObject({ type: "answer.second-review-pending", answerId });
  expect(told.mail).toMatchObject({ kind: "digest", state: "waiting" });
});

test("where nobody may sign it, its publishers hear of it", async () => {
  const { answerId } = await urgent();
  const mayReview = { roles: { hasSome: ["reviewer" as const, "publisher" as const] } };
  const others = await database.person.findMany({
    where: { ...mayReview, deactivatedAt: null, id: { not: people.pia.id } },
    select: { id: true },
  });
  const ids = { id: { in: others.map(({ id }) => id) } };
  await database.person.updateMany({ where: ids, data: { deactivatedAt: new Date() } });
  await look(sixOn(1));
  await database.person.updateMany({ where: ids, data: { deactivatedAt: null } });
  expect(await remindedOf("pia", answerId)).toMatchObject([{ reach: "shared" }]);
});

test("the database keeps one a day, for ever", async () => {
  const { editionId } = await urgent();
  await look(sixOn(1));
  const { day } = await database.secondReviewReminder.findFirstOrThrow({ where: { editionId } });
  await expect(
    asRole("answer_desk_app", (client) =>
      client.query("INSERT INTO second_review_reminder (edition_id, day) VALUES ($1, $2)", [editionId, day]),
    ),
  ).rejects.toMatchObject({ constraint: "second_review_reminder_pkey" });
  await expect(asOwner((client) => client.query("DELETE FROM second_review_reminder"))).rejects.toThrow(
    "never changed",
  );
});
