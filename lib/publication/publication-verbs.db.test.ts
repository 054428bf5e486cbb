import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { importAnswers } from "@/lib/answers/import-answers";
import { saveDraft } from "@/lib/answers/save-draft";
import { startEdition } from "@/lib/answers/start-edition";
import { database } from "@/lib/database/client";
import type { SaidChange } from "@/lib/publication/change-kind";
import { asDate, asDay, dayIn, monthsLater } from "@/lib/publication/dates";
import { publishRevision } from "@/lib/publication/publish-revision";
import { withdrawAnswer } from "@/lib/publication/withdraw-answer";
import { addComment } from "@/lib/review/add-comment";
import { approveRevision } from "@/lib/review/approve-revision";
import { submitEdition } from "@/lib/review/submit-edition";
import { actOn, aDraft, approved, inReview, published, submittedHash } from "@/lib/testing/answers";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";
import { signedBy } from "@/lib/testing/sign";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

type Said = { changeKind: SaidChange; changeNote?: string; wholeAnswerReviewed?: boolean };

async function publishing(editionId: string, said: Said = { changeKind: "first" }) {
  return {
    changeNote: "",
    wholeAnswerReviewed: false,
    ...said,
    ...(await actOn(editionId)),
    contentHash: await submittedHash(editionId),
  };
}

const editionOf = (id: string) => database.edition.findUniqueOrThrow({ where: { id } });
const answerOf = (id: string) => database.answer.findUniqueOrThrow({ where: { id } });
const live = async (answerId: string) =>
  database.publication.findUniqueOrThrow({
    where: { id: (await answerOf(answerId)).livePublicationId ?? "" },
  });
const countEvents = (answerId: string, type: string) => database.event.count({ where: { answerId, type } });

async function today(): Promise<string> {
  const { timeZone } = await database.centre.findUniqueOrThrow({ where: { id: 1 } });
  return dayIn(timeZone, new Date());
}

async function throughReview(editionId: string) {
  await submitEdition(people.ann, { ...(await actOn(editionId)), note: "Please look." });
  await approveRevision(people.rui, await signedBy(people.rui, editionId));
}

/** A published answer whose dates lie in the past, and a next edition of it that is approved. */
async function nextApproved(dates: { updatedOn: string; reviewedOn: string | null }) {
  const first = await importedApproved(dates.updatedOn);
  await publishRevision(
    people.pia,
    await publishing(first.editionId, {
      changeKind: "wording",
      wholeAnswerReviewed: dates.reviewedOn !== null,
    }),
  );
  const before = await live(first.answerId);
  const { editionId } = await startEdition(people.ann, await actOn(first.editionId));
  const source = await database.editionCitation.findFirstOrThrow({ where: { editionId } });
  const document = doc(p("The text has changed.", cite(source.referenceId)));
  await saveDraft(people.ann, editionId, {
    question: "What is new?",
    document,
    lockVersion: 0,
    sittingId: randomUUID(),
  });
  await throughReview(editionId);
  return { ...first, editionId, before };
}

async function importedApproved(lastUpdated: string) {
  const [year, month, day] = lastUpdated.split("-").map(Number);
  const text = `Fabricated disease ${randomUUID().slice(0, 8)}

Question

What is known of it, and who treats it?

Answer

It is a disease that was described once.[1]

Last updated: ${month}/${day}/${year}

References

1. Tester T. On a disease that was described once. J Test. April, 2015; 10(2):39-41.
`;
  const { answers } = await importAnswers(people.ann, { fileName: "finished.txt", text });
  const answerId = answers[0]?.answerId ?? "";
  const { currentEditionId } = await answerOf(answerId);
  await throughReview(currentEditionId ?? "");
  return { answerId, editionId: currentEditionId ?? "" };
}

describe("the first publication", () => {
  test("puts the approved text on the public site with today's dates, and tells it once", async () => {
    const { answerId, editionId } = await approved(people);
    await publishRevision(people.pia, await publishing(editionId));
    const day = asDate(await today());
    expect(await live(answerId)).toMatchObject({
      number: 1,
      changeKind: "first",
      changeNote: null,
      publishedOn: day,
      updatedOn: day,
      reviewedOn: null,
    });
    expect(await live(answerId)).toMatchObject({
      contentHash: await submittedHash(editionId),
      publishedById: people.pia.id,
    });
    expect((await editionOf(editionId)).state).toBe("published");
    expect(await countEvents(answerId, "answer.published")).toBe(1);
    expect((await answerOf(answerId)).nextReviewOn).toBeNull();
  });

  test("with the whole answer reviewed sets the last and the next review", async () => {
    const { answerId, editionId } = await approved(people);
    await publishRevision(
      people.pia,
      await publishing(editionId, { changeKind: "first", wholeAnswerReviewed: true }),
    );
    expect(asDay((await live(answerId)).reviewedOn ?? new Date(0))).toBe(await today());
    expect(asDay((await answerOf(answerId)).nextReviewOn ?? new Date(0))).toBe(
      monthsLater(await today(), 24),
    );
  });

  test.for(["substantive", "wording"] as const)(
    "is no %s change: nothing was public before",
    async (changeKind) => {
      const { editionId } = await approved(people);
      const outcome = publishRevision(
        people.pia,
        await publishing(editionId, { changeKind, changeNote: "New." }),
      );
      await expect(outcome).rejects.toMatchObject({
        code: "invalid",
        sentence: "This answer was never public: there is nothing that could have changed.",
      });
    },
  );
});

describe("the dates of the next publication", () => {
  const old = "2017-02-16";
  test.for([
    [
      "a change of the information moves only Last updated",
      { changeKind: "substantive", changeNote: "A treatment was added." },
      "today",
      "as before",
    ],
    ["a change of wording moves no date", { changeKind: "wording" }, "as before", "as before"],
    [
      "wording with the whole answer reviewed moves only Last reviewed",
      { changeKind: "wording", wholeAnswerReviewed: true },
      "as before",
      "today",
    ],
    [
      "a change with the whole answer reviewed moves both",
      { changeKind: "substantive", changeNote: "New.", wholeAnswerReviewed: true },
      "today",
      "today",
    ],
  ] as const)("%s", async ([, said, updated, reviewed]) => {
    const { answerId, editionId, before } = await nextApproved({ updatedOn: old, reviewedOn: null });
    await publishRevision(people.pia, await publishing(editionId, said));
    const after = await live(answerId);
    const day = await today();
    expect(asDay(after.publishedOn)).toBe(old);
    expect(asDay(after.updatedOn)).toBe(updated === "today" ? day : old);
    expect(after.reviewedOn && asDay(after.reviewedOn)).toBe(reviewed === "today" ? day : null);
    expect(after.number).toBe(before.number + 1);
    const end = await database.publicationEnd.findUniqueOrThrow({ where: { publicationId: before.id } });
    expect(end.kind).toBe("superseded");
    expect((await editionOf(before.editionId)).state).toBe("superseded");
  });

  test("a second publication is never a first one", async () => {
    const { editionId } = await nextApproved({ updatedOn: old, reviewedOn: null });
    const outcome = publishRevision(people.pia, await publishing(editionId));
    await expect(outcome).rejects.toMatchObject({
      code: "invalid",
      sentence: "This answer was public before: say whether the information changed.",
    });
  });
});

describe("an answer that was public elsewhere", () => {
  test("keeps its old date when only its wording changed", async () => {
    const { answerId, editionId } = await importedApproved("2017-02-16");
    await publishRevision(people.pia, await publishing(editionId, { changeKind: "wording" }));
    expect(await live(answerId)).toMatchObject({
      publishedOn: asDate("2017-02-16"),
      updatedOn: asDate("2017-02-16"),
    });
  });

  test("is not a first publication", async () => {
    const { editionId } = await importedApproved("2017-02-16");
    await expect(publishRevision(people.pia, await publishing(editionId))).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

describe("publishing is refused", () => {
  test.for([
    ["ann", "Only a publisher can publish."],
    ["rui", "Only a publisher can publish."],
    ["ada", "Only a publisher can publish."],
  ] as const)("to %s, and nothing changes", async ([who, sentence]) => {
    const { answerId, editionId } = await approved(people);
    const before = await editionOf(editionId);
    await expect(publishRevision(people[who], await publishing(editionId))).rejects.toMatchObject({
      code: "forbidden",
      sentence,
    });
    expect(await editionOf(editionId)).toEqual(before);
    expect(await database.publication.count({ where: { answerId } })).toBe(0);
  });

  test("to a publisher who is its only author", async () => {
    const { editionId } = await aDraft(people.pia);
    await submitEdition(people.pia, { ...(await actOn(editionId)), note: "Please look." });
    await approveRevision(people.rui, await signedBy(people.rui, editionId));
    const sentence = "You are the only author of this edition. Another publisher must publish it.";
    await expect(publishRevision(people.pia, await publishing(editionId))).rejects.toMatchObject({
      code: "forbidden",
      sentence,
    });
    await publishRevision(people.pat, await publishing(editionId));
    expect((await editionOf(editionId)).state).toBe("published");
  });

  test("before it is approved", async () => {
    const { editionId } = await inReview(people);
    await expect(publishRevision(people.pia, await publishing(editionId))).rejects.toMatchObject({
      code: "conflict",
      sentence: "Only an approved edition can be published.",
    });
  });

  test("for another text than the one on the screen", async () => {
    const { editionId } = await approved(people);
    const input = { ...(await publishing(editionId)), contentHash: "f".repeat(64) };
    await expect(publishRevision(people.pia, input)).rejects.toMatchObject({ code: "conflict" });
  });

  test("on an older state of the edition", async () => {
    const { editionId } = await approved(people);
    const input = await publishing(editionId);
    await expect(
      publishRevision(people.pia, { ...input, lockVersion: input.lockVersion - 1 }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("while a blocking comment that came after the approval is open", async () => {
    const { editionId } = await approved(people);
    const { submittedRevisionId } = await editionOf(editionId);
    const comment = {
      editionId,
      revisionId: submittedRevisionId ?? "",
      anchor: null,
      blocking: true,
      text: "Wait.",
      mentionedIds: [],
      idempotencyKey: randomUUID(),
    };
    await addComment(people.rea, comment);
    const outcome = publishRevision(people.pia, await publishing(editionId));
    await expect(outcome).rejects.toMatchObject({
      code: "not-ready",
      sentence: "One blocking comment is still open. Resolve it first.",
    });
  });
});

describe("at the same moment", () => {
  test("twenty times with one key is one publication", async () => {
    const { answerId, editionId } = await approved(people);
    const input = await publishing(editionId);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => publishRevision(people.pia, input)));
    expect(new Set(outcomes.map(({ publicationId }) => publicationId)).size).toBe(1);
    expect(await database.publication.count({ where: { answerId } })).toBe(1);
    expect(await countEvents(answerId, "answer.published")).toBe(1);
  });

  test("twenty times with twenty keys is one publication and nineteen conflicts", async () => {
    const { answerId, editionId } = await approved(people);
    const input = await publishing(editionId);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        publishRevision(people.pia, { ...input, idempotencyKey: randomUUID() }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "conflict" });
    expect(await database.publication.count({ where: { answerId } })).toBe(1);
    expect(await countEvents(answerId, "answer.published")).toBe(1);
  });
});

describe("to withdraw", () => {
  const reason = "Its main source was retracted.";

  test.for(["pia", "ada"] as const)(
    "is for %s: the page keeps its publication, with the reason",
    async (who) => {
      const { answerId, editionId, publicationId } = await published(people);
      await withdrawAnswer(people[who], { ...(await actOn(editionId)), reason });
      expect((await editionOf(editionId)).state).toBe("withdrawn");
      expect((await answerOf(answerId)).livePublicationId).toBe(publicationId);
      expect(await database.publicationEnd.findUniqueOrThrow({ where: { publicationId } })).toMatchObject({
        kind: "withdrawn",
        reason,
      });
      const event = await database.event.findFirstOrThrow({ where: { answerId }, orderBy: { seq: "desc" } });
      expect(event).toMatchObject({ type: "answer.withdrawn", actorId: people[who].id, reason });
    },
  );

  test.for(["ann", "rui"] as const)("is not for %s, and nothing changes", async (who) => {
    const { editionId, publicationId } = await published(people);
    const sentence = "Only a publisher or an administrator can withdraw an answer.";
    await expect(withdrawAnswer(people[who], { ...(await actOn(editionId)), reason })).rejects.toMatchObject({
      code: "forbidden",
      sentence,
    });
    expect((await editionOf(editionId)).state).toBe("published");
    expect(await database.publicationEnd.count({ where: { publicationId } })).toBe(0);
  });

  test("twice with one key is one act, and on an older state a conflict", async () => {
    const { answerId, editionId } = await published(people);
    const act = { ...(await actOn(editionId)), reason };
    await expect(
      withdrawAnswer(people.pia, { ...act, lockVersion: act.lockVersion - 1 }),
    ).rejects.toMatchObject({ code: "conflict" });
    await Promise.all([withdrawAnswer(people.pia, act), withdrawAnswer(people.pia, act)]);
    expect(await countEvents(answerId, "answer.withdrawn")).toBe(1);
  });

  test("leaves a newer draft as it is, and its publication brings the page back", async () => {
    const { answerId, editionId } = await published(people);
    const next = await startEdition(people.ann, await actOn(editionId));
    await withdrawAnswer(people.pia, { ...(await actOn(editionId)), reason });
    expect((await editionOf(next.editionId)).state).toBe("draft");
    const source = await database.editionCitation.findFirstOrThrow({ where: { editionId: next.editionId } });
    await saveDraft(people.ann, next.editionId, {
      question: "What holds now?",
      document: doc(p("This holds.", cite(source.referenceId))),
      lockVersion: 0,
      sittingId: randomUUID(),
    });
    await throughReview(next.editionId);
    await publishRevision(
      people.pia,
      await publishing(next.editionId, { changeKind: "substantive", changeNote: "Put right." }),
    );
    expect((await live(answerId)).number).toBe(2);
    expect((await editionOf(editionId)).state).toBe("superseded");
  });
});
