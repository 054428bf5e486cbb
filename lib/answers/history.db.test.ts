import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { findComparison } from "@/lib/answers/find-comparison";
import { findRevision, latestRevisionId } from "@/lib/answers/find-revision";
import { HISTORY_PAGE, listRevisions } from "@/lib/answers/list-revisions";
import { findSeen, markSeen } from "@/lib/answers/mark-seen";
import { saveDraft } from "@/lib/answers/save-draft";
import { startEdition } from "@/lib/answers/start-edition";
import { database } from "@/lib/database/client";
import { pullBackEdition } from "@/lib/review/pull-back-edition";
import { requestChanges } from "@/lib/review/request-changes";
import { submitEdition } from "@/lib/review/submit-edition";
import { actOn, aDraft, inReview, published } from "@/lib/testing/answers";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

async function overview(answerId: string) {
  const found = await findAnswerOverview(people.ann, answerId);
  if (!found) throw new Error("There is no such answer.");
  return found;
}

/** The people write by turns in as many sittings as asked. */
async function written(sittings: number, writers = [people.ann]) {
  const draft = await aDraft(people.ann);
  for (let n = 0; n < sittings; n += 1) {
    const { lockVersion } = await actOn(draft.editionId);
    const document = doc(p(`Sitting ${n} says so.`, cite(draft.source.id)));
    await saveDraft(writers[n % writers.length] ?? people.ann, draft.editionId, {
      question: "What is new?",
      document,
      lockVersion,
      sittingId: randomUUID(),
    });
  }
  return draft;
}

describe("an answer", () => {
  test.for(["", "not-an-id", "00000000-0000-4000-8000-000000000000", "' OR 1=1 --"])(
    "with the id “%s” is not there",
    async (id) => {
      expect(await findAnswerOverview(people.ann, id)).toBeNull();
    },
  );

  test("is not there for somebody without a role", async () => {
    const { answerId } = await aDraft(people.ann);
    expect(await findAnswerOverview(people.nia, answerId)).toBeNull();
    expect(await findAnswerOverview(people.ada, answerId)).not.toBeNull();
  });

  test("tells what is live beside the edition that is open, and what each may do to both", async () => {
    const { answerId, editionId } = await published(people);
    await startEdition(people.ann, await actOn(editionId));
    const seen = await findAnswerOverview(people.pia, answerId);
    expect(seen).toMatchObject({
      edition: { number: 2, state: "draft" },
      live: { edition: { id: editionId, number: 1 }, withdrawn: null },
    });
    expect(seen?.live?.verdicts.withdraw).toBeNull();
    expect(seen?.verdicts.withdraw).toBe("Only a published answer can be withdrawn.");
  });
});

describe("the history", () => {
  test("gives every revision once, newest first, over as many pages as it takes", async () => {
    const { answerId } = await written(HISTORY_PAGE + 3, [people.ann, people.pia]);
    const seen: string[] = [];
    let [pages, cursor]: [number, string | null] = [0, null];
    do {
      pages += 1;
      const page: Awaited<ReturnType<typeof listRevisions>> = await listRevisions({ id: answerId }, cursor);
      seen.push(
        ...page.revisions.flatMap((line) =>
          [line, ...line.folded].map(({ edition, number }) => `${edition}.${number}`),
        ),
      );
      cursor = page.older;
    } while (cursor);
    const all = await database.revision.findMany({
      where: { edition: { answerId } },
      orderBy: { number: "desc" },
    });
    expect(seen).toEqual(all.map(({ number }) => `1.${number}`));
    expect(pages).toBe(2);
  });

  test.for(["", "x", "1", "1.1.1", "99999999999.1", "-1.2"])(
    "begins at the newest for the cursor “%s”",
    async (cursor) => {
      const { answerId } = await aDraft(people.ann);
      expect((await listRevisions({ id: answerId }, cursor)).revisions).toHaveLength(2);
    },
  );

  test("folds autosaves of one person within an hour to a line, and counts the words of the whole line", async () => {
    const { answerId } = await written(3);
    const { revisions } = await listRevisions({ id: answerId }, null);
    expect(revisions.map(({ kind, folded, words }) => [kind, folded.length, words])).toEqual([
      ["autosave", 3, { added: 5, removed: 3 }],
      ["saved", 0, { added: 5, removed: 0 }],
    ]);
  });

  test("tells who, when and why of each text: what was asked, what was decided, what was published", async () => {
    const { answerId } = await published(people);
    const { revisions } = await listRevisions({ id: answerId }, null);
    expect(revisions).toMatchObject([
      {
        kind: "submitted",
        state: "in_review",
        note: "Please look at the first sentence.",
        verdicts: [{ outcome: "approved", reviewer: "Rui Ramos, MSc", voided: null }],
        publications: [{ number: 1, isLive: true, by: "Pia Park", changeNote: null }],
      },
      { kind: "autosave", state: "draft", note: null, verdicts: [], publications: [] },
      { kind: "saved", state: "draft", publications: [] },
    ]);
  });

  test("tells that changes were requested when a text was written, and counts a new edition's words from the live text", async () => {
    const { answerId, editionId } = await inReview(people);
    await requestChanges(people.rui, {
      ...(await actOn(editionId)),
      note: "Say it plainly.",
    });
    const { question } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
    const { lockVersion } = await actOn(editionId);
    await saveDraft(people.ann, editionId, {
      question,
      document: doc(p("It harms nobody.")),
      lockVersion,
      sittingId: randomUUID(),
    });
    const { revisions } = await listRevisions({ id: answerId }, null);
    expect(revisions.map(({ kind, state }) => [kind, state])).toEqual([
      ["autosave", "changes_requested"],
      ["submitted", "in_review"],
      ["autosave", "draft"],
      ["saved", "draft"],
    ]);
    const live = await published(people);
    const next = await startEdition(people.ann, await actOn(live.editionId));
    const edition = await database.edition.findUniqueOrThrow({ where: { id: next.editionId } });
    await saveDraft(people.ann, next.editionId, {
      question: edition.question,
      document: doc(p("It is a disease that tests have."), p("It harms nobody at all.")),
      lockVersion: 0,
      sittingId: randomUUID(),
    });
    const [first] = (await listRevisions({ id: live.answerId }, null)).revisions;
    expect(first).toMatchObject({ edition: 2, words: { added: 2, removed: 0 } });
  });
});

describe("what somebody last looked at", () => {
  test("is where a reader's comparison begins, and stays so until there is something newer", async () => {
    const { answerId, editionId } = await inReview(people);
    const first = await latestRevisionId({ id: answerId });
    await markSeen(people.rui, { id: answerId }, first ?? "");
    await markSeen(people.rui, { id: answerId }, first ?? "");
    expect(await findSeen(people.rui, { id: answerId }, first)).toBeNull();
    await pullBackEdition(people.ann, await actOn(editionId));
    const { lockVersion } = await actOn(editionId);
    const words = { question: "What is new?", document: doc(p("Something else.")), lockVersion };
    await saveDraft(people.ann, editionId, { ...words, sittingId: randomUUID() });
    const found = await findComparison(people.rui, await overview(answerId), { from: null, to: null });
    expect(found?.from.id).toBe(first);
    await submitEdition(people.ann, { ...(await actOn(editionId)), note: "Again." });
    const second = await latestRevisionId({ id: answerId });
    for (let look = 0; look < 2; look += 1) {
      await markSeen(people.rui, { id: answerId }, second ?? "");
      expect(await findSeen(people.rui, { id: answerId }, second)).toBe(first);
    }
    expect(await findSeen(people.rea, { id: answerId }, second)).toBeNull();
  });

  test("is never an autosave that may still be overwritten, nor a text of another answer", async () => {
    const [one, other] = [await aDraft(people.ann), await inReview(people)];
    await markSeen(people.rui, { id: one.answerId }, one.revisionId);
    await markSeen(people.rui, { id: one.answerId }, (await latestRevisionId({ id: other.answerId })) ?? "");
    expect(await findSeen(people.rui, { id: one.answerId }, null)).toBeNull();
  });

  test("leaves no event", async () => {
    const { answerId } = await inReview(people);
    const before = await database.event.count({ where: { answerId } });
    await markSeen(people.rui, { id: answerId }, (await latestRevisionId({ id: answerId })) ?? "");
    expect(await database.event.count({ where: { answerId } })).toBe(before);
  });
});

describe("a revision", () => {
  test("of another answer is not there", async () => {
    const [one, other] = [await aDraft(people.ann), await aDraft(people.ann)];
    expect(await findRevision({ id: one.answerId }, one.revisionId)).not.toBeNull();
    expect(await findRevision({ id: one.answerId }, other.revisionId)).toBeNull();
    expect(await findRevision({ id: one.answerId }, "no-id")).toBeNull();
  });
});

describe("a comparison", () => {
  test("sets the newest text beside the live one when nothing is chosen", async () => {
    const { answerId, editionId, source } = await published(people);
    const next = await startEdition(people.ann, await actOn(editionId));
    const document = doc(p("It is a disease that tests had.", cite(source.id)), p("It harms nobody."));
    const { question } = await database.edition.findUniqueOrThrow({ where: { id: next.editionId } });
    await saveDraft(people.ann, next.editionId, {
      question,
      document,
      lockVersion: 0,
      sittingId: randomUUID(),
    });
    const found = await findComparison(people.ann, await overview(answerId), { from: null, to: null });
    expect(found).toMatchObject({
      from: { edition: { number: 1 } },
      to: { edition: { number: 2 } },
      comparison: { isEqual: false },
    });
    expect(found?.comparison.changes).toMatchObject([{ class: "text", before: "have", after: "had" }]);
  });

  test("of a text with itself finds no differences", async () => {
    const { answerId, revisionId } = await aDraft(people.ann);
    const found = await findComparison(people.ann, await overview(answerId), {
      from: revisionId,
      to: revisionId,
    });
    expect(found?.comparison).toMatchObject({ isEqual: true, summary: "No differences." });
  });

  test("with a text of another answer, or with no id, is not there", async () => {
    const [one, other] = [await aDraft(people.ann), await aDraft(people.ann)];
    const answer = await overview(one.answerId);
    for (const foreign of [other.revisionId, "no-id", ""]) {
      expect(await findComparison(people.ann, answer, { from: foreign, to: one.revisionId })).toBeNull();
      expect(await findComparison(people.ann, answer, { from: one.revisionId, to: foreign })).toBeNull();
    }
  });
});
