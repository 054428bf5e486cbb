import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { publishRevision } from "@/lib/publication/publish-revision";
import { readPublicationIssues } from "@/lib/publication/read-publication-issues";
import { acknowledgeNotices } from "@/lib/references/health/acknowledge-notices";
import { findReferenceHealth, listCasesOfAnswer } from "@/lib/references/health/case-queries";
import { confirmLink } from "@/lib/references/health/confirm-link";
import { giveUpLink } from "@/lib/references/health/give-up-link";
import { countHealth, listHealth } from "@/lib/references/health/health-queries";
import { justifyCiting } from "@/lib/references/health/justify-citing";
import { keepNotices } from "@/lib/references/health/keep-notices";
import { listMyCases } from "@/lib/references/health/my-cases";
import { recheckLink } from "@/lib/references/health/recheck-link";
import { robot } from "@/lib/references/health/robot";
import { useArchive } from "@/lib/references/health/use-archive";
import type { Csl } from "@/lib/references/reference-schema";
import { openCase } from "@/lib/review/open-case";
import { actOn, aDraft, addSource, approved, published, submittedHash } from "@/lib/testing/answers";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const retract = (referenceId: string) =>
  inTransaction((tx) =>
    keepNotices(tx, robot, {
      referenceId,
      source: "retraction_watch",
      about: {},
      notices: [{ kind: "retraction", citation: "J Test. 2026;1:1", recordId: randomUUID() }],
    }),
  );

const noticesOf = async (referenceId: string) => ({
  referenceId,
  noticeIds: (await database.referenceNotice.findMany({ where: { referenceId } })).map(({ id }) => id),
});

/** A source that two live pages and a draft of Ann's rest on, retracted. */
async function aCase() {
  const source = await addSource(people.ann);
  const words = doc(
    p("It is rare.", " Hair loss is common.", cite(source.id), " It harms nobody."),
    p("Wigs help ", cite(source.id), " many."),
  );
  const live = [await published(people, { document: words }), await published(people, { document: words })];
  const draft = await aDraft(people.ann, { document: words });
  await retract(source.id);
  return { source, live, draft };
}

const threadsOf = async (answerId: string) => {
  const { currentEditionId } = await database.answer.findUniqueOrThrow({ where: { id: answerId } });
  return database.commentThread.findMany({
    where: { editionId: currentEditionId ?? "" },
    include: { comments: true },
    orderBy: { createdAt: "asc" },
  });
};

describe("a case", () => {
  test("names every live page and draft with the sentences that rest on the source", async () => {
    const { source } = await aCase();
    const health = await findReferenceHealth(people.ann, source.id);
    expect(health?.places.map(({ kind }) => kind)).toEqual(["live", "live", "draft"]);
    for (const { sentences } of health?.places ?? [])
      expect(sentences).toEqual([
        { block: 0, sentence: "Hair loss is common.[1]" },
        { block: 1, sentence: "Wigs help [1] many." },
      ]);
  });

  test("one button opens another review of every answer, with a blocking comment at each sentence; pressed again it is the same act", async () => {
    const { source, live, draft } = await aCase();
    const before = await database.publication.findMany({
      where: { id: { in: live.map((one) => one.publicationId) } },
    });
    const input = { referenceId: source.id, idempotencyKey: randomUUID() };
    const outcomes = await openCase(people.pia, input);
    expect(outcomes.map(({ outcome, comments }) => [outcome, comments]).toSorted()).toEqual([
      ["commented", 2],
      ["opened", 2],
      ["opened", 2],
    ]);
    for (const { answerId } of [...live, draft]) {
      const threads = await threadsOf(answerId);
      expect(threads.map(({ anchor, blocking }) => [anchor, blocking])).toMatchObject([
        [{ kind: "text", quote: "Hair loss is common.", of: 1 }, true],
        [{ kind: "text", quote: "Wigs help many.", of: 1 }, true],
      ]);
      expect(threads[0]?.comments[0]?.text).toMatch(
        /^The source of this sentence, Tester 2015, was retracted \(Retraction: J Test\. 2026;1:1\)\. Check the sentence/,
      );
    }
    const again = await openCase(people.pia, input);
    expect(again.map(({ outcome }) => outcome)).toEqual(["already", "already", "already"]);
    expect((await threadsOf(draft.answerId)).length).toBe(2);
    const told = await database.event.findMany({
      where: { referenceId: source.id, type: "reference.case-opened" },
    });
    expect(told.map(({ payload }) => payload)).toMatchObject([{ answers: 3, comments: 6 }]);
    expect(
      await database.publication.findMany({ where: { id: { in: live.map((one) => one.publicationId) } } }),
    ).toEqual(before);
  });

  test("an answer that refuses stops no other, and says why", async () => {
    const { source, live, draft } = await aCase();
    await database.answer.update({ where: { id: live[0]?.answerId }, data: { ownerId: people.sam.id } });
    const outcomes = await openCase(people.ann, { referenceId: source.id, idempotencyKey: randomUUID() });
    const of = (answerId?: string) => outcomes.find((one) => one.answerId === answerId);
    expect(of(live[0]?.answerId)).toMatchObject({
      outcome: "refused",
      comments: 0,
      sentence: expect.stringContaining("Only the owner of this answer"),
    });
    expect(of(live[1]?.answerId)).toMatchObject({ outcome: "opened", comments: 2 });
    expect(of(draft.answerId)).toMatchObject({ outcome: "commented", comments: 2 });
  });

  test("is seen by the owner in their work and on the answer's pages until it is acknowledged, once, with a reason; the same notice never asks again", async () => {
    const { source, live } = await aCase();
    const mine = async () => (await listMyCases(people.ann)).filter((one) => one.referenceId === source.id);
    expect(await mine()).toMatchObject([{ status: "retracted", answers: 3 }]);
    expect(await listCasesOfAnswer(live[0]?.answerId ?? "")).toMatchObject([{ referenceId: source.id }]);
    expect(await listHealth(people.ann, "cases")).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: source.id, live: 2, drafts: 1, notices: 1 })]),
    );
    const seen = await noticesOf(source.id);
    await acknowledgeNotices(people.ann, { ...seen, reason: "Replaced in all three." });
    expect(await mine()).toEqual([]);
    expect(await listCasesOfAnswer(live[0]?.answerId ?? "")).toEqual([]);
    await expect(acknowledgeNotices(people.rui, { ...seen, reason: "Seen too." })).rejects.toThrow(
      "acknowledged already",
    );
    await inTransaction((tx) =>
      keepNotices(tx, robot, {
        referenceId: source.id,
        source: "crossref",
        about: {},
        notices: [{ kind: "retraction", citation: "Retraction", doi: "10.1000/retraction" }],
      }),
    );
    expect(await mine()).toEqual([]);
    expect(
      await database.event.findFirst({
        where: { referenceId: source.id, type: "reference.notices-acknowledged" },
      }),
    ).toMatchObject({
      actorId: people.ann.id,
      reason: "Replaced in all three.",
    });
  });

  test("stays open for what was said after the person had looked", async () => {
    const { source } = await aCase();
    const seen = await noticesOf(source.id);
    await retract(source.id);
    expect(await acknowledgeNotices(people.ann, { ...seen, reason: "Replaced in all three." })).toEqual({
      acknowledged: 1,
    });
    expect((await listMyCases(people.ann)).map(({ referenceId }) => referenceId)).toContain(source.id);
  });

  test("is not acknowledged by way of another source", async () => {
    const [one, other] = [await aCase(), await aCase()];
    const { noticeIds } = await noticesOf(one.source.id);
    const input = { referenceId: other.source.id, noticeIds, reason: "Replaced in all three." };
    await expect(acknowledgeNotices(people.ann, input)).rejects.toThrow("acknowledged already");
  });

  test("who has no role in the library neither opens nor acknowledges one", async () => {
    const { source } = await aCase();
    await expect(
      openCase(people.ada, { referenceId: source.id, idempotencyKey: randomUUID() }),
    ).rejects.toThrow("Only specialists");
    await expect(
      acknowledgeNotices(people.ada, { ...(await noticesOf(source.id)), reason: "Seen it." }),
    ).rejects.toThrow("Only specialists");
  });
});

describe("the guard of publication", () => {
  const issuesOf = async (editionId: string) =>
    readPublicationIssues(database, await database.edition.findUniqueOrThrow({ where: { id: editionId } }));
  const publish = async (editionId: string) =>
    publishRevision(people.pia, {
      ...(await actOn(editionId)),
      contentHash: await submittedHash(editionId),
      changeKind: "first",
      changeNote: "",
      wholeAnswerReviewed: false,
    });
  const versionOf = async (id: string) =>
    (await database.reference.findUniqueOrThrow({ where: { id } })).lockVersion;

  test("a retracted source blocks until somebody states why it is cited", async () => {
    const { editionId, source } = await approved(people);
    await retract(source.id);
    await expect(publish(editionId)).rejects.toThrow(
      /Source 1, Tester 2015, was retracted\. Cite another source/,
    );
    const input = { referenceId: source.id, lockVersion: await versionOf(source.id) };
    await justifyCiting(people.ann, { ...input, reason: "The answer tells of its retraction." });
    expect(await issuesOf(editionId)).toEqual([]);
    await publish(editionId);
  });

  test("a web page blocks until somebody opens it, and a page that is gone until a copy stands beside it", async () => {
    const source = await addSource(people.ann);
    const url = "https://example.org/page";
    const csl: Csl = { type: "webpage", title: "A page", publisher: "Example", URL: url };
    await database.reference.update({ where: { id: source.id }, data: { csl } });
    const { editionId } = await approved(people, { document: doc(p("It is so.", cite(source.id))) });
    expect(await issuesOf(editionId)).toMatchObject([
      { place: "source", sentence: /without an access date/ },
    ]);
    expect((await countHealth(people.ann)).unopened).toBeGreaterThan(0);
    const act = async () => ({ referenceId: source.id, url, lockVersion: await versionOf(source.id) });
    await confirmLink(people.ann, await act());
    expect(await issuesOf(editionId)).toEqual([]);
    await giveUpLink(people.ann, { ...(await act()), as: "dead_confirmed" });
    await expect(publish(editionId)).rejects.toThrow(/not at its address any more/);
    const archive = `https://web.archive.org/web/20260101000000/${url}`;
    await useArchive(people.ann, { ...(await act()), archive });
    await publish(editionId);
    expect(await database.reference.findUniqueOrThrow({ where: { id: source.id } })).toMatchObject({
      csl: { URL: url },
    });
    const { snapshot } = await database.publication.findFirstOrThrow({ where: { editionId } });
    expect(snapshot).toMatchObject({ references: [{ archive: { url: archive, day: "2026-01-01" } }] });
    const told = await database.event.findMany({
      where: { referenceId: source.id },
      orderBy: { seq: "asc" },
    });
    expect(told.map(({ type }) => type)).toEqual([
      "reference.link-confirmed",
      "reference.link-given-up",
      "reference.link-archived",
    ]);
  });

  test("an act on an address that was changed meanwhile is refused", async () => {
    const source = await addSource(people.ann);
    const csl: Csl = { type: "webpage", title: "A page", URL: "https://example.org/new" };
    await database.reference.update({ where: { id: source.id }, data: { csl } });
    const input = { referenceId: source.id, url: "https://example.org/old", lockVersion: 0 };
    await expect(confirmLink(people.ann, input)).rejects.toThrow(
      "The address of this source was changed meanwhile.",
    );
    await expect(giveUpLink(people.ann, { ...input, as: "usurped" })).rejects.toThrow("changed meanwhile");
    await expect(recheckLink(people.ann, input)).rejects.toThrow("changed meanwhile");
    expect(await database.referenceLink.count({ where: { referenceId: source.id } })).toBe(0);
  });
});
