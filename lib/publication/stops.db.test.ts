import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { saveDraft } from "@/lib/answers/save-draft";
import { startEdition } from "@/lib/answers/start-edition";
import { database } from "@/lib/database/client";
import { correctChangeNote } from "@/lib/publication/correct-change-note";
import { findPageOn } from "@/lib/publication/find-page-on";
import { holdAnswer } from "@/lib/publication/hold-answer";
import { liftHold } from "@/lib/publication/lift-hold";
import { publishRevision } from "@/lib/publication/publish-revision";
import { reinstateAnswer } from "@/lib/publication/reinstate-answer";
import { removeAnswer } from "@/lib/publication/remove-answer";
import { withdrawAnswer } from "@/lib/publication/withdraw-answer";
import { approveRevision } from "@/lib/review/approve-revision";
import { submitEdition } from "@/lib/review/submit-edition";
import { findPublishedAnswer, findRemoved } from "@/lib/site/answer-queries";
import { listFeedEntries, listPublishedAnswers } from "@/lib/site/list-queries";
import { actOn, published, submittedHash } from "@/lib/testing/answers";
import { asRole } from "@/lib/testing/database";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";
import { signedBy } from "@/lib/testing/sign";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const because = async (editionId: string, reason = "A number in it is wrong.") => ({
  ...(await actOn(editionId)),
  reason,
});
const removing = async (editionId: string, redirectTo = "") => ({
  ...(await because(editionId)),
  redirectTo,
});
const slugOf = async (id: string) => (await database.answer.findUniqueOrThrow({ where: { id } })).slug;
const pageOf = async (answerId: string) => findPublishedAnswer(await slugOf(answerId));
const lastEvent = (answerId: string) =>
  database.event.findFirstOrThrow({ where: { answerId }, orderBy: { seq: "desc" } });
const isListed = async (answerId: string) =>
  (await listPublishedAnswers(null, 500)).some(({ id }) => id === answerId);
const datesOf = async (answerId: string) => {
  const page = await pageOf(answerId);
  return page && [page.publishedOn, page.updatedOn, page.reviewedOn];
};

describe("removing", () => {
  test("withdraws the answer, and its address says that it is gone and why", async () => {
    const { answerId, editionId } = await published(people);
    await removeAnswer(people.pia, await removing(editionId));
    expect(await pageOf(answerId)).toBeNull();
    expect(await findRemoved(await slugOf(answerId))).toEqual({
      reason: "A number in it is wrong.",
      target: null,
    });
    expect(await isListed(answerId)).toBe(false);
    expect((await database.edition.findUniqueOrThrow({ where: { id: editionId } })).state).toBe("withdrawn");
    expect(await lastEvent(answerId)).toMatchObject({
      type: "answer.removed",
      payload: { redirectTo: null },
    });
  });

  test("leads to another answer that is live, named by its address", async () => {
    const [old, better] = [await published(people), await published(people)];
    const target = await slugOf(better.answerId);
    await removeAnswer(people.pia, await removing(old.editionId, `https://example.org/answers/${target}/`));
    expect(await findRemoved(await slugOf(old.answerId))).toMatchObject({ target });
    await withdrawAnswer(people.pia, await because(better.editionId));
    expect(await findRemoved(await slugOf(old.answerId))).toMatchObject({ target: null });
  });

  test("leads nowhere that does not exist, and not to itself", async () => {
    const { answerId, editionId } = await published(people);
    await expect(removeAnswer(people.pia, await removing(editionId, "/answers/nothing"))).rejects.toThrow(
      "Readers find no answer at",
    );
    await expect(removeAnswer(people.pia, await removing(editionId, await slugOf(answerId)))).rejects.toThrow(
      "An answer cannot lead to itself.",
    );
    expect(await pageOf(answerId)).not.toBeNull();
  });

  test("is done to what was withdrawn before, too, and once", async () => {
    const { answerId, editionId } = await published(people);
    await withdrawAnswer(people.pia, await because(editionId));
    await removeAnswer(people.pat, await removing(editionId));
    expect(await pageOf(answerId)).toBeNull();
    await expect(removeAnswer(people.pia, await removing(editionId))).rejects.toThrow(
      "It is removed already.",
    );
  });
});

describe("reinstating", () => {
  test("brings a withdrawn answer back as it was, dates and all, by somebody else", async () => {
    const { answerId, editionId } = await published(people);
    const before = await datesOf(answerId);
    await withdrawAnswer(people.pia, await because(editionId));
    await expect(reinstateAnswer(people.pia, await because(editionId))).rejects.toThrow(
      "You took it off the public site yourself.",
    );
    await reinstateAnswer(people.pat, await because(editionId, "The number was right after all."));
    expect(await datesOf(answerId)).toEqual(before);
    expect(await pageOf(answerId)).toMatchObject({ withdrawn: null });
    expect(await isListed(answerId)).toBe(true);
    expect(await lastEvent(answerId)).toMatchObject({
      type: "answer.reinstated",
      payload: { withdrawnById: people.pia.id },
    });
  });

  test("gives a removed answer its address back", async () => {
    const { answerId, editionId } = await published(people);
    await removeAnswer(people.pia, await removing(editionId));
    await reinstateAnswer(people.pat, await because(editionId));
    expect(await findRemoved(await slugOf(answerId))).toBeNull();
    expect(await pageOf(answerId)).toMatchObject({ withdrawn: null });
  });

  test("by two at once is one; the other is told", async () => {
    const { answerId, editionId } = await published(people);
    await withdrawAnswer(people.pia, await because(editionId));
    const outcomes = await Promise.allSettled([
      reinstateAnswer(people.pat, await because(editionId)),
      reinstateAnswer(people.ali, await because(editionId)),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await database.publication.count({ where: { answerId } })).toBe(2);
  });
});

describe("a safety hold", () => {
  test("warns readers and changes nothing else; lifting it needs another person", async () => {
    const { answerId, editionId } = await published(people);
    const before = await datesOf(answerId);
    await holdAnswer(people.rui, await because(editionId));
    expect(await pageOf(answerId)).toMatchObject({
      held: { reason: "A number in it is wrong." },
      withdrawn: null,
    });
    expect(await datesOf(answerId)).toEqual(before);
    expect(await lastEvent(answerId)).toMatchObject({ type: "answer.held", actorId: people.rui.id });
    await expect(liftHold(people.rui, await because(editionId))).rejects.toThrow(
      "You put it on hold yourself.",
    );
    await liftHold(people.rea, await because(editionId, "Looked at: it is right."));
    expect(await pageOf(answerId)).toMatchObject({ held: null });
    expect(await lastEvent(answerId)).toMatchObject({
      type: "answer.hold-lifted",
      payload: { heldById: people.rui.id },
    });
  });

  test("put by two at once is one; the other is told who was first", async () => {
    const { editionId } = await published(people);
    const outcomes = await Promise.allSettled([
      holdAnswer(people.rui, await because(editionId)),
      holdAnswer(people.rea, await because(editionId)),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find((outcome) => outcome.status === "rejected");
    expect(String(refused?.reason)).toMatch(/has put it on hold already/);
  });

  test("is put by nobody who only writes", async () => {
    const { editionId } = await published(people);
    await expect(holdAnswer(people.ann, await because(editionId))).rejects.toThrow(
      "Only a reviewer, a publisher",
    );
  });
});

describe("what readers are told of a change", () => {
  async function changed() {
    const first = await published(people);
    const { editionId } = await startEdition(people.ann, await actOn(first.editionId));
    await saveDraft(people.ann, editionId, {
      ...{ question: "What is new?", document: doc(p("The text has changed.", cite(first.source.id))) },
      ...{ lockVersion: 0, sittingId: randomUUID() },
    });
    await submitEdition(people.ann, { ...(await actOn(editionId)), note: "Please look." });
    await approveRevision(people.rui, await signedBy(people.rui, editionId));
    const { publicationId } = await publishRevision(people.pia, {
      ...{ ...(await actOn(editionId)), contentHash: await submittedHash(editionId) },
      ...{ changeKind: "substantive", changeNote: "New doze.", wholeAnswerReviewed: false },
    });
    return { answerId: first.answerId, editionId, publicationId };
  }

  test("is put better; no date moves, and what they were told first is kept", async () => {
    const { answerId, editionId, publicationId } = await changed();
    const before = await datesOf(answerId);
    await correctChangeNote(people.pat, { ...(await because(editionId)), publicationId, note: "New dose." });
    const page = await pageOf(answerId);
    expect(page?.changes[0]).toMatchObject({ kind: "substantive", note: "New dose." });
    expect(page?.changes[0]?.correctedOn).toMatch(/^\d{4}-/);
    expect(await datesOf(answerId)).toEqual(before);
    const entry = (await listFeedEntries(500)).find(({ id }) => id === answerId);
    expect(entry?.changeNote).toBe("New dose.");
    expect(await database.publication.findUnique({ where: { id: publicationId } })).toMatchObject({
      changeNote: "New doze.",
    });
    expect(await lastEvent(answerId)).toMatchObject({
      type: "answer.change-note-corrected",
      payload: { before: "New doze.", after: "New dose." },
    });
    const today = new Date();
    const past = await findPageOn(
      { id: answerId, zone: "UTC" },
      { on: today.toISOString().slice(0, 10), publication: null, now: today },
    );
    expect(past.kind === "page" && past.page.changes[0]?.note).toBe("New dose.");
  });

  test("is a publisher's to correct, and only where readers were told something", async () => {
    const { editionId, publicationId } = await changed();
    const input = { ...(await because(editionId)), publicationId, note: "New dose." };
    await expect(correctChangeNote(people.rui, input)).rejects.toThrow("Only a publisher corrects");
    const first = await published(people);
    await expect(
      correctChangeNote(people.pia, {
        ...{ ...(await because(first.editionId)), publicationId: first.publicationId, note: "New dose." },
      }),
    ).rejects.toThrow("There is no such note to correct.");
  });
});

describe("the database", () => {
  const asApp = (text: string, values: unknown[] = []) =>
    asRole("answer_desk_app", (client) => client.query(text, values));

  test("lets nobody lift their own hold, or put a second one", async () => {
    const { answerId, editionId } = await published(people);
    await holdAnswer(people.rui, await because(editionId));
    await expect(
      asApp(
        `UPDATE safety_hold SET lifted_at = now(), lifted_by_id = held_by_id, lift_reason = 'x' WHERE answer_id = $1`,
        [answerId],
      ),
    ).rejects.toThrow(/lifted_by_another/);
    await expect(
      asApp(
        `INSERT INTO safety_hold (id, answer_id, reason, held_by_id) VALUES (gen_random_uuid(), $1, 'x', $2)`,
        [answerId, people.rea.id],
      ),
    ).rejects.toThrow(/one_standing/);
    await expect(
      asApp(`UPDATE safety_hold SET reason = 'other' WHERE answer_id = $1`, [answerId]),
    ).rejects.toThrow("A safety hold is kept; it ends once.");
  });

  test("removes nothing that is live", async () => {
    const { answerId } = await published(people);
    await expect(
      asApp(
        `INSERT INTO removal (id, answer_id, reason, removed_by_id) VALUES (gen_random_uuid(), $1, 'x', $2)`,
        [answerId, people.pia.id],
      ),
    ).rejects.toThrow("Only what is withdrawn is removed.");
  });

  test("reinstates only what was withdrawn, by another person, with the same dates", async () => {
    const { answerId, editionId, publicationId } = await published(people);
    const again = `INSERT INTO publication (id, answer_id, edition_id, revision_id, verdict_id, number, content_hash, change_kind, published_on, updated_on, reviewed_on, question, plain_text, topic_name, snapshot, published_by_id)
      SELECT gen_random_uuid(), answer_id, edition_id, revision_id, verdict_id, number + 1, content_hash, 'reinstated', published_on, updated_on + $3::int, reviewed_on, question, plain_text, topic_name, snapshot, $2
        FROM publication WHERE id = $1`;
    await expect(asApp(again, [publicationId, people.pat.id, 0])).rejects.toThrow(
      "reinstated by somebody else",
    );
    await withdrawAnswer(people.pia, await because(editionId));
    await expect(asApp(again, [publicationId, people.pia.id, 0])).rejects.toThrow(
      "reinstated by somebody else",
    );
    await expect(asApp(again, [publicationId, people.pat.id, 1])).rejects.toThrow(
      "word by word and day by day",
    );
    expect(await database.publication.count({ where: { answerId } })).toBe(1);
  });
});
