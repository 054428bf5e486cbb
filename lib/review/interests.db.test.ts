import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { findSession, startSession } from "@/lib/access/sessions";
import { findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { countMyWork, listMyWork } from "@/lib/answers/my-work";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { approveRevision } from "@/lib/review/approve-revision";
import { assignReview } from "@/lib/review/assign-review";
import { claimEdition } from "@/lib/review/claim-edition";
import { declareInterests } from "@/lib/review/declare-interests";
import { findReviewers } from "@/lib/review/find-reviewers";
import { declareInput } from "@/lib/review/interests";
import { listAssignable } from "@/lib/review/list-assignable";
import { listOwnDeclarations } from "@/lib/review/list-declarations";
import { requestChanges } from "@/lib/review/request-changes";
import { submitEdition } from "@/lib/review/submit-edition";
import { actOn, inReview } from "@/lib/testing/answers";
import { asOwner, asRole } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";
import { signedBy } from "@/lib/testing/sign";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const refreshed = async ({ id }: Actor) => (await findReviewers(database, [id]))[0] as Actor;

/** Declares an interest that touches the topic (or none), and gives the person as they act from then on. */
async function declares(actor: Actor, topic: { id: string; name: string } | null): Promise<Actor> {
  await declareInterests(actor, {
    has: topic ? "some" : "none",
    interests: topic
      ? [
          {
            organisation: "Acme Pharma",
            kind: "consultancy",
            topics: [{ id: topic.id, name: "by another name" }],
          },
        ]
      : [],
    idempotencyKey: randomUUID(),
  });
  return refreshed(actor);
}

/** Sets the person's newest declaration to have been made so many days ago, as only the owner of the database can. */
async function ages(actor: Actor, days: number): Promise<Actor> {
  await asOwner(async (client) => {
    await client.query("BEGIN; ALTER TABLE interest_declaration DISABLE TRIGGER interest_declaration_kept");
    await client.query(
      `UPDATE interest_declaration SET declared_at = declared_at - make_interval(days => $2),
         valid_until = valid_until - make_interval(days => $2) WHERE person_id = $1`,
      [actor.id, days],
    );
    await client.query("ALTER TABLE interest_declaration ENABLE TRIGGER interest_declaration_kept; COMMIT");
  });
  return refreshed(actor);
}

const lastEvent = (editionId: string) =>
  database.event.findFirstOrThrow({ where: { editionId }, orderBy: { seq: "desc" } });
const editionOf = (id: string) => database.edition.findUniqueOrThrow({ where: { id } });

describe("a declaration of interests", () => {
  test("is kept for twelve months with the names of the day, and the one before is kept too", async () => {
    const { topic } = await inReview(people);
    const { pat } = await addPeople();
    await declares(pat, topic);
    await declares(pat, null);
    const [last, before] = await listOwnDeclarations(pat);
    expect(last?.interests).toEqual([]);
    expect(before?.interests).toEqual([
      { organisation: "Acme Pharma", kind: "consultancy", topics: [{ id: topic.id, name: topic.name }] },
    ]);
    const inAYear = new Date(last?.declaredAt ?? 0);
    inAYear.setUTCFullYear(inAYear.getUTCFullYear() + 1);
    expect(last?.validUntil).toEqual(inAYear);
    const events = await database.event.findMany({
      where: { personId: pat.id, type: "person.interests-declared" },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ payload }) => payload)).toMatchObject([
      { interests: [`Acme Pharma, consultancy or advisory board: ${topic.name}`] },
      { interests: [] },
    ]);
  });

  test("is part of who acts in a session", async () => {
    const { topic } = await inReview(people);
    const { rea } = await addPeople();
    const { declared } = await declares(rea, topic);
    const session = await inTransaction((tx) => startSession(tx, rea.id));
    expect(await findSession(session)).toMatchObject({ declared });
    expect(declared?.topicIds).toEqual([topic.id]);
  });

  test("that says there is something names it", () => {
    const said = { has: "some", interests: [], idempotencyKey: randomUUID() };
    expect(declareInput.safeParse(said).error?.issues).toMatchObject([{ path: ["has"] }]);
    const nameless = { ...said, interests: [{ organisation: " ", kind: "office", topics: [] }] };
    expect(declareInput.safeParse(nameless).error?.issues).toMatchObject([
      { path: ["interests", 0, "organisation"] },
    ]);
  });

  test.for([
    "UPDATE interest_declaration SET valid_until = now() + interval '9 years'",
    "DELETE FROM interest_declaration",
    "UPDATE interest_waiver SET reason = 'other'",
  ])("is never changed or removed: %s", async (sql) => {
    await expect(asRole("answer_desk_app", (client) => client.query(sql))).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("cannot be dated by who makes it", async () => {
    const { rui } = await addPeople();
    await asRole("answer_desk_app", (client) =>
      client.query(
        `INSERT INTO interest_declaration (id, person_id, interests, declared_at, valid_until)
         VALUES ($1, $2, '[]', now() + interval '5 years', now() + interval '9 years')`,
        [randomUUID(), rui.id],
      ),
    );
    const until = (await refreshed(rui)).declared?.until.getTime() ?? 0;
    expect(until - Date.now()).toBeLessThan(367 * 86_400_000);
  });
});

describe("without a declaration that holds", () => {
  const sentence = /declaration of interests is missing or older than twelve months/;

  test("nobody claims or approves, but the queue is shown, with the reason", async () => {
    const all = await addPeople();
    const rui = await ages(all.rui, 366);
    const { editionId } = await inReview(people);
    await expect(claimEdition(rui, await actOn(editionId))).rejects.toThrow(sentence);
    await expect(approveRevision(rui, await signedBy(rui, editionId))).rejects.toThrow(sentence);
    const row = (await listMyWork(rui)).toReview.find((each) => each.editionId === editionId);
    expect(row?.reason).toMatch(sentence);
    expect(await countMyWork(rui)).toBe(0);
  });

  test("the database takes no claim and no approval either", async () => {
    const all = await addPeople();
    const rui = await ages(all.rui, 366);
    const { editionId } = await inReview(people);
    const input = await signedBy(rui, editionId);
    const forged = { ...rui, declared: { until: new Date(Date.now() + 60_000), topicIds: [] } };
    await expect(claimEdition(forged, await actOn(editionId))).rejects.toThrow(
      "not older than twelve months",
    );
    await expect(approveRevision(forged, input)).rejects.toThrow("not older than twelve months");
  });
});

describe("a conflict with the topic", () => {
  const setUp = async () => {
    const all = await addPeople();
    const draft = await inReview(people);
    return { all, ...draft, rui: await declares(all.rui, draft.topic) };
  };

  test("keeps its holder from claiming and approving that topic, and no other", async () => {
    const { rui, editionId } = await setUp();
    const sentence = /You declared an interest in this topic/;
    await expect(claimEdition(rui, await actOn(editionId))).rejects.toThrow(sentence);
    await expect(approveRevision(rui, await signedBy(rui, editionId))).rejects.toThrow(sentence);
    const forged = { ...rui, declared: { until: new Date(Date.now() + 60_000), topicIds: [] } };
    await expect(claimEdition(forged, await actOn(editionId))).rejects.toThrow(
      "unless somebody else waived it",
    );
    const other = await inReview(people);
    await claimEdition(rui, await actOn(other.editionId));
    const before = await countMyWork(rui);
    const free = (await listMyWork(rui)).toReview.filter(({ reason }) => reason === null);
    expect(before).toBe(free.length + (await listMyWork(rui)).inReviewWithMe.length);
  });

  test("is seen by whoever assigns, who waives it with a reason or not at all; the approval says so", async () => {
    const { all, rui, editionId, answerId, topic } = await setUp();
    const overview = await findAnswerOverview(all.pia, answerId);
    const list = overview ? await listAssignable(all.pia, overview) : [];
    expect(list.find(({ id }) => id === rui.id)).toMatchObject({
      conflicts: true,
      reason: null,
      declaration: { interests: [`Acme Pharma, consultancy or advisory board: ${topic.name}`] },
    });
    const assign = async (waiver: string) =>
      assignReview(all.pia, { ...(await actOn(editionId)), reviewerId: rui.id, waiver });
    await expect(assign("")).rejects.toMatchObject({ code: "not-ready" });
    await assign("The talk was about another drug.");
    expect(await editionOf(editionId)).toMatchObject({ claimedById: rui.id });
    expect(await lastEvent(editionId)).toMatchObject({
      type: "review.assigned",
      reason: "The talk was about another drug.",
      payload: { toId: rui.id, to: "Rui Ramos", from: null },
    });
    await approveRevision(rui, await signedBy(rui, editionId));
    const verdict = await database.verdict.findFirstOrThrow({ where: { editionId } });
    expect(verdict.attestation).toMatchObject({
      interests: {
        kind: "waived",
        byId: all.pia.id,
        by: "Pia Park",
        because: "The talk was about another drug.",
      },
    });
  });

  test("is not waived by its holder, nor by who wrote the edition", async () => {
    const { all, rui, editionId } = await setUp();
    await expect(
      assignReview(rui, { ...(await actOn(editionId)), reviewerId: rui.id, waiver: "I am sure." }),
    ).rejects.toThrow("Nobody waives a conflict of their own.");
    const waive = (by: string) =>
      asRole("answer_desk_app", (client) =>
        client.query(
          `INSERT INTO interest_waiver (edition_id, person_id, waived_by_id, reason) VALUES ($1, $2, $3, 'x')`,
          [editionId, rui.id, by],
        ),
      );
    await expect(waive(rui.id)).rejects.toMatchObject({ constraint: "interest_waiver_by_another" });
    await expect(waive(people.ann.id)).rejects.toThrow("who did not write the edition");
    await expect(waive(all.ada.id)).rejects.toThrow("who did not write the edition");
  });

  test("that is declared after changes were requested keeps the next submission from coming back", async () => {
    const all = await addPeople();
    const { editionId, topic } = await inReview(people);
    await claimEdition(all.rui, await actOn(editionId));
    await requestChanges(all.rui, { ...(await actOn(editionId)), note: "Please cite." });
    await declares(all.rui, topic);
    await submitEdition(people.ann, { ...(await actOn(editionId)), note: "Cited." });
    expect(await editionOf(editionId)).toMatchObject({ state: "in_review", claimedById: null });
  });
});

describe("a review is given", () => {
  const assign = async (by: Actor, to: Actor, editionId: string) =>
    assignReview(by, { ...(await actOn(editionId)), reviewerId: to.id, waiver: "" });

  test("by a reviewer or a publisher to somebody who may do it; they are named in the event", async () => {
    const { editionId } = await inReview(people);
    await assign(people.rea, people.rui, editionId);
    expect(await editionOf(editionId)).toMatchObject({ claimedById: people.rui.id });
    await expect(assign(people.rea, people.pat, editionId)).rejects.toMatchObject({ code: "forbidden" });
    await assign(people.pia, people.pat, editionId);
    expect(await lastEvent(editionId)).toMatchObject({
      payload: { toId: people.pat.id, from: { id: people.rui.id, name: "Rui Ramos", lapsed: false } },
    });
    const eventId = (await lastEvent(editionId)).id;
    const told = await database.notification.findMany({ where: { eventId }, select: { personId: true } });
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      [people.pat.id, people.rui.id].toSorted(),
    );
  });

  test.for([
    ["somebody who wrote it", "ann", "does not review"],
    ["a specialist", "sam", "does not review"],
    ["an administrator", "ada", "does not review"],
  ] as const)("not to %s", async ([, who, sentence]) => {
    const { editionId } = await inReview(people);
    await expect(assign(people.pia, people[who], editionId)).rejects.toThrow(sentence);
    expect(await editionOf(editionId)).toMatchObject({ claimedById: null });
  });

  test("not by specialists or administrators", async () => {
    const { editionId } = await inReview(people);
    for (const who of ["ann", "sam", "ada"] as const)
      await expect(assign(people[who], people.rui, editionId)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("and a lapsed claim is taken over by name", async () => {
    const { editionId } = await inReview(people);
    await claimEdition(people.rui, await actOn(editionId));
    await database.edition.update({
      where: { id: editionId },
      data: { claimExpiresAt: new Date(Date.now() - 1_000) },
    });
    await claimEdition(people.rea, await actOn(editionId));
    expect(await lastEvent(editionId)).toMatchObject({
      type: "review.claimed",
      payload: { from: { id: people.rui.id, name: "Rui Ramos" } },
    });
  });

  test("and of two who claim at once one has it, and the other is told who", async () => {
    for (let round = 0; round < 20; round += 1) {
      const { editionId } = await inReview(people);
      const act = await actOn(editionId);
      const outcomes = await Promise.allSettled(
        [people.rui, people.rea].map((who) => claimEdition(who, { ...act, idempotencyKey: randomUUID() })),
      );
      const winner = (await editionOf(editionId)).claimedById === people.rui.id ? people.rui : people.rea;
      const lost = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
      expect(lost).toMatchObject([
        { code: "conflict", sentence: expect.stringContaining(`${winner.name} has claimed this review.`) },
      ]);
      expect(await database.event.count({ where: { editionId, type: "review.claimed" } })).toBe(1);
    }
  });
});
