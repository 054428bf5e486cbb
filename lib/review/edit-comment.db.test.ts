import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { addComment } from "@/lib/review/add-comment";
import { editComment } from "@/lib/review/edit-comment";
import { listThreads } from "@/lib/review/list-threads";
import { replyToComment } from "@/lib/review/reply-to-comment";
import { resolveThread } from "@/lib/review/resolve-thread";
import { aDraft, published } from "@/lib/testing/answers";
import { asOwner, asRole } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

/** Rui's comment on Ann's draft, in which he names Sam. */
async function said() {
  const { editionId } = await aDraft(people.ann);
  const { threadId } = await addComment(people.rui, {
    ...{ editionId, revisionId: null, anchor: null, blocking: true },
    ...{ text: "Says who, @Sam Soto?", mentionedIds: [people.sam.id], idempotencyKey: randomUUID() },
  });
  const { id: commentId } = await database.comment.findFirstOrThrow({ where: { threadId } });
  return { editionId, threadId, commentId };
}

type Said = Awaited<ReturnType<typeof said>>;
const edit = ({ editionId, commentId }: Said, text: string, more: object = {}) => ({
  ...{ editionId, commentId, edits: 0, text, mentionedIds: [], idempotencyKey: randomUUID() },
  ...more,
});
const answer = (who: Actor, { threadId }: Said) =>
  replyToComment(who, { threadId, text: "Tester 2015.", mentionedIds: [], idempotencyKey: randomUUID() });
const seenBy = async (who: Actor, { editionId }: Said) =>
  (await listThreads(who, { id: editionId }))[0]?.comments[0];
const lastEvent = ({ editionId }: Said) =>
  database.event.findFirstOrThrow({ where: { editionId }, orderBy: { seq: "desc" } });
const countEvents = ({ editionId }: Said) => database.event.count({ where: { editionId } });

test("its author gives it other words: readers see them with the time, and the audit keeps both", async () => {
  const it = await said();
  expect(await seenBy(people.rui, it)).toMatchObject({ edited: null, edits: 0, isEditable: true });
  await editComment(people.rui, edit(it, "Which study says so?"));
  expect(await seenBy(people.ann, it)).toMatchObject({
    ...{ text: "Which study says so?", authorName: "Rui Ramos", mentioned: [] },
    ...{ edited: expect.any(Date), edits: 1, isEditable: false },
  });
  expect(await lastEvent(it)).toMatchObject({
    ...{ type: "comment.edited", actorId: people.rui.id },
    payload: {
      ...{ threadId: it.threadId, commentId: it.commentId, quote: null },
      ...{ before: "Says who, @Sam Soto?", after: "Which study says so?" },
    },
  });
  const kept = await database.comment.findUniqueOrThrow({ where: { id: it.commentId } });
  expect(kept.text).toBe("Says who, @Sam Soto?");
});

test("it may be changed again, from the words that stand", async () => {
  const it = await said();
  await editComment(people.rui, edit(it, "Second words."));
  await editComment(people.rui, edit(it, "Third words.", { edits: 1 }));
  expect(await lastEvent(it)).toMatchObject({ payload: { before: "Second words.", after: "Third words." } });
  expect(await seenBy(people.rui, it)).toMatchObject({ text: "Third words.", edits: 2 });
});

test("the same words again are no change and no event", async () => {
  const it = await said();
  const events = await countEvents(it);
  await editComment(people.rui, edit(it, "Says who, @Sam Soto?"));
  expect(await seenBy(people.rui, it)).toMatchObject({ edited: null });
  expect(await countEvents(it)).toBe(events);
});

test("sent twice it is one change", async () => {
  const it = await said();
  const input = edit(it, "Which study?");
  expect(await editComment(people.rui, input)).toEqual(await editComment(people.rui, input));
  expect(await database.commentEdit.count({ where: { commentId: it.commentId } })).toBe(1);
});

test("who is still named stays named and is not told again; who is named anew hears of it", async () => {
  const it = await said();
  const input = edit(it, "Says who, @Sam Soto and @Rea Roth?", { mentionedIds: [people.rea.id] });
  await editComment(people.rui, input);
  expect((await seenBy(people.ann, it))?.mentioned).toEqual(["Sam Soto", "Rea Roth"]);
  const { id: eventId } = await lastEvent(it);
  const told = await database.notification.findMany({ where: { eventId }, select: { personId: true } });
  expect(told).toEqual([{ personId: people.rea.id }]);
});

describe("its words stay", () => {
  const refusal = async (who: Actor, it: Said, more: object = {}) => {
    const events = await countEvents(it);
    const outcome = await editComment(who, edit(it, "Other words.", more)).catch((no) => no);
    expect(await countEvents(it)).toBe(events);
    expect(await seenBy(people.rui, it)).toMatchObject({ edited: null });
    return outcome;
  };

  test("for everybody who did not write it", async () => {
    const it = await said();
    for (const who of [people.ann, people.rea, people.pia])
      expect(await refusal(who, it)).toMatchObject({ code: "forbidden" });
    expect(String(await refusal(people.ada, it))).toContain("Only specialists, reviewers and publishers");
  });

  test("once somebody answered it", async () => {
    const it = await said();
    await answer(people.ann, it);
    expect(await refusal(people.rui, it)).toMatchObject({
      code: "conflict",
      sentence: expect.stringContaining("Somebody answered this comment meanwhile"),
    });
    expect(await seenBy(people.rui, it)).toMatchObject({ isEditable: false });
  });

  test("once it is resolved", async () => {
    const it = await said();
    await resolveThread(people.ann, { threadId: it.threadId, idempotencyKey: randomUUID() });
    expect(await refusal(people.rui, it)).toMatchObject({ code: "conflict" });
  });

  test("when its edition is published", async () => {
    const [it, { editionId }] = [await said(), await published(people)];
    const outcome = await editComment(people.rui, { ...edit(it, "Other words."), editionId }).catch(
      (no) => no,
    );
    expect(outcome).toMatchObject({ sentence: "Comments belong to an edition that is still open." });
  });

  test("when it is sought in another edition", async () => {
    const [it, other] = [await said(), await said()];
    expect(await refusal(people.rui, it, { editionId: other.editionId })).toMatchObject({
      code: "not-found",
    });
  });
});

test("of two windows of its author the second is told of the first", async () => {
  const it = await said();
  await editComment(people.rui, edit(it, "From one window."));
  await expect(editComment(people.rui, edit(it, "From another window."))).rejects.toMatchObject({
    code: "conflict",
    sentence: expect.stringContaining("in another window"),
  });
  expect(await seenBy(people.rui, it)).toMatchObject({ text: "From one window." });
});

test("a change and an answer at the same moment: the change came first, or it is told", async () => {
  for (let round = 0; round < 20; round += 1) {
    const it = await said();
    const [changed] = await Promise.allSettled([
      editComment(people.rui, edit(it, "Other words.")),
      answer(people.ann, it),
    ]);
    const events = await database.event.findMany({
      where: { editionId: it.editionId, type: { in: ["comment.edited", "comment.replied"] } },
      orderBy: { seq: "asc" },
    });
    const order = events.map(({ type }) => type);
    if (changed.status === "fulfilled") expect(order).toEqual(["comment.edited", "comment.replied"]);
    else expect([order, changed.reason.code]).toEqual([["comment.replied"], "conflict"]);
  }
});

describe("the database", () => {
  const insert = ({ commentId }: Said, by: Actor, number = 1) =>
    asRole("answer_desk_app", (client) =>
      client.query(
        "INSERT INTO comment_edit (id, comment_id, number, text, edited_by_id) VALUES ($1, $2, $3, 'Other words.', $4)",
        [randomUUID(), commentId, number, by.id],
      ),
    );

  test("takes no words from anybody else, none for what was answered or resolved, and none out of turn", async () => {
    const [it, answered, resolved] = [await said(), await said(), await said()];
    await answer(people.ann, answered);
    await resolveThread(people.ann, { threadId: resolved.threadId, idempotencyKey: randomUUID() });
    await expect(insert(it, people.ann)).rejects.toThrow("Only who wrote a comment");
    await expect(insert(answered, people.rui)).rejects.toThrow("was answered");
    await expect(insert(resolved, people.rui)).rejects.toThrow("resolved");
    await expect(insert(it, people.rui, 2)).rejects.toThrow("follow each other");
    await insert(it, people.rui);
    expect(await seenBy(people.rui, it)).toMatchObject({ text: "Other words." });
  });

  test("keeps what was said at first, and each change", async () => {
    const it = await said();
    await editComment(people.rui, edit(it, "Other words."));
    const asOwnerOf = (sql: string) => asOwner((client) => client.query(sql, [it.commentId]));
    await expect(asOwnerOf("UPDATE comment SET text = 'x' WHERE id = $1")).rejects.toThrow("never changed");
    await expect(asOwnerOf("UPDATE comment_edit SET text = 'x' WHERE comment_id = $1")).rejects.toThrow(
      "never changed",
    );
    await expect(asOwnerOf("DELETE FROM comment_edit WHERE comment_id = $1")).rejects.toThrow(
      "never changed",
    );
  });
});
