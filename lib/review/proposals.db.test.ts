import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { verdictsFor } from "@/lib/access/policy";
import { factsOf } from "@/lib/answers/lock-edition";
import { saveDraft } from "@/lib/answers/save-draft";
import { database } from "@/lib/database/client";
import { applyProposal } from "@/lib/review/apply-proposal";
import { approveRevision } from "@/lib/review/approve-revision";
import { declineProposal } from "@/lib/review/decline-proposal";
import { editInReview } from "@/lib/review/edit-in-review";
import { listThreads } from "@/lib/review/list-threads";
import { proposeWords } from "@/lib/review/propose-words";
import { requestChanges } from "@/lib/review/request-changes";
import { submitEdition } from "@/lib/review/submit-edition";
import { actOn, inReview } from "@/lib/testing/answers";
import { asOwner, asRole } from "@/lib/testing/database";
import { cite, doc, p } from "@/lib/testing/documents";
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

/** Rui proposes other words for a passage of Ann's text in review. */
async function aProposal(typed = "an illness that tests have") {
  const { editionId, source } = await inReview(people);
  const { submittedRevisionId } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  const input = {
    ...{ editionId, revisionId: submittedRevisionId, anchor: passage, blocking: true, typed },
    ...{ text: "Plainer.", mentionedIds: [], idempotencyKey: randomUUID() },
  };
  return { editionId, source, input };
}

/** The same, sent back, so that Ann may write. */
async function sentBack() {
  const made = await aProposal();
  const { threadId } = await proposeWords(people.rui, made.input);
  await requestChanges(people.rui, { ...(await actOn(made.editionId)), note: "See my proposal." });
  const write = async (words: string) => {
    const { lockVersion, question } = await database.edition.findUniqueOrThrow({
      where: { id: made.editionId },
    });
    const document = doc(p(words, cite(made.source.id)), p("It harms nobody."));
    return saveDraft(people.ann, made.editionId, {
      question,
      document,
      lockVersion,
      sittingId: randomUUID(),
    });
  };
  return { ...made, threadId, write, act: () => ({ threadId, idempotencyKey: randomUUID() }) };
}

const TAKEN = "It is an illness that tests have.";
const lastEvent = (editionId: string) =>
  database.event.findFirstOrThrow({ where: { editionId }, orderBy: { seq: "desc" } });

async function resubmit(editionId: string) {
  await submitEdition(people.ann, { ...(await actOn(editionId)), note: "Taken." });
}

async function factsNow(editionId: string) {
  const edition = await database.edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { answer: true, contributions: true, waivers: true },
  });
  return factsOf(edition, null);
}

test("a proposal keeps what stands and what would stand, and changes nothing of the text", async () => {
  const { editionId, input } = await aProposal();
  const before = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  await proposeWords(people.rui, input);
  const [thread] = await listThreads(people.ann, { id: editionId });
  expect(thread).toMatchObject({
    anchor: passage,
    proposal: {
      before: [{ type: "text", text: "a disease that tests have" }],
      after: [{ type: "text", text: "an illness that tests have" }],
      decided: null,
    },
    comments: [{ authorName: "Rui Ramos", text: "Plainer." }],
  });
  expect(await database.edition.findUniqueOrThrow({ where: { id: editionId } })).toEqual(before);
  expect(await lastEvent(editionId)).toMatchObject({
    type: "proposal.made",
    payload: { before: passage.quote, after: "an illness that tests have", text: "Plainer." },
  });
});

test("a proposal is shown word by word, even when nothing of the old words is in the new ones", async () => {
  const { editionId, input } = await aProposal("what nobody knows");
  await proposeWords(people.rui, input);
  const [thread] = await listThreads(people.ann, { id: editionId });
  const words = (kind: string) => thread?.proposal?.tokens.filter((token) => token.kind === kind).length;
  expect([words("del"), words("ins")].every((count) => (count ?? 0) > 0)).toBe(true);
});

test("the citations of the passage are kept in what is proposed", async () => {
  const { editionId, source, input } = await aProposal();
  const wide = { ...passage, quote: "tests have. More", prefix: "It is a disease that ", suffix: " here." };
  const started = await sentBack();
  await started.write("It is a disease that tests have.");
  const { question, lockVersion } = await database.edition.findUniqueOrThrow({
    where: { id: started.editionId },
  });
  const document = doc(p("It is a disease that tests have.", cite(started.source.id), " More here."));
  await saveDraft(people.ann, started.editionId, {
    question,
    document,
    lockVersion,
    sittingId: randomUUID(),
  });
  const asked = { ...input, editionId: started.editionId, revisionId: null, anchor: wide };
  await proposeWords(people.rui, { ...asked, typed: "people have.[1] Less", idempotencyKey: randomUUID() });
  const threads = await listThreads(people.ann, { id: started.editionId });
  expect(threads.find(({ anchor }) => anchor?.quote === wide.quote)?.proposal?.after).toEqual([
    { type: "text", text: "people have." },
    cite(started.source.id),
    { type: "text", text: " Less" },
  ]);
  const without = proposeWords(people.rui, {
    ...asked,
    typed: "people have. Less",
    idempotencyKey: randomUUID(),
  });
  await expect(without).rejects.toThrow("Keep every citation of these words");
  expect([editionId, source.id]).toHaveLength(2);
});

test("applied, it is recorded with who proposed and who applied, its conversation is settled, and its proposer may not approve", async () => {
  const { editionId, act, write } = await sentBack();
  await write(TAKEN);
  await applyProposal(people.ann, act());
  expect(await listThreads(people.ann, { id: editionId })).toMatchObject([
    { resolved: { byName: "Ann Archer" }, proposal: { decided: { isApplied: true, byName: "Ann Archer" } } },
  ]);
  expect(await lastEvent(editionId)).toMatchObject({
    type: "proposal.applied",
    actorId: people.ann.id,
    payload: { proposedById: people.rui.id, proposedBy: "Rui Ramos", isBarred: true },
  });
  await resubmit(editionId);
  const barred = "Words that you proposed were taken into this edition. Somebody else must review it.";
  expect(verdictsFor(people.rui, await factsNow(editionId)).approve).toBe(barred);
  expect(verdictsFor(people.rea, await factsNow(editionId)).approve).toBeNull();
  await expect(approveRevision(people.rui, await signedBy(people.rui, editionId))).rejects.toMatchObject({
    code: "forbidden",
    sentence: barred,
  });
  const { submittedRevisionId } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  const forced = asRole("answer_desk_app", (client) =>
    client.query(
      `INSERT INTO verdict (id, edition_id, revision_id, content_hash, outcome, note, checklist, reviewer_id, reviewer_name, reviewer_credentials, reviewer_affiliation)
       SELECT gen_random_uuid(), edition_id, id, content_hash, 'changes_requested', 'No.', '{}', $2, 'Rui', '', '' FROM revision WHERE id = $1`,
      [submittedRevisionId, people.rui.id],
    ),
  );
  await expect(forced).rejects.toThrow("Nobody judges their own words.");
});

test("where the house allows it, who only proposed may approve", async () => {
  await asOwner((client) => client.query("UPDATE centre SET proposals_bar = false"));
  try {
    const { editionId, act, write } = await sentBack();
    await write(TAKEN);
    await applyProposal(people.ann, act());
    await resubmit(editionId);
    expect(verdictsFor(people.rui, await factsNow(editionId)).approve).toBeNull();
    expect(
      (await database.event.findFirstOrThrow({ where: { editionId, type: "proposal.applied" } })).payload,
    ).toMatchObject({ isBarred: false });
  } finally {
    await asOwner((client) => client.query("UPDATE centre SET proposals_bar = true"));
  }
});

test("it is not applied while the saved draft does not read so", async () => {
  const { editionId, act } = await sentBack();
  await expect(applyProposal(people.ann, act())).rejects.toMatchObject({ code: "not-ready" });
  expect(await database.contribution.count({ where: { editionId, personId: people.rui.id } })).toBe(0);
});

test("declined, with or without words, it is kept, and its proposer stays free to approve", async () => {
  const { editionId, act } = await sentBack();
  await declineProposal(people.ann, { ...act(), words: "Readers know “disease”." });
  expect(await listThreads(people.ann, { id: editionId })).toMatchObject([
    {
      resolved: { byName: "Ann Archer" },
      proposal: { decided: { isApplied: false, words: "Readers know “disease”." } },
    },
  ]);
  expect(await lastEvent(editionId)).toMatchObject({
    type: "proposal.declined",
    payload: { proposedById: people.rui.id, words: "Readers know “disease”." },
  });
  await resubmit(editionId);
  expect(verdictsFor(people.rui, await factsNow(editionId)).approve).toBeNull();
});

test("it is decided once, even by two presses at the same moment", async () => {
  const { editionId, act, write } = await sentBack();
  await write(TAKEN);
  const outcomes = await Promise.allSettled([
    applyProposal(people.ann, act()),
    declineProposal(people.ann, { ...act(), words: "" }),
    applyProposal(people.pia, act()),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const decided = { in: ["proposal.applied", "proposal.declined"] };
  expect(await database.event.count({ where: { editionId, type: decided } })).toBe(1);
});

test.for([
  [
    "sam",
    "Only the owner of this answer, a reviewer or a publisher writes in it. Take the answer over to go on.",
  ],
  ["ada", "Only specialists, reviewers and publishers comment."],
] as const)("%s neither applies nor declines it", async ([who, sentence]) => {
  const { act } = await sentBack();
  await expect(applyProposal(people[who], act())).rejects.toMatchObject({ code: "forbidden", sentence });
  await expect(declineProposal(people[who], { ...act(), words: "" })).rejects.toMatchObject({ sentence });
});

test("while the text is in review nobody applies, and nobody proposes the words that stand there already", async () => {
  const { input } = await aProposal();
  const { threadId } = await proposeWords(people.rui, input);
  const act = { threadId, idempotencyKey: randomUUID() };
  await expect(applyProposal(people.ann, act)).rejects.toMatchObject({ code: "conflict" });
  const same = proposeWords(people.rui, { ...input, typed: passage.quote, idempotencyKey: randomUUID() });
  await expect(same).rejects.toMatchObject({ code: "invalid" });
});

test("its words are never changed, and a decision is never taken back, whoever asks", async () => {
  const { threadId, act, write } = await sentBack();
  const ask = (sql: string) => asOwner((client) => client.query(sql, [threadId]));
  await expect(ask(`UPDATE proposal SET after = '[]' WHERE thread_id = $1`)).rejects.toThrow(
    "kept as they are",
  );
  await write(TAKEN);
  await applyProposal(people.ann, act());
  await expect(ask("UPDATE proposal SET is_applied = false WHERE thread_id = $1")).rejects.toThrow(
    "decided once",
  );
  await expect(ask("DELETE FROM proposal WHERE thread_id = $1")).rejects.toThrow("never changed or removed");
});

test("a reviewer who writes in a text under review cannot approve it from that moment on, and somebody else can", async () => {
  const { editionId, source } = await inReview(people);
  await editInReview(people.rui, await actOn(editionId));
  await expect(approveRevision(people.rui, await signedBy(people.rui, editionId))).rejects.toMatchObject({
    code: "conflict",
  });
  const { lockVersion, question } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  const document = doc(p("Rui wrote this.", cite(source.id)), p("It harms nobody."));
  await saveDraft(people.rui, editionId, { question, document, lockVersion, sittingId: randomUUID() });
  await resubmit(editionId);
  const own = "You wrote or submitted this edition. Somebody else must review it.";
  expect(verdictsFor(people.rui, await factsNow(editionId)).approve).toBe(own);
  expect(verdictsFor(people.rea, await factsNow(editionId)).approve).toBeNull();
  const told = await database.event.findMany({
    where: { editionId, actorId: people.rui.id },
    orderBy: { seq: "asc" },
  });
  expect(told.map(({ type }) => type)).toEqual(["review.edited", "draft.saved"]);
});
