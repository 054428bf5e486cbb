import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { publishRevision } from "@/lib/publication/publish-revision";
import { addComment } from "@/lib/review/add-comment";
import { approveRevision } from "@/lib/review/approve-revision";
import { listThreads } from "@/lib/review/list-threads";
import { listMentionable } from "@/lib/review/mentionable";
import { reopenThread } from "@/lib/review/reopen-thread";
import { replyToComment } from "@/lib/review/reply-to-comment";
import { resolveThread } from "@/lib/review/resolve-thread";
import type { ThreadAnchorInput } from "@/lib/review/thread-anchor";
import { actOn, aDraft, inReview, published } from "@/lib/testing/answers";
import { asOwner, asRole } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";
import { signedBy } from "@/lib/testing/sign";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

const passage = {
  ...{ kind: "text" as const, quote: "a disease that tests have" },
  ...{ prefix: "It is ", suffix: ".", at: 4, of: 1 },
};

async function aComment(anchor: ThreadAnchorInput = passage, blocking = true) {
  const { editionId } = await inReview(people);
  const { submittedRevisionId } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  const input = {
    editionId,
    revisionId: submittedRevisionId ?? "",
    anchor,
    blocking,
    text: "Says who?",
    mentionedIds: [],
    idempotencyKey: randomUUID(),
  };
  return {
    editionId,
    input,
    thread: async () => ({
      threadId: (await addComment(people.rui, input)).threadId,
      idempotencyKey: randomUUID(),
    }),
  };
}

const approval = (editionId: string) => signedBy(people.rea, editionId);
const lastEvent = (editionId: string) =>
  database.event.findFirstOrThrow({ where: { editionId }, orderBy: { seq: "desc" } });
const countEvents = (editionId: string) => database.event.count({ where: { editionId } });

test("a comment on a passage keeps its words, its place and its author, and leaves text and version as they were", async () => {
  const { editionId, input } = await aComment();
  const before = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  await addComment(people.rui, input);
  const [thread] = await listThreads(people.ann, { id: editionId });
  expect(thread).toMatchObject({
    anchor: passage,
    blocking: true,
    resolved: null,
    comments: [{ authorName: "Rui Ramos", text: "Says who?" }],
  });
  expect(await database.edition.findUniqueOrThrow({ where: { id: editionId } })).toEqual(before);
  expect(await lastEvent(editionId)).toMatchObject({
    type: "comment.added",
    actorId: people.rui.id,
    payload: {
      threadId: thread?.id,
      quote: passage.quote,
      text: "Says who?",
      blocking: true,
      mentionedIds: [],
    },
  });
});

test("a comment may be on the whole answer", async () => {
  const { editionId, input } = await aComment(null, false);
  await addComment(people.rui, input);
  expect(await listThreads(people.ann, { id: editionId })).toMatchObject([{ anchor: null, blocking: false }]);
});

test.for([
  ["words that are not in the text", { ...passage, quote: "a unicorn" }],
  ["a part of a word", { ...passage, quote: "seas" }],
  ["a source that the text does not cite", { kind: "reference", referenceId: randomUUID() }],
] as const)("a comment on %s is refused", async ([, anchor]) => {
  const { editionId, input } = await aComment(anchor);
  const events = await countEvents(editionId);
  await expect(addComment(people.rui, input)).rejects.toMatchObject({ code: "invalid" });
  expect(await countEvents(editionId)).toBe(events);
});

test("a passage is kept with what stands around it in the text, whatever the window said of it", async () => {
  const { editionId, input } = await aComment({ ...passage, suffix: "", at: 900 });
  await addComment(people.rui, input);
  expect((await listThreads(people.ann, { id: editionId }))[0]?.anchor).toEqual(passage);
});

test("a comment may be on a source that the text cites", async () => {
  const { editionId, source } = await inReview(people);
  const { input } = await aComment();
  const anchor = { kind: "reference", referenceId: source.id } as const;
  await addComment(people.rui, { ...input, editionId, revisionId: null, anchor });
  expect((await listThreads(people.ann, { id: editionId }))[0]?.anchor).toEqual({
    ...anchor,
    quote: "Tester 2015",
  });
});

test("in a draft a comment is on the words as they are now", async () => {
  const { editionId } = await aDraft(people.ann);
  const { input } = await aComment();
  await addComment(people.rui, { ...input, editionId, revisionId: null });
  expect(await listThreads(people.ann, { id: editionId })).toMatchObject([
    { revisionId: null, anchor: passage },
  ]);
});

test("a comment on a revision of another edition is not found", async () => {
  const [{ input }, other] = [await aComment(), await aComment()];
  await expect(
    addComment(people.rui, { ...input, revisionId: other.input.revisionId }),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("pressed twice it is one comment", async () => {
  const { editionId, input } = await aComment();
  await Promise.all([addComment(people.rui, input), addComment(people.rui, input)]);
  expect(await listThreads(people.ann, { id: editionId })).toHaveLength(1);
});

test.for([
  ["ada", "Only specialists, reviewers and publishers comment."],
  ["nia", "You have no role in this centre."],
] as const)("%s does not comment, reply, resolve or reopen", async ([who, sentence]) => {
  const { editionId, input, thread } = await aComment();
  const act = await thread();
  const events = await countEvents(editionId);
  const no = { code: "forbidden", sentence };
  await expect(addComment(people[who], { ...input, idempotencyKey: randomUUID() })).rejects.toMatchObject(no);
  await expect(
    replyToComment(people[who], { ...act, text: "I say so.", mentionedIds: [] }),
  ).rejects.toMatchObject(no);
  await expect(resolveThread(people[who], act)).rejects.toMatchObject(no);
  await expect(reopenThread(people[who], act)).rejects.toMatchObject(no);
  expect(await countEvents(editionId)).toBe(events);
});

test("an edition that is closed takes no comments", async () => {
  const { editionId } = await published(people);
  const { submittedRevisionId } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  const input = {
    editionId,
    revisionId: submittedRevisionId ?? "",
    anchor: null,
    blocking: true,
    text: "Late.",
    mentionedIds: [],
    idempotencyKey: randomUUID(),
  };
  await expect(addComment(people.rui, input)).rejects.toMatchObject({ code: "conflict" });
});

test("while a blocking comment is open nobody approves; resolved it blocks no more, reopened it blocks again", async () => {
  const { editionId, thread } = await aComment();
  const act = await thread();
  const blocked = {
    code: "not-ready",
    sentence: "One blocking comment is still open. Resolve it, or request changes.",
  };
  await expect(approveRevision(people.rea, await approval(editionId))).rejects.toMatchObject({
    code: "not-ready",
  });
  await resolveThread(people.ann, act);
  expect(await lastEvent(editionId)).toMatchObject({
    type: "comment.resolved",
    actorId: people.ann.id,
    payload: { threadId: act.threadId, quote: passage.quote, participantIds: [people.rui.id] },
  });
  await reopenThread(people.rui, { ...act, idempotencyKey: randomUUID() });
  expect(await lastEvent(editionId)).toMatchObject({ type: "comment.reopened", actorId: people.rui.id });
  await expect(approveRevision(people.rea, await approval(editionId))).rejects.toMatchObject({
    code: blocked.code,
  });
  await resolveThread(people.rui, { ...act, idempotencyKey: randomUUID() });
  await approveRevision(people.rea, await approval(editionId));
  expect(await listThreads(people.ann, { id: editionId })).toMatchObject([
    {
      resolved: { byName: "Rui Ramos" },
      turns: [
        { isResolved: true, byName: "Ann Archer" },
        { isResolved: false, byName: "Rui Ramos" },
        { isResolved: true, byName: "Rui Ramos" },
      ],
    },
  ]);
});

test("a comment that blocks nothing leaves approval open", async () => {
  const { editionId, input } = await aComment(passage, false);
  await addComment(people.rui, input);
  await approveRevision(people.rea, await approval(editionId));
  expect((await database.edition.findUniqueOrThrow({ where: { id: editionId } })).state).toBe("approved");
});

test("what is said beside a text is in no hash of it and on no public page", async () => {
  const { editionId, input } = await aComment(passage, false);
  const hash = async () => (await signedBy(people.rea, editionId)).contentHash;
  const before = await hash();
  await addComment(people.rui, { ...input, text: "A word of nobody else." });
  expect(await hash()).toBe(before);
  await approveRevision(people.rea, await signedBy(people.rea, editionId));
  const { publicationId } = await publishRevision(people.pia, {
    ...(await actOn(editionId)),
    ...{ contentHash: before, changeKind: "first", changeNote: "", wholeAnswerReviewed: true },
  });
  const page = await database.publication.findUniqueOrThrow({ where: { id: publicationId } });
  expect(JSON.stringify(page.snapshot)).toContain("a disease that tests have.");
  const kept = JSON.stringify(page, (_, value) => (typeof value === "bigint" ? String(value) : value));
  expect(kept).not.toMatch(/A word of nobody else|commented|thread/);
});

test("a reply stands under its comment, in order", async () => {
  const { editionId, thread } = await aComment();
  const { threadId } = await thread();
  await replyToComment(people.ann, {
    threadId,
    text: "The review of 2015 does.",
    mentionedIds: [],
    idempotencyKey: randomUUID(),
  });
  await replyToComment(people.rui, {
    threadId,
    text: "Cite it, please.",
    mentionedIds: [],
    idempotencyKey: randomUUID(),
  });
  const [only] = await listThreads(people.ann, { id: editionId });
  expect(only?.comments.map(({ authorName }) => authorName)).toEqual([
    "Rui Ramos",
    "Ann Archer",
    "Rui Ramos",
  ]);
  expect(await lastEvent(editionId)).toMatchObject({
    type: "comment.replied",
    payload: { text: "Cite it, please.", participantIds: [people.rui.id, people.ann.id] },
  });
});

test("resolving what is resolved and reopening what is open are conflicts", async () => {
  const act = await (await aComment()).thread();
  await expect(reopenThread(people.rui, act)).rejects.toMatchObject({ code: "conflict" });
  await resolveThread(people.rui, act);
  await expect(resolveThread(people.ann, { ...act, idempotencyKey: randomUUID() })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a comment that is not there is not found", async () => {
  const act = { threadId: randomUUID(), idempotencyKey: randomUUID() };
  await expect(resolveThread(people.rui, act)).rejects.toMatchObject({ code: "not-found" });
});

test("who is named in a comment is told of in its event, once; who cannot see the answer cannot be named", async () => {
  const { editionId, input } = await aComment();
  const named = [people.ann.id, people.sam.id, people.ann.id];
  await addComment(people.rui, { ...input, text: "@Ann Archer, @Sam Soto: look.", mentionedIds: named });
  expect(await listThreads(people.ann, { id: editionId })).toMatchObject([
    { comments: [{ mentioned: ["Ann Archer", "Sam Soto"] }] },
  ]);
  const { id, payload } = await lastEvent(editionId);
  const both = [people.ann.id, people.sam.id];
  expect(payload).toMatchObject({ mentionedIds: both, participantIds: [people.ann.id] });
  const told = await database.notification.findMany({ where: { eventId: id } });
  expect(new Set(told.map(({ personId }) => personId))).toEqual(new Set(both));
  const no = addComment(people.rui, {
    ...{ ...input, mentionedIds: [people.nia.id], idempotencyKey: randomUUID() },
  });
  await expect(no).rejects.toMatchObject({ code: "invalid" });
  expect((await listMentionable(people.rui)).map(({ name }) => name)).not.toContain("Nia None");
});

test("of a comment nothing changes but whether it is resolved, whoever asks", async () => {
  const { threadId } = await (await aComment()).thread();
  const lost = asOwner((client) =>
    client.query("UPDATE comment_thread SET anchor = NULL WHERE id = $1", [threadId]),
  );
  await expect(lost).rejects.toThrow("A comment keeps its place and its words.");
  const turned = asRole("answer_desk_app", (client) => client.query("DELETE FROM comment_thread_turn"));
  await expect(turned).rejects.toMatchObject({ code: "42501" });
  const none = asRole("answer_desk_app", (client) =>
    client.query("UPDATE comment_thread SET blocking = false WHERE id = $1", [threadId]),
  );
  await expect(none).rejects.toMatchObject({ code: "42501" });
});

test("a blocking comment and an approval at the same moment never both stand unseen", async () => {
  for (let round = 0; round < 8; round += 1) {
    const { editionId, input } = await aComment();
    const act = await approval(editionId);
    await Promise.allSettled([addComment(people.rui, input), approveRevision(people.rea, act)]);
    const { state } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
    const order = await database.event.findMany({
      where: { editionId, type: { in: ["comment.added", "review.approved"] } },
      orderBy: { seq: "asc" },
    });
    if (order[0]?.type === "comment.added") expect(state).toBe("in_review");
  }
});
