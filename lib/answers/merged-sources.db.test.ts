import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { mergeReferences } from "@/lib/answers/merge-references";
import { undoMerge } from "@/lib/answers/undo-merge";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { publishRevision } from "@/lib/publication/publish-revision";
import { readPublicationIssues } from "@/lib/publication/read-publication-issues";
import { acknowledgeNotices } from "@/lib/references/health/acknowledge-notices";
import { findReferenceHealth, listCasesOfAnswer } from "@/lib/references/health/case-queries";
import { checkNotices } from "@/lib/references/health/check-notices";
import { giveUpLink } from "@/lib/references/health/give-up-link";
import { countHealth, listHealth } from "@/lib/references/health/health-queries";
import { justifyCiting } from "@/lib/references/health/justify-citing";
import { keepLinkRows } from "@/lib/references/health/keep-link-rows";
import { keepNotices } from "@/lib/references/health/keep-notices";
import { listMyCases } from "@/lib/references/health/my-cases";
import { robot } from "@/lib/references/health/robot";
import { useArchive } from "@/lib/references/health/use-archive";
import type { Csl } from "@/lib/references/reference-schema";
import { openCase } from "@/lib/review/open-case";
import { reopenEdition } from "@/lib/review/reopen-edition";
import {
  actOn,
  aDraft,
  addSource,
  approved,
  inReview,
  published,
  submittedHash,
} from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { cite, doc, p } from "@/lib/testing/documents";
import { fakeOutside } from "@/lib/testing/outside";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const rowOf = (id: string) => database.reference.findUniqueOrThrow({ where: { id } });
const two = async () => [(await addSource(people.ann)).id, (await addSource(people.ann)).id] as const;
const resting = (id: string) => doc(p("Hair loss is common.", cite(id)), p("It harms nobody."));

const merge = async (loserId: string, winnerId: string) =>
  mergeReferences(people.sam, {
    ...{ loserId, winnerId, taken: [], idempotencyKey: randomUUID() },
    ...{
      loserVersion: (await rowOf(loserId)).lockVersion,
      winnerVersion: (await rowOf(winnerId)).lockVersion,
    },
  });

const retract = (referenceId: string, recordId: string = randomUUID()) =>
  inTransaction((tx) =>
    keepNotices(tx, robot, {
      ...{ referenceId, source: "retraction_watch", about: {} },
      notices: [{ kind: "retraction", citation: "J Test. 2026;1:1", recordId }],
    }),
  );

const acknowledge = async (referenceId: string) => {
  const notices = await database.referenceNotice.findMany({ where: { referenceId } });
  const noticeIds = notices.map(({ id }) => id);
  return acknowledgeNotices(people.ann, { referenceId, noticeIds, reason: "Replaced everywhere." });
};

const issuesOf = async (editionId: string) =>
  readPublicationIssues(database, await database.edition.findUniqueOrThrow({ where: { id: editionId } }));

const publish = async (editionId: string) =>
  publishRevision(people.pia, {
    ...(await actOn(editionId)),
    ...{ contentHash: await submittedHash(editionId), changeKind: "first", changeNote: "" },
    wholeAnswerReviewed: false,
  });

describe("a merge between approval and publication", () => {
  test("blocks nothing: the approved words are published with the source as it was approved", async () => {
    const [loser, winner] = await two();
    const { editionId } = await approved(people, { document: resting(loser) });
    await merge(loser, winner);
    expect(await issuesOf(editionId)).toEqual([]);
    const { publicationId } = await publish(editionId);
    expect(await database.publicationCitation.findMany({ where: { publicationId } })).toMatchObject([
      { referenceId: loser, number: 1 },
    ]);
  });

  test("blocks nothing where the winner is a page that nobody opened, for the address that is printed was opened", async () => {
    const [loser, winner] = await two();
    const page: Csl = { type: "webpage", title: "A page", publisher: "Example" };
    await database.reference.update({
      where: { id: loser },
      data: {
        csl: {
          ...page,
          URL: `https://example.org/${loser}`,
          accessed: { "date-parts": [[2026, 1, 2]] },
        } as Csl,
      },
    });
    await database.reference.update({
      where: { id: winner },
      data: { csl: { ...page, URL: `https://example.org/${winner}` } as Csl },
    });
    const { editionId } = await approved(people, { document: resting(loser) });
    await merge(loser, winner);
    expect(await issuesOf(editionId)).toEqual([]);
    await publish(editionId);
  });

  test("hides nothing: what is said about the winner afterwards blocks the approved text, and the reason stated there lets it go", async () => {
    const [loser, winner] = await two();
    const { editionId } = await approved(people, { document: resting(loser) });
    await merge(loser, winner);
    await retract(winner);
    await expect(publish(editionId)).rejects.toThrow(/was retracted\. Cite another source/);
    await justifyCiting(people.ann, {
      referenceId: winner,
      lockVersion: (await rowOf(winner)).lockVersion,
      reason: "The answer tells of its retraction.",
    });
    expect(await issuesOf(editionId)).toEqual([]);
    await publish(editionId);
  });

  test("a reason that was stated before the merge goes on standing", async () => {
    const [loser, winner] = await two();
    const { editionId } = await approved(people, { document: resting(loser) });
    await retract(loser);
    await justifyCiting(people.ann, {
      referenceId: loser,
      lockVersion: (await rowOf(loser)).lockVersion,
      reason: "The answer tells of its retraction.",
    });
    await merge(loser, winner);
    expect(await issuesOf(editionId)).toEqual([]);
    await publish(editionId);
  });

  test("taken back after publication, it leaves the page as it is", async () => {
    const [loser, winner] = await two();
    const { editionId } = await approved(people, { document: resting(loser) });
    const { mergeId } = await merge(loser, winner);
    const { publicationId } = await publish(editionId);
    const before = await database.publication.findUniqueOrThrow({ where: { id: publicationId } });
    await undoMerge(people.sam, { mergeId, idempotencyKey: randomUUID() });
    expect(await database.publication.findUniqueOrThrow({ where: { id: publicationId } })).toEqual(before);
  });

  test("reopened, the text cites the winner and goes through review again", async () => {
    const [loser, winner] = await two();
    const { editionId } = await approved(people, { document: resting(loser) });
    await merge(loser, winner);
    await reopenEdition(people.ann, { ...(await actOn(editionId)), reason: "One more sentence." });
    expect(await database.editionCitation.findMany({ where: { editionId } })).toMatchObject([
      { referenceId: winner },
    ]);
  });
});

describe("what is said about a source that others were merged into", () => {
  /** A live page and a text in review that cite the loser, and the loser merged into a source that nothing cites by name. */
  async function restingOnTheLoser() {
    const [loser, winner] = await two();
    const live = await published(people, { document: resting(loser) });
    const review = await inReview(people, { document: resting(loser) });
    await merge(loser, winner);
    return { loser, winner, live, review };
  }

  test("opens a case for every page and text that still names the merged one, with its sentences", async () => {
    const { winner, live, review } = await restingOnTheLoser();
    await retract(winner);
    const health = await findReferenceHealth(people.ann, winner);
    expect(health?.places.map(({ kind, answerId, sentences }) => [kind, answerId, sentences])).toEqual([
      ["live", live.answerId, [{ block: 0, sentence: "Hair loss is common.[1]" }]],
      ["draft", review.answerId, [{ block: 0, sentence: "Hair loss is common.[1]" }]],
    ]);
    expect(await listCasesOfAnswer(live.answerId)).toMatchObject([{ referenceId: winner }]);
    expect(await listHealth(people.ann, "cases")).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: winner, live: 1, drafts: 1 })]),
    );
    expect((await countHealth(people.ann))["retracted-live"]).toBeGreaterThan(0);
    const outcomes = await openCase(people.pia, { referenceId: winner, idempotencyKey: randomUUID() });
    expect(outcomes.map(({ answerId, comments }) => [answerId, comments]).toSorted()).toEqual(
      [
        [live.answerId, 1],
        [review.answerId, 1],
      ].toSorted(),
    );
  });

  test("is asked for every night although no text names it", async () => {
    const { loser, winner } = await restingOnTheLoser();
    const doi = `10.1000/merged.${winner.slice(0, 8)}`;
    await database.reference.update({
      where: { id: winner },
      data: {
        doi,
        csl: { ...((await rowOf(loser)).csl as Csl), DOI: doi, URL: "https://example.org/merged" } as Csl,
      },
    });
    const outside = fakeOutside({});
    await asOwner((client) =>
      client.query("UPDATE reference SET notices_checked_at = now() WHERE id <> $1", [winner]),
    );
    await checkNotices({ outside, now: () => new Date(), signal: new AbortController().signal });
    expect(outside.asked.join()).toContain(encodeURIComponent(doi));
    await keepLinkRows(new Date());
    expect(await database.referenceLink.count({ where: { referenceId: winner } })).toBe(1);
  });

  test("and was said before the merge is one case, closed once", async () => {
    const [loser, winner] = await two();
    const live = await published(people, { document: resting(loser) });
    await retract(loser);
    await merge(loser, winner);
    const mine = async () =>
      (await listMyCases(people.ann)).filter(({ referenceId }) => [loser, winner].includes(referenceId));
    expect(await mine()).toMatchObject([{ referenceId: winner, status: "retracted", answers: 1 }]);
    await acknowledge(winner);
    expect(await mine()).toEqual([]);
    expect(await listCasesOfAnswer(live.answerId)).toEqual([]);
  });
});

describe("notices when a merge is taken back", () => {
  test("go back to the source that they were said about, acknowledged as they are; the other is as it was before", async () => {
    const [loser, winner] = await two();
    await retract(loser);
    const { mergeId } = await merge(loser, winner);
    expect((await rowOf(winner)).status).toBe("retracted");
    await acknowledge(winner);
    await undoMerge(people.sam, { mergeId, idempotencyKey: randomUUID() });
    expect((await rowOf(winner)).status).toBe("ok");
    expect(await database.referenceNotice.count({ where: { referenceId: winner } })).toBe(0);
    expect((await rowOf(loser)).status).toBe("retracted");
    expect(await database.referenceNotice.findMany({ where: { referenceId: loser } })).toMatchObject([
      { ackReason: "Replaced everywhere." },
    ]);
  });

  test("that both had stay with both", async () => {
    const [loser, winner] = await two();
    const record = randomUUID();
    await retract(loser, record);
    await retract(winner, record);
    const { mergeId } = await merge(loser, winner);
    await undoMerge(people.sam, { mergeId, idempotencyKey: randomUUID() });
    expect((await rowOf(winner)).status).toBe("retracted");
    expect((await rowOf(loser)).status).toBe("retracted");
  });

  test("are removed in no other way", async () => {
    const [loser, winner] = await two();
    await retract(loser);
    await merge(loser, winner);
    for (const referenceId of [loser, winner])
      await expect(database.referenceNotice.deleteMany({ where: { referenceId } })).rejects.toThrow();
    expect(await database.referenceNotice.count({ where: { referenceId: winner } })).toBe(1);
  });
});

describe("a merge", () => {
  const openOn = (referenceId: string) =>
    database.referenceNotice.count({ where: { referenceId, ackAt: null } });

  test("keeps what is told about the loser afterwards for the winner", async () => {
    const [loser, winner] = await two();
    await merge(loser, winner);
    await retract(loser);
    expect([await openOn(winner), await openOn(loser)]).toEqual([1, 0]);
  });

  test("asks nothing again that was acknowledged for the loser's answers, unless answers of the winner never heard of it", async () => {
    const [first, quiet] = await two();
    await published(people, { document: resting(first) });
    await aDraft(people.ann, { document: resting(first) });
    await retract(first);
    await acknowledge(first);
    await merge(first, quiet);
    expect(await openOn(quiet)).toBe(0);
    const [second, cited] = await two();
    await published(people, { document: resting(cited) });
    await retract(second);
    await acknowledge(second);
    await merge(second, cited);
    expect(await openOn(cited)).toBe(1);
  });

  test("goes on asking for the loser's answers what was acknowledged for the winner's, and taken back leaves it settled where it was", async () => {
    const [loser, winner] = await two();
    const record = randomUUID();
    for (const one of [winner, loser]) await retract(one, record);
    await acknowledge(winner);
    const { mergeId } = await merge(loser, winner);
    expect(await openOn(winner)).toBe(1);
    await retract(winner, record);
    expect(await database.referenceNotice.count({ where: { referenceId: winner } })).toBe(2);
    await acknowledge(winner);
    await undoMerge(people.sam, { mergeId, idempotencyKey: randomUUID() });
    expect(await database.referenceNotice.count({ where: { referenceId: { in: [winner, loser] } } })).toBe(2);
    expect([await openOn(winner), await openOn(loser)]).toEqual([0, 0]);
  });

  test("brings the stated reason, the state of the address and its copy in an archive; taken back, they go again", async () => {
    const [loser, winner] = await two();
    const url = `https://example.org/${loser}`;
    const archive = `https://web.archive.org/web/20170210093000/${url}`;
    const { URL: _, ...bare } = (await rowOf(winner)).csl as Csl;
    await database.reference.update({ where: { id: winner }, data: { csl: bare } });
    await database.reference.update({
      where: { id: loser },
      data: { csl: { ...((await rowOf(loser)).csl as Csl), URL: url } },
    });
    const seen = async () => ({ referenceId: loser, lockVersion: (await rowOf(loser)).lockVersion });
    await retract(loser);
    await justifyCiting(people.ann, { ...(await seen()), reason: "The answer tells of its retraction." });
    await useArchive(people.ann, { ...(await seen()), url, archive });
    await giveUpLink(people.ann, { ...(await seen()), url, as: "dead_confirmed" });
    const { mergeId } = await merge(loser, winner);
    const standing = () =>
      database.reference.findUniqueOrThrow({
        where: { id: winner },
        include: { links: { orderBy: { role: "asc" } } },
      });
    expect(await standing()).toMatchObject({
      csl: { URL: url },
      statusOverride: { reason: "The answer tells of its retraction." },
      links: [
        { role: "primary", url, state: "dead_confirmed" },
        { role: "archive", url: archive },
      ],
    });
    await undoMerge(people.sam, { mergeId, idempotencyKey: randomUUID() });
    expect(await standing()).toMatchObject({ status: "ok", statusOverride: null, links: [] });
  });
});
