import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { listAnswers } from "@/lib/answers/list-answers";
import { readAnswerFilter } from "@/lib/answers/list-filter";
import { database } from "@/lib/database/client";
import { clearSecondReview } from "@/lib/publication/clear-second-review";
import { holdAnswer } from "@/lib/publication/hold-answer";
import { listStops } from "@/lib/publication/list-stops";
import { publishUrgently } from "@/lib/publication/publish-urgently";
import { URGENT_WORDS, urgentInput } from "@/lib/publication/stop-input";
import { assignReview } from "@/lib/review/assign-review";
import type { SignedInterests } from "@/lib/review/attestation";
import { findReviewers } from "@/lib/review/find-reviewers";
import { approvalStatements } from "@/lib/review/verdict-input";
import { findPublishedAnswer } from "@/lib/site/answer-queries";
import { actOn, aDraft, approved, inReview, published } from "@/lib/testing/answers";
import { asOwner, asRole } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const REASON = "The dose on the page is ten times too high.";
const asking = async (editionId: string) => ({
  ...(await actOn(editionId)),
  ...{ reason: REASON, changeKind: "first" as const, changeNote: "", confirmation: URGENT_WORDS },
});
const signing = async (editionId: string) => ({
  ...(await actOn(editionId)),
  contentHash: (await database.urgentPublication.findUnique({ where: { editionId } }))?.contentHash ?? "",
  ...{ checklist: [...approvalStatements], interests: "none" as const, interestsText: "" },
  ...{ note: "", password: "" },
});
const lastEvent = (answerId: string) =>
  database.event.findFirstOrThrow({ where: { answerId }, orderBy: { seq: "desc" } });
const waits = async (answerId: string) =>
  (await listStops(people.ann)).some((stop) => stop.answerId === answerId);

/** Ann's draft, put live by Pia without a review. */
async function urgent() {
  const draft = await aDraft(people.ann);
  await publishUrgently(people.pia, await asking(draft.editionId));
  return draft;
}

describe("an urgent publication", () => {
  test.for([
    ["a draft", () => aDraft(people.ann)],
    ["what is in review", () => inReview(people)],
  ] as const)("puts %s live at once, with no date of a review, and tells why", async ([, make]) => {
    const draft = await make();
    await publishUrgently(people.pia, await asking(draft.editionId));
    const { slug, livePublication } = await database.answer.findUniqueOrThrow({
      where: { id: draft.answerId },
      include: { livePublication: true },
    });
    expect(livePublication).toMatchObject({ editionId: draft.editionId, verdictId: null, reviewedOn: null });
    expect(await findPublishedAnswer(slug)).toMatchObject({ reviewedOn: null, withdrawn: null });
    expect(await lastEvent(draft.answerId)).toMatchObject({
      ...{ type: "answer.published-urgently", reason: REASON, actorId: people.pia.id },
    });
    expect(await waits(draft.answerId)).toBe(true);
  });

  test("needs a reason of twenty characters and the words typed", () => {
    const judged = urgentInput.safeParse({
      ...{ editionId: randomUUID(), lockVersion: 0, idempotencyKey: randomUUID() },
      ...{ reason: "Too short.", changeKind: "first", changeNote: "", confirmation: "publish" },
    });
    expect(judged.error?.issues.map(({ message }) => message)).toEqual([
      "Say in twenty characters or more why this cannot wait for a review.",
      "Type “publish unreviewed” to confirm.",
    ]);
  });

  test("is a publisher's, and of what is not approved", async () => {
    const draft = await aDraft(people.ann);
    for (const who of [people.ann, people.rui, people.ada])
      await expect(publishUrgently(who, await asking(draft.editionId))).rejects.toThrow(
        "Only a publisher can publish urgently.",
      );
    const { editionId } = await approved(people);
    await expect(publishUrgently(people.pia, await asking(editionId))).rejects.toThrow(
      "Only what is not approved yet is published urgently.",
    );
  });

  test("clicked ten times is one", async () => {
    const draft = await aDraft(people.ann);
    const input = await asking(draft.editionId);
    await Promise.all(Array.from({ length: 10 }, () => publishUrgently(people.pia, input)));
    expect(await database.publication.count({ where: { editionId: draft.editionId } })).toBe(1);
  });

  test("of an incomplete text is refused like its submission", async () => {
    const draft = await aDraft(people.ann);
    await database.edition.update({ where: { id: draft.editionId }, data: { question: "" } });
    await expect(publishUrgently(people.pia, await asking(draft.editionId))).rejects.toThrow(
      "Not even urgently:",
    );
  });
});

test("the list of answers marks it until somebody else has reviewed it", async () => {
  const { answerId, editionId } = await urgent();
  const marks = async () => {
    const { answers } = await listAnswers(people.ann, readAnswerFilter({ state: "published" }).filter);
    return answers.find(({ id }) => id === answerId)?.marks;
  };
  expect(await marks()).toEqual(["Second review pending"]);
  await holdAnswer(people.rea, { ...(await actOn(editionId)), reason: "A number may be wrong." });
  await clearSecondReview(people.rui, await signing(editionId));
  expect(await marks()).toEqual(["On hold"]);
});

describe("its second review", () => {
  test("is signed by a different person, who wrote nothing of it and did not publish it", async () => {
    const { answerId, editionId } = await urgent();
    await expect(clearSecondReview(people.pia, await signing(editionId))).rejects.toThrow(
      "You published it urgently yourself.",
    );
    await expect(clearSecondReview(people.ann, await signing(editionId))).rejects.toThrow(
      "Only a reviewer or a publisher reviews.",
    );
    const ofAli = await aDraft(people.ali);
    await publishUrgently(people.pia, await asking(ofAli.editionId));
    await expect(clearSecondReview(people.ali, await signing(ofAli.editionId))).rejects.toThrow(
      "You wrote or submitted this edition.",
    );
    await clearSecondReview(people.rui, await signing(editionId));
    expect(await waits(answerId)).toBe(false);
    expect(await lastEvent(answerId)).toMatchObject({
      type: "answer.second-review-cleared",
      payload: { reviewer: "Rui Ramos, MSc", publishedById: people.pia.id },
    });
  });

  test("given by two at once is one; the other is told", async () => {
    const { editionId } = await urgent();
    const outcomes = await Promise.allSettled([
      clearSecondReview(people.rui, await signing(editionId)),
      clearSecondReview(people.rea, await signing(editionId)),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find((outcome) => outcome.status === "rejected");
    expect(String(refused?.reason)).toMatch(/has reviewed it meanwhile/);
  });

  test("is of the text on the screen", async () => {
    const { editionId } = await urgent();
    await expect(
      clearSecondReview(people.rui, { ...(await signing(editionId)), contentHash: "0".repeat(64) }),
    ).rejects.toThrow("Readers read another text");
  });
});

describe("the database", () => {
  const asApp = (text: string, values: unknown[] = []) =>
    asRole("answer_desk_app", (client) => client.query(text, values));

  test("takes no second review by who published it or wrote in it", async () => {
    const { editionId } = await urgent();
    const sign = `INSERT INTO second_review (edition_id, content_hash, checklist, interests, reviewer_id, reviewer_name, reviewer_credentials, reviewer_affiliation)
      SELECT edition_id, content_hash, '[1,2,3,4,5]', '{}', $2, 'x', '', '' FROM urgent_publication WHERE edition_id = $1`;
    for (const who of [people.pia, people.ann])
      await expect(asApp(sign, [editionId, who.id])).rejects.toThrow("Nobody reviews their own words");
    await expect(asApp(sign, [editionId, people.ada.id])).rejects.toThrow(
      "given by a reviewer or a publisher",
    );
  });

  const signAs = (editionId: string, who: Actor, interests: SignedInterests) =>
    asApp(
      `INSERT INTO second_review (edition_id, content_hash, checklist, interests, reviewer_id, reviewer_name, reviewer_credentials, reviewer_affiliation)
       SELECT edition_id, content_hash, '[1,2,3,4,5]', $3, $2, 'x', '', '' FROM urgent_publication WHERE edition_id = $1`,
      [editionId, who.id, JSON.stringify(interests)],
    );

  test("takes no second review by somebody whose declaration is missing or too old", async () => {
    const { editionId } = await urgent();
    const { id: personId } = await database.person.create({
      data: { ...{ email: `${randomUUID()}@example.org`, name: "Una Undeclared" }, roles: ["reviewer"] },
    });
    const una = { ...people.rui, id: personId };
    const sentence = "A review needs a declaration of interests that is not older than twelve months.";
    await expect(signAs(editionId, una, { kind: "none" })).rejects.toThrow(sentence);
    await asOwner((client) =>
      client.query(
        `ALTER TABLE interest_declaration DISABLE TRIGGER interest_declaration_dated;
         INSERT INTO interest_declaration (id, person_id, interests, declared_at, valid_until)
         VALUES (gen_random_uuid(), '${personId}', '[]', now() - interval '366 days', now() - interval '1 day');
         ALTER TABLE interest_declaration ENABLE TRIGGER interest_declaration_dated`,
      ),
    );
    await expect(signAs(editionId, una, { kind: "none" })).rejects.toThrow(sentence);
    await database.interestDeclaration.create({ data: { personId, interests: [] } });
    await signAs(editionId, una, { kind: "none" });
  });

  test("takes none that says nothing of interests, or of a waiver that nobody gave", async () => {
    const { editionId } = await urgent();
    for (const interests of [{}, { kind: "declared", text: " " }, { kind: "other" }])
      await expect(signAs(editionId, people.rui, interests as SignedInterests)).rejects.toThrow(
        "A review says whether the reviewer has a conflict of interest.",
      );
    const waived = { kind: "waived" as const, byId: people.pia.id, by: "Pia Park", because: "I say so." };
    await expect(signAs(editionId, people.rui, waived)).rejects.toThrow(
      "whether a conflict of interest was waived",
    );
  });

  /** A reviewer of their own who declared an interest in the topic of a text in review, and that text. */
  async function inConflict() {
    const [{ rui }, draft] = [await addPeople(), await inReview(people)];
    await database.interestDeclaration.create({
      data: { personId: rui.id, interests: [], topicIds: [draft.topic.id] },
    });
    const declared = (await findReviewers(database, [rui.id]))[0]?.declared ?? null;
    return { ...draft, rui: { ...rui, declared } };
  }

  test("takes none against a declared interest, as the verb does not", async () => {
    const { editionId, rui } = await inConflict();
    await publishUrgently(people.pia, await asking(editionId));
    await expect(clearSecondReview(rui, await signing(editionId))).rejects.toThrow(
      "You declared an interest in this topic.",
    );
    await expect(signAs(editionId, rui, { kind: "none" })).rejects.toThrow(
      "Nobody reviews a topic in which they declared an interest",
    );
  });

  test("takes one whose conflict was waived while the text was in review, and it says so", async () => {
    const { editionId, rui } = await inConflict();
    await assignReview(people.pia, { ...(await actOn(editionId)), reviewerId: rui.id, waiver: "Old drug." });
    await publishUrgently(people.pia, await asking(editionId));
    await expect(signAs(editionId, rui, { kind: "none" })).rejects.toThrow(
      "whether a conflict of interest was waived",
    );
    await clearSecondReview(rui, await signing(editionId));
    expect(await database.secondReview.findUnique({ where: { editionId } })).toMatchObject({
      interests: { kind: "waived", byId: people.pia.id, by: "Pia Park", because: "Old drug." },
    });
  });

  test("takes no publication without an approval that was not declared urgent", async () => {
    const { publicationId } = await published(people);
    const { editionId } = await aDraft(people.ann);
    const copy = `INSERT INTO publication (id, answer_id, edition_id, revision_id, number, content_hash, change_kind, published_on, updated_on, question, plain_text, topic_name, snapshot, published_by_id)
      SELECT gen_random_uuid(), e.answer_id, e.id, r.id, 1, r.content_hash, 'first', current_date, current_date, '', '', '', p.snapshot, p.published_by_id
        FROM publication p, edition e JOIN revision r ON r.edition_id = e.id WHERE p.id = $1 AND e.id = $2`;
    await expect(asApp(copy, [publicationId, editionId])).rejects.toThrow(
      "What is not approved is published only urgently",
    );
  });

  test("keeps the reason and the review as they were given", async () => {
    const { editionId } = await urgent();
    await expect(
      asApp(
        `UPDATE urgent_publication SET reason = 'Another reason of enough length.' WHERE edition_id = $1`,
        [editionId],
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
