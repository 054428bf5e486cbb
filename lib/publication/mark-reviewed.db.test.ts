import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { setReviewPlan } from "@/lib/answers/set-review-plan";
import { startEdition } from "@/lib/answers/start-edition";
import { database } from "@/lib/database/client";
import { asDay, dayIn, monthsLater } from "@/lib/publication/dates";
import { findPageOn } from "@/lib/publication/find-page-on";
import { markReviewed } from "@/lib/publication/mark-reviewed";
import { publishRevision } from "@/lib/publication/publish-revision";
import { sourceKey } from "@/lib/publication/source-key";
import { withdrawAnswer } from "@/lib/publication/withdraw-answer";
import { approveRevision } from "@/lib/review/approve-revision";
import { markReview } from "@/lib/review/mark-review";
import { submitEdition } from "@/lib/review/submit-edition";
import { approvalStatements } from "@/lib/review/verdict-input";
import { findPublishedAnswer } from "@/lib/site/answer-queries";
import { atomFeed } from "@/lib/site/atom-feed";
import { listFeedEntries } from "@/lib/site/list-queries";
import { actOn, published, submittedHash } from "@/lib/testing/answers";
import { asOwner, asRole } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";
import { signedBy } from "@/lib/testing/sign";

const zone = "America/New_York";
let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const last = async () => (await database.event.findMany({ orderBy: { seq: "desc" }, take: 1 }))[0];
const later = (days: number) => new Date(Date.now() + days * 86_400_000);

/** What the form sends of somebody who read everything. */
async function signed(editionId: string) {
  return {
    ...(await actOn(editionId)),
    contentHash: await submittedHash(editionId),
    checklist: [...approvalStatements],
    ...{ interests: "none" as const, interestsText: "", note: "Nothing new.", password: "" },
  };
}

const nextReviewOf = async (answerId: string) => {
  const { nextReviewOn } = await database.answer.findUniqueOrThrow({ where: { id: answerId } });
  return nextReviewOn && asDay(nextReviewOn);
};

test("a review without a change moves the day of the last review at once, sets the next one, and nothing else", async () => {
  const { answerId, editionId, slug } = await published(people);
  const before = await findPublishedAnswer(slug);
  const feed = async () => atomFeed({ origin: "https://x.example", name: "X" }, await listFeedEntries(100));
  const feedBefore = await feed();
  const now = later(400);
  const outcome = await markReviewed(people.rea, await signed(editionId), now);
  const today = dayIn(zone, now);
  expect(await findPublishedAnswer(slug)).toEqual({ ...before, reviewedOn: today });
  expect(await feed()).toBe(feedBefore);
  expect(await nextReviewOf(answerId)).toBe(monthsLater(today, 24));
  expect(await last()).toMatchObject({
    type: "answer.reviewed",
    ...{ answerId, editionId, publicationId: outcome.publicationId, actorName: "Rea Roth" },
    payload: { reviewedOn: today, nextReviewOn: monthsLater(today, 24), reviewer: "Rea Roth, MSc" },
  });
  expect(await database.answerReview.findMany({ where: { answerId } })).toMatchObject([
    {
      reviewerName: "Rea Roth",
      reviewerCredentials: "MSc",
      interests: { kind: "none" },
      note: "Nothing new.",
    },
  ]);
  const { state } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  expect(state).toBe("published");
});

test("who wrote it may review what is live: the second pair of eyes was its approval", async () => {
  const { editionId, answerId } = await published(people);
  await markReviewed(people.pia, await signed(editionId));
  expect(await database.answerReview.count({ where: { answerId } })).toBe(1);
});

test.for(["ann", "sam", "ada", "nia"] as const)("%s reviews nothing", async (who) => {
  const { editionId } = await published(people);
  await expect(markReviewed(people[who], await signed(editionId))).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("the interval of the answer counts", async () => {
  const { editionId, answerId } = await published(people);
  const standard = { riskClass: "standard" as const, ownMonths: null };
  const wanted = { riskClass: "high" as const, ownMonths: "", seen: standard, idempotencyKey: randomUUID() };
  await setReviewPlan(people.ann, { answerId, ...wanted });
  await markReviewed(people.rui, await signed(editionId));
  expect(await nextReviewOf(answerId)).toBe(monthsLater(dayIn(zone, new Date()), 12));
});

test("an interval is counted in days of the centre, whichever hour it is elsewhere", async () => {
  const { editionId, answerId } = await published(people);
  // 11:30 PM of March 13 in New York, the night before summer time begins; March 14 in UTC.
  await markReviewed(people.rui, await signed(editionId), new Date("2032-03-14T04:30:00Z"));
  expect(await nextReviewOf(answerId)).toBe("2034-03-13");
  // 12:30 AM of November 7, the night in which summer time ends.
  await markReviewed(people.rui, await signed(editionId), new Date("2032-11-07T04:30:00Z"));
  expect(await nextReviewOf(answerId)).toBe("2034-11-07");
});

describe("what is signed is what readers read", () => {
  test("another text, a stale page and a withdrawn answer are refused", async () => {
    const { editionId } = await published(people);
    const form = await signed(editionId);
    await expect(markReviewed(people.rui, { ...form, contentHash: "0".repeat(64) })).rejects.toMatchObject({
      code: "conflict",
    });
    await markReviewed(people.rui, form);
    await expect(markReviewed(people.rui, { ...form, idempotencyKey: randomUUID() })).rejects.toMatchObject({
      code: "conflict",
    });
    await withdrawAnswer(people.pia, { ...(await actOn(editionId)), reason: "A source was retracted." });
    await expect(markReviewed(people.rui, await signed(editionId))).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("pressed twice it is one review; two who sign at once make one", async () => {
    const { editionId, answerId } = await published(people);
    const form = await signed(editionId);
    const [one, other] = [await markReviewed(people.rui, form), await markReviewed(people.rui, form)];
    expect(one).toEqual(other);
    const next = await signed(editionId);
    const outcomes = await Promise.allSettled([
      markReviewed(people.rui, { ...next, idempotencyKey: randomUUID() }),
      markReviewed(people.rea, { ...next, idempotencyKey: randomUUID() }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await database.answerReview.count({ where: { answerId } })).toBe(2);
  });

  test("a review and the next publication at the same moment: both are kept in one order, or one is told", async () => {
    for (let round = 0; round < 5; round += 1) {
      const live = await published(people);
      const next = await startEdition(people.ann, await actOn(live.editionId));
      await submitEdition(people.ann, { ...(await actOn(next.editionId)), note: "The same again." });
      await approveRevision(people.rui, await signedBy(people.rui, next.editionId));
      const publish = {
        ...(await actOn(next.editionId)),
        contentHash: await submittedHash(next.editionId),
        ...{ changeKind: "wording" as const, changeNote: "", wholeAnswerReviewed: false },
      };
      const review = await signed(live.editionId);
      const outcomes = await Promise.allSettled([
        publishRevision(people.pia, publish),
        markReviewed(people.rea, review),
      ]);
      expect(outcomes[0]?.status).toBe("fulfilled");
      if (outcomes[1]?.status === "rejected") expect(outcomes[1].reason).toMatchObject({ code: "conflict" });
      const open = await database.publication.findMany({ where: { answerId: live.answerId, end: null } });
      expect(open.map(({ editionId }) => editionId)).toEqual([next.editionId]);
    }
  });

  test("sources count as opened only if they were opened since the last review", async () => {
    const { editionId, answerId, source } = await published(people);
    const open = (publication: number) =>
      markReview(people.rui, {
        kind: "opened",
        ...{ editionId, key: sourceKey(publication, source.id), isSet: true },
      });
    await open(1);
    await markReviewed(people.rui, await signed(editionId));
    await markReviewed(people.rui, await signed(editionId));
    const reviews = await database.answerReview.findMany({
      where: { answerId },
      orderBy: { createdAt: "asc" },
    });
    expect(reviews.map(({ sources }) => sources)).toMatchObject([
      { cited: 1, opened: [{ id: source.id }] },
      { cited: 1, opened: [] },
    ]);
  });
});

test("the page as it was on a day shows the day of the last review of that day", async () => {
  const { editionId, answerId } = await published(people);
  const first = dayIn(zone, new Date());
  await markReviewed(people.rui, await signed(editionId), later(30));
  const on = async (days: number) => {
    const found = await findPageOn(
      { id: answerId, zone },
      { on: dayIn(zone, later(days)), publication: null, now: later(90) },
    );
    return found.kind === "page" ? found.page.publication.reviewedOn : found.kind;
  };
  expect(await on(29)).toBe(first);
  expect(await on(30)).toBe(dayIn(zone, later(30)));
});

describe("the database says so too", () => {
  test("a review without a change is the live text word for word, and is signed", async () => {
    const { answerId } = await published(people);
    const again = (changed: string) =>
      asRole("answer_desk_app", (client) =>
        client.query(
          `INSERT INTO publication (id, answer_id, edition_id, revision_id, verdict_id, number, content_hash, change_kind, published_on, updated_on,
             reviewed_on, question, plain_text, topic_name, snapshot, published_by_id)
           SELECT gen_random_uuid(), answer_id, edition_id, revision_id, verdict_id, number + 1, content_hash, 'reviewed', published_on,
             ${changed === "date" ? "updated_on + 1" : "updated_on"}, reviewed_on + 1,
             ${changed === "words" ? "'Other words'" : "question"}, plain_text, topic_name, snapshot, $2 FROM publication WHERE answer_id = $1`,
          [answerId, people.rui.id],
        ),
      );
    await expect(again("words")).rejects.toThrow("moves nothing but the day of the last review");
    await expect(again("date")).rejects.toThrow("moves nothing but the day of the last review");
    await expect(again("nothing")).rejects.toThrow("A review without a change is signed.");
  });

  test("it is signed by somebody whose interests allow it, whatever the verb was told", async () => {
    const { editionId, topic } = await published(people);
    const { rui } = await addPeople();
    await database.interestDeclaration.create({
      data: { personId: rui.id, interests: [], topicIds: [topic.id] },
    });
    await expect(markReviewed(rui, await signed(editionId))).rejects.toThrow(
      "Nobody reviews a topic in which they declared an interest",
    );
  });

  test("what was signed is kept", async () => {
    const { editionId } = await published(people);
    await markReviewed(people.rui, await signed(editionId));
    await expect(
      asRole("answer_desk_app", (client) => client.query("UPDATE answer_review SET note = 'Mine'")),
    ).rejects.toMatchObject({ code: "42501" });
    await expect(asOwner((client) => client.query("DELETE FROM answer_review"))).rejects.toThrow(
      "never changed",
    );
  });
});
