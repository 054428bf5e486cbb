import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { EditionAct } from "@/lib/answers/edition-input";
import { mergeReferences } from "@/lib/answers/merge-references";
import { replaceEverywhere } from "@/lib/answers/replace-everywhere";
import { saveDraft } from "@/lib/answers/save-draft";
import { startEdition } from "@/lib/answers/start-edition";
import { undoMerge } from "@/lib/answers/undo-merge";
import { database } from "@/lib/database/client";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { addReference } from "@/lib/references/add-reference";
import { changeReference } from "@/lib/references/change-reference";
import { findReference } from "@/lib/references/queries";
import { fromCsl, type ReferenceInput } from "@/lib/references/reference-input";
import type { Csl } from "@/lib/references/reference-schema";
import { suggestReferences } from "@/lib/references/suggest-references";
import { usesOf } from "@/lib/references/uses-of-reference";
import { approveRevision } from "@/lib/review/approve-revision";
import { editInReview } from "@/lib/review/edit-in-review";
import { pullBackEdition } from "@/lib/review/pull-back-edition";
import { submitEdition } from "@/lib/review/submit-edition";
import { actOn, aDraft, inReview, published, submittedHash } from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";
import { signedBy } from "@/lib/testing/sign";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

async function aSource(more: Partial<ReferenceInput> = {}): Promise<string> {
  const input = {
    ...fromCsl({ type: "article-journal", title: `A source ${randomUUID()}` }),
    authors: "Tester T",
    date: "2015",
  };
  return (await addReference(people.ann, { ...input, ...more })).reference.id;
}

const versionOf = async (id: string) =>
  (await database.reference.findUniqueOrThrow({ where: { id } })).lockVersion;

const merging = async (loserId: string, winnerId: string) => ({
  ...{ loserId, winnerId, taken: [], idempotencyKey: randomUUID() },
  ...{ loserVersion: await versionOf(loserId), winnerVersion: await versionOf(winnerId) },
});

const editionOf = (editionId: string) => database.edition.findUniqueOrThrow({ where: { id: editionId } });
const orderOf = async (editionId: string) =>
  citationOrder((await editionOf(editionId)).document as unknown as DocumentJson);

const citationsOf = async (editionId: string) =>
  (await database.editionCitation.findMany({ where: { editionId }, orderBy: { number: "asc" } })).map(
    ({ referenceId, occurrences, number }) => [referenceId, occurrences, number],
  );

const eventsOf = async (editionId: string) =>
  (await database.event.findMany({ where: { editionId }, orderBy: { seq: "asc" } })).map(({ type }) => type);

type Version = { lockVersion: number; sittingId?: string };

const save = (
  editionId: string,
  document: DocumentJson,
  { lockVersion, sittingId = randomUUID() }: Version,
) => saveDraft(people.ann, editionId, { question: "What is it?", document, lockVersion, sittingId });

const both = (loser: string, winner: string) =>
  doc(p("It is rare.", cite(loser)), p("It is slow.", cite(winner)), p("It ends.", cite(loser)));

describe("merging", () => {
  test("every draft cites the winner, once numbered; the loser leads to it, and both events are told", async () => {
    const [loser, winner] = [await aSource({ pmid: "11110001" }), await aSource({ doi: "10.1000/kept" })];
    const draft = await aDraft(people.ann, { document: both(loser, winner) });
    const merged = await mergeReferences(people.sam, await merging(loser, winner));
    expect(merged).toMatchObject({ winnerId: winner, drafts: 1 });
    expect(await orderOf(draft.editionId)).toEqual([winner]);
    expect(await citationsOf(draft.editionId)).toEqual([[winner, 3, 1]]);
    expect((await editionOf(draft.editionId)).lockVersion).toBe(draft.lockVersion + 1);
    expect(await eventsOf(draft.editionId)).toContain("draft.reference-merged");
    expect(await findReference(people.ann, loser)).toMatchObject({ mergedIntoId: winner });
    expect((await findReference(people.ann, winner))?.csl).toMatchObject({
      DOI: "10.1000/kept",
      PMID: "11110001",
    });
    expect(
      (await database.event.findMany({ where: { referenceId: winner } })).map(({ type }) => type),
    ).toContain("reference.merged");
  });

  test("whoever merges wrote nothing: they may still approve the draft", async () => {
    const [loser, winner] = [await aSource(), await aSource()];
    const draft = await aDraft(people.ann, { document: both(loser, winner) });
    await mergeReferences(people.rui, await merging(loser, winner));
    await submitEdition(people.ann, { ...(await actOn(draft.editionId)), note: "Please." });
    await approveRevision(people.rui, await signedBy(people.rui, draft.editionId));
    expect((await editionOf(draft.editionId)).state).toBe("approved");
  });

  test("a text in review keeps its words and hash, and cites the winner once it is open again", async () => {
    const [loser, winner] = [await aSource(), await aSource()];
    const review = await inReview(people, { document: both(loser, winner) });
    const hash = await submittedHash(review.editionId);
    const before = await editionOf(review.editionId);
    await mergeReferences(people.sam, await merging(loser, winner));
    expect(await editionOf(review.editionId)).toEqual(before);
    expect(await submittedHash(review.editionId)).toBe(hash);
    await pullBackEdition(people.ann, await actOn(review.editionId));
    expect(await orderOf(review.editionId)).toEqual([winner]);
    expect(await citationsOf(review.editionId)).toEqual([[winner, 3, 1]]);
  });

  test("a published page stays byte for byte, is still told under the winner, and its next edition cites the winner", async () => {
    const [loser, winner] = [await aSource(), await aSource()];
    const live = await published(people, { document: both(loser, winner) });
    const snapshot = async () =>
      JSON.stringify(await database.publication.findUniqueOrThrow({ where: { id: live.publicationId } }));
    const before = await snapshot();
    await mergeReferences(people.sam, await merging(loser, winner));
    expect(await snapshot()).toBe(before);
    const found = await findReference(people.ann, winner);
    if (!found) throw new Error("The winner is gone.");
    expect((await usesOf(people.ann, found)).live).toMatchObject({ count: 1 });
    const next = await startEdition(people.ann, await actOn(live.editionId));
    expect(await orderOf(next.editionId)).toEqual([winner]);
  });

  test("two DOIs are two sources: refused, and nothing changes", async () => {
    const [one, two] = [await aSource({ doi: "10.1000/part-1" }), await aSource({ doi: "10.1000/part-2" })];
    await expect(mergeReferences(people.ann, await merging(one, two))).rejects.toMatchObject({
      code: "conflict",
      sentence: expect.stringContaining("These are two sources"),
    });
    expect(await findReference(people.ann, one)).toMatchObject({ mergedIntoId: null });
  });

  test("a reference that was corrected meanwhile is not merged unseen", async () => {
    const [loser, winner] = [await aSource(), await aSource()];
    const input = await merging(loser, winner);
    const fields = { ...fromCsl((await findReference(people.ann, loser))?.csl as Csl), volume: "77" };
    await changeReference(people.ann, { referenceId: loser, lockVersion: 0, fields });
    await expect(mergeReferences(people.ann, input)).rejects.toMatchObject({ code: "conflict" });
  });

  test("pressing twice merges once", async () => {
    const [loser, winner] = [await aSource(), await aSource()];
    const input = await merging(loser, winner);
    const [one, two] = await Promise.all([
      mergeReferences(people.ann, input),
      mergeReferences(people.ann, input),
    ]);
    expect(one).toEqual(two);
    expect(await database.referenceMerge.count({ where: { loserId: loser } })).toBe(1);
  });

  test("a merge into what is merged later leads to the last one", async () => {
    const [a, b, c] = [await aSource(), await aSource(), await aSource()];
    await mergeReferences(people.ann, await merging(a, b));
    await mergeReferences(people.ann, await merging(b, c));
    expect(await findReference(people.ann, a)).toMatchObject({ mergedIntoId: c });
    const draft = await aDraft(people.ann);
    await save(draft.editionId, doc(p("Old.", cite(a))), { lockVersion: draft.lockVersion });
    expect(await orderOf(draft.editionId)).toEqual([c]);
  });

  test("an administrator alone merges nothing", async () => {
    const [loser, winner] = [await aSource(), await aSource()];
    await expect(mergeReferences(people.ada, await merging(loser, winner))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("the database refuses a merge while a draft cites the loser, and into what is merged", async () => {
    const [loser, winner, gone] = [await aSource(), await aSource(), await aSource()];
    await aDraft(people.ann, { document: doc(p("It is.", cite(loser))) });
    await mergeReferences(people.ann, await merging(gone, winner));
    const set = (id: string, into: string) =>
      asOwner((client) => client.query("UPDATE reference SET merged_into_id = $2 WHERE id = $1", [id, into]));
    await expect(set(loser, winner)).rejects.toThrow("rewrite the drafts first");
    await expect(set(winner, gone)).rejects.toThrow("merged into another one that stands");
    await expect(set(winner, winner)).rejects.toThrow("merged into another one that stands");
  });
});

describe("an open window meets a merge", () => {
  test("its next save succeeds, says which source stands for which, and goes on as before", async () => {
    const [loser, winner] = [await aSource(), await aSource()];
    const sitting = randomUUID();
    const draft = await aDraft(people.ann);
    const opened = await save(draft.editionId, both(loser, winner), {
      lockVersion: draft.lockVersion,
      sittingId: sitting,
    });
    await mergeReferences(people.sam, await merging(loser, winner));
    const typed = doc(p("New words."), ...both(loser, winner).content);
    const saved = await save(draft.editionId, typed, { lockVersion: opened.lockVersion, sittingId: sitting });
    expect(saved).toMatchObject({
      merged: [{ from: loser, to: winner, isMerge: true }],
      lockVersion: opened.lockVersion + 2,
    });
    expect(await orderOf(draft.editionId)).toEqual([winner]);
    expect((await editionOf(draft.editionId)).plainText).toContain("New words.");
    const again = await save(draft.editionId, doc(p("More.", cite(winner))), {
      lockVersion: saved.lockVersion,
      sittingId: sitting,
    });
    expect(again.merged).toBeUndefined();
  });

  test("twice merged, it still succeeds", async () => {
    const [a, b, c] = [await aSource(), await aSource(), await aSource()];
    const draft = await aDraft(people.ann, {
      document: doc(p("One.", cite(a), " Two.", cite(b), " Three.", cite(c))),
    });
    await mergeReferences(people.sam, await merging(a, b));
    await mergeReferences(people.sam, await merging(b, c));
    const saved = await save(
      draft.editionId,
      doc(p("One.", cite(a), " Two.", cite(b), " Three!", cite(c))),
      draft,
    );
    expect(saved.lockVersion).toBe(draft.lockVersion + 3);
    expect(await orderOf(draft.editionId)).toEqual([c]);
  });

  test("words that a colleague saved meanwhile are still a conflict, merge or not", async () => {
    const [loser, winner] = [await aSource(), await aSource()];
    const draft = await aDraft(people.ann, { document: both(loser, winner) });
    await save(draft.editionId, doc(p("Theirs.", cite(loser))), { lockVersion: draft.lockVersion });
    await mergeReferences(people.sam, await merging(loser, winner));
    await expect(
      save(draft.editionId, doc(p("Mine.", cite(loser))), { lockVersion: draft.lockVersion }),
    ).rejects.toMatchObject({
      code: "conflict",
      current: { lockVersion: draft.lockVersion + 2 },
    });
  });

  test("words that grew from a merge that was taken back are a conflict, for their sources are two again", async () => {
    const [loser, winner] = [await aSource(), await aSource()];
    const draft = await aDraft(people.ann, { document: both(loser, winner) });
    const { mergeId } = await mergeReferences(people.sam, await merging(loser, winner));
    await undoMerge(people.sam, { mergeId, idempotencyKey: randomUUID() });
    await expect(
      save(draft.editionId, doc(p("Mine.", cite(loser))), { lockVersion: draft.lockVersion }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("saving and merging at the same moment: both succeed, and no draft cites the loser", async () => {
    for (let round = 0; round < 8; round += 1) {
      const [loser, winner] = [await aSource(), await aSource()];
      const isCitedBefore = round % 2 === 0;
      const sitting = randomUUID();
      const draft = await aDraft(people.ann);
      const opened = await save(draft.editionId, isCitedBefore ? both(loser, winner) : doc(p("Plain.")), {
        lockVersion: draft.lockVersion,
        sittingId: sitting,
      });
      const typed = doc(p("Typed."), ...both(loser, winner).content);
      await Promise.all([
        save(draft.editionId, typed, {
          lockVersion: opened.lockVersion,
          ...(round % 4 < 2 && { sittingId: sitting }),
        }),
        mergeReferences(people.sam, await merging(loser, winner)),
      ]);
      expect(await orderOf(draft.editionId)).toEqual([winner]);
      expect((await editionOf(draft.editionId)).plainText).toContain("Typed.");
      expect(await citationsOf(draft.editionId)).toEqual([[winner, 3, 1]]);
    }
  });
});

test("a merge that would say of a page that it was opened before it came out is refused until a date is corrected", async () => {
  const page = { type: "webpage" as const, url: `https://www.example.org/${randomUUID()}` };
  const [loser, winner] = [await aSource({ ...page, accessed: "1/2/2014", date: "" }), await aSource()];
  await expect(
    mergeReferences(people.sam, { ...(await merging(loser, winner)), taken: ["accessed"] }),
  ).rejects.toMatchObject({ code: "invalid", sentence: expect.stringContaining("before the day") });
  expect(await findReference(people.ann, loser)).toMatchObject({ mergedIntoId: null });
});

test("merging, taking back and replacing at the same moment end each in its turn: none stops another", async () => {
  const sources = await Promise.all([1, 2, 3, 4].map(() => aSource()));
  const [a, b, c, d] = sources as [string, string, string, string];
  for (const [one, other] of [
    [a, b],
    [b, c],
    [c, a],
    [d, a],
  ] as const)
    await aDraft(people.ann, { document: both(one, other) });
  const replacing = (referenceId: string, byId: string) =>
    replaceEverywhere(people.ann, { referenceId, byId, idempotencyKey: randomUUID() });
  const tries = await Promise.allSettled([
    mergeReferences(people.sam, await merging(a, b)),
    replacing(b, c),
    replacing(c, a),
    mergeReferences(people.rui, await merging(d, c)),
    replacing(a, d),
  ]);
  const refusals = tries.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  for (const refusal of refusals)
    expect(refusal).toMatchObject({ code: expect.stringMatching(/conflict|not-found/) });
  expect(tries[0]).toMatchObject({ status: "fulfilled" });
});

describe("taking a merge back", () => {
  test("both references stand again with their own fields, and the draft cites both where it did", async () => {
    const [loser, winner] = [await aSource({ pmid: "22220001" }), await aSource({ doi: "10.1000/back" })];
    const draft = await aDraft(people.ann, { document: both(loser, winner) });
    const { mergeId } = await mergeReferences(people.sam, await merging(loser, winner));
    const undone = await undoMerge(people.rui, { mergeId, idempotencyKey: randomUUID() });
    expect(undone).toMatchObject({ restored: 2, missing: 0, closed: 0 });
    expect((await editionOf(draft.editionId)).document).toEqual(both(loser, winner));
    expect(await citationsOf(draft.editionId)).toEqual([
      [loser, 2, 1],
      [winner, 1, 2],
    ]);
    expect((await findReference(people.ann, winner))?.csl.PMID).toBeUndefined();
    expect(await findReference(people.ann, loser)).toMatchObject({
      mergedIntoId: null,
      csl: { PMID: "22220001" },
    });
    expect(await eventsOf(draft.editionId)).toContain("draft.reference-unmerged");
    const title = (await findReference(people.ann, loser))?.csl.title ?? "";
    expect((await suggestReferences(people.ann, title, { editionId: null })).map(({ id }) => id)).toContain(
      loser,
    );
  });

  test.for([
    ["pulled back", (act: EditionAct) => pullBackEdition(people.ann, act)],
    ["taken out of review to be written in", (act: EditionAct) => editInReview(people.rui, act)],
  ] as const)(
    "a text that was in review at the merge and was %s since cites both again where it did",
    async ([, open]) => {
      const [loser, winner] = [await aSource(), await aSource()];
      const review = await inReview(people, { document: both(loser, winner) });
      const { mergeId } = await mergeReferences(people.sam, await merging(loser, winner));
      const opened = await open(await actOn(review.editionId));
      expect(opened.lockVersion).toBe((await editionOf(review.editionId)).lockVersion);
      expect(await orderOf(review.editionId)).toEqual([winner]);
      const undone = await undoMerge(people.sam, { mergeId, idempotencyKey: randomUUID() });
      expect(undone).toMatchObject({ restored: 2, missing: 0, closed: 0 });
      expect((await editionOf(review.editionId)).document).toEqual(both(loser, winner));
      expect(await eventsOf(review.editionId)).toContain("draft.reference-unmerged");
    },
  );

  test("a text that is opened after two merges in a row is reached by taking back each", async () => {
    const [first, second, third] = [await aSource(), await aSource(), await aSource()];
    const review = await inReview(people, { document: both(first, third) });
    const one = await mergeReferences(people.sam, await merging(first, second));
    const two = await mergeReferences(people.sam, await merging(second, third));
    await pullBackEdition(people.ann, await actOn(review.editionId));
    expect(await orderOf(review.editionId)).toEqual([third]);
    await undoMerge(people.sam, { mergeId: two.mergeId, idempotencyKey: randomUUID() });
    expect(await orderOf(review.editionId)).toEqual([second, third]);
    await undoMerge(people.sam, { mergeId: one.mergeId, idempotencyKey: randomUUID() });
    expect((await editionOf(review.editionId)).document).toEqual(both(first, third));
  });

  test("what was written over since is told as not found", async () => {
    const [loser, winner] = [await aSource(), await aSource()];
    const draft = await aDraft(people.ann, { document: both(loser, winner) });
    const { mergeId } = await mergeReferences(people.sam, await merging(loser, winner));
    await save(draft.editionId, doc(p("It is rare.", cite(winner)), p("Quite other words.", cite(winner))), {
      lockVersion: draft.lockVersion + 1,
    });
    expect(await undoMerge(people.sam, { mergeId, idempotencyKey: randomUUID() })).toMatchObject({
      restored: 1,
      missing: 1,
    });
    expect(await orderOf(draft.editionId)).toEqual([loser, winner]);
  });

  test("a winner that was corrected since keeps its fields and gives back the numbers that are the loser's", async () => {
    const [loser, winner] = [await aSource({ pmid: "33330001" }), await aSource({ doi: "10.1000/since" })];
    const { mergeId } = await mergeReferences(people.sam, await merging(loser, winner));
    const fields = { ...fromCsl((await findReference(people.ann, winner))?.csl as Csl), volume: "99" };
    await changeReference(people.ann, { referenceId: winner, lockVersion: await versionOf(winner), fields });
    await undoMerge(people.sam, { mergeId, idempotencyKey: randomUUID() });
    const csl = (await findReference(people.ann, winner))?.csl;
    expect(csl).toMatchObject({ volume: "99", DOI: "10.1000/since" });
    expect(csl?.PMID).toBeUndefined();
  });

  test("after thirty days it stays", async () => {
    const [loser, winner] = [await aSource(), await aSource()];
    const { mergeId } = await mergeReferences(people.sam, await merging(loser, winner));
    await asOwner(async (client) => {
      await client.query("ALTER TABLE reference_merge DISABLE TRIGGER reference_merge_kept");
      await client.query("UPDATE reference_merge SET merged_at = now() - interval '31 days' WHERE id = $1", [
        mergeId,
      ]);
      await client.query("ALTER TABLE reference_merge ENABLE TRIGGER reference_merge_kept");
    });
    await expect(undoMerge(people.sam, { mergeId, idempotencyKey: randomUUID() })).rejects.toMatchObject({
      code: "conflict",
      sentence: expect.stringContaining("older than 30 days"),
    });
    await expect(
      asOwner((client) =>
        client.query("UPDATE reference_merge SET undone_at = now() WHERE id = $1", [mergeId]),
      ),
    ).rejects.toThrow("reference_merge_undone_in_time");
  });

  test("it is taken back once", async () => {
    const [loser, winner] = [await aSource(), await aSource()];
    const { mergeId } = await mergeReferences(people.sam, await merging(loser, winner));
    const tries = await Promise.allSettled(
      [people.sam, people.ann].map((person) => undoMerge(person, { mergeId, idempotencyKey: randomUUID() })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a chain is taken back from its end", async () => {
    const [a, b, c] = [await aSource(), await aSource(), await aSource()];
    const first = await mergeReferences(people.ann, await merging(a, b));
    const second = await mergeReferences(people.ann, await merging(b, c));
    const undo = (mergeId: string) => undoMerge(people.ann, { mergeId, idempotencyKey: randomUUID() });
    await expect(undo(first.mergeId)).rejects.toMatchObject({ code: "conflict" });
    await undo(second.mergeId);
    expect(await findReference(people.ann, a)).toMatchObject({ mergedIntoId: b });
    await undo(first.mergeId);
    expect(await findReference(people.ann, a)).toMatchObject({ mergedIntoId: null });
  });
});

describe("replacing everywhere", () => {
  const replacing = (referenceId: string, byId: string) => ({
    referenceId,
    byId,
    idempotencyKey: randomUUID(),
  });

  test("drafts that are theirs to write cite the other source, as an edit of theirs; the rest is left and told why", async () => {
    const [old, better] = [await aSource(), await aSource()];
    const own = await aDraft(people.ann, { document: both(old, better) });
    const theirs = await aDraft(people.sam, { document: both(old, better) });
    const review = await inReview(people, { document: both(old, better) });
    const { items } = await replaceEverywhere(people.ann, replacing(old, better));
    const outcome = (editionId: string) => items.find((item) => item.editionId === editionId);
    expect(outcome(own.editionId)).toMatchObject({ places: 2, why: null });
    expect(outcome(theirs.editionId)?.why).toContain("Take the answer over");
    expect(outcome(review.editionId)?.why).toContain("only in a draft or when changes are requested");
    expect(await orderOf(own.editionId)).toEqual([better]);
    expect(await orderOf(theirs.editionId)).toEqual([old, better]);
    expect(await eventsOf(own.editionId)).toContain("draft.reference-replaced");
  });

  test("whoever replaces a source wrote in that draft, and cannot approve it", async () => {
    const [old, better] = [await aSource(), await aSource()];
    const draft = await aDraft(people.ann, { document: both(old, better) });
    await replaceEverywhere(people.rui, replacing(old, better));
    expect(
      await database.contribution.count({ where: { editionId: draft.editionId, personId: people.rui.id } }),
    ).toBe(1);
    const last = await database.revision.findFirst({
      where: { editionId: draft.editionId },
      orderBy: { number: "desc" },
    });
    expect(last).toMatchObject({ kind: "saved", authorId: people.rui.id });
    await submitEdition(people.ann, { ...(await actOn(draft.editionId)), note: "Please." });
    await expect(
      approveRevision(people.rui, await signedBy(people.rui, draft.editionId)),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  test("an open window follows a replacement as it follows a merge", async () => {
    const [old, better] = [await aSource(), await aSource()];
    const draft = await aDraft(people.ann, { document: both(old, better) });
    await replaceEverywhere(people.rui, replacing(old, better));
    const saved = await save(draft.editionId, doc(p("New."), ...both(old, better).content), draft);
    expect(saved.merged).toEqual([{ from: old, to: better, isMerge: false }]);
    expect(await orderOf(draft.editionId)).toEqual([better]);
  });

  test("the old source stays in the library and may be cited again", async () => {
    const [old, better] = [await aSource(), await aSource()];
    const draft = await aDraft(people.ann, { document: doc(p("It is.", cite(old))) });
    await replaceEverywhere(people.ann, replacing(old, better));
    await save(draft.editionId, doc(p("It is.", cite(better), " Again.", cite(old))), {
      lockVersion: draft.lockVersion + 1,
    });
    expect(await orderOf(draft.editionId)).toEqual([better, old]);
  });
});
