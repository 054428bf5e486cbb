import { randomInt, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { mergeReferences } from "@/lib/answers/merge-references";
import { undoMerge } from "@/lib/answers/undo-merge";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { addReference } from "@/lib/references/add-reference";
import { changeReference } from "@/lib/references/change-reference";
import type { SourceNumbers } from "@/lib/references/health/about-number";
import { acknowledgeNotices } from "@/lib/references/health/acknowledge-notices";
import { listCasesOfAnswer } from "@/lib/references/health/case-queries";
import { keepNotices } from "@/lib/references/health/keep-notices";
import { robot } from "@/lib/references/health/robot";
import { askForLookUp } from "@/lib/references/lookups/ask-for-look-up";
import { fromCsl, type ReferenceInput } from "@/lib/references/reference-input";
import type { Csl } from "@/lib/references/reference-schema";
import { aDraft } from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const aDoi = () => `10.1000/${randomUUID()}`;
const aPmid = () => String(randomInt(10_000_000, 39_999_999));
const rowOf = (id: string) => database.reference.findUniqueOrThrow({ where: { id } });
const noticesOf = (referenceId: string) =>
  database.referenceNotice.findMany({ where: { referenceId }, orderBy: { firstSeenAt: "asc" } });

async function anArticle(fields: Partial<ReferenceInput>): Promise<string> {
  const { reference } = await addReference(people.ann, {
    ...fromCsl({ type: "article-journal", title: `Hair loss in moths ${randomUUID()}` }),
    ...{ authors: "Larch L", container: "Example J", date: "2016", ...fields },
  });
  return reference.id;
}

async function correct(referenceId: string, fields: Partial<ReferenceInput>): Promise<void> {
  const { csl, lockVersion } = await rowOf(referenceId);
  await changeReference(people.sam, {
    ...{ referenceId, lockVersion },
    fields: { ...fromCsl(csl as Csl), ...fields },
  });
}

const tell = (referenceId: string, about: SourceNumbers, kind: "retraction" | "concern" = "retraction") =>
  inTransaction((tx) =>
    keepNotices(tx, robot, {
      ...{ referenceId, about, source: about.pmid ? ("pubmed" as const) : ("crossref" as const) },
      notices: [{ kind, citation: "Example J. 2017;1:1", doi: "10.1000/the-notice" }],
    }),
  );

const endedEvents = (referenceId: string) =>
  database.event.findMany({ where: { referenceId, type: "reference.notices-ended" } });

describe("a number that was wrong and is corrected", () => {
  test("ends what was said under it, with the event, and the source is asked about anew", async () => {
    const [wrong, right] = [aDoi(), aDoi()];
    const id = await anArticle({ doi: wrong });
    const { answerId } = await aDraft(people.ann, { document: doc(p("It is so.", cite(id))) });
    await tell(id, { doi: wrong });
    await database.reference.update({ where: { id }, data: { noticesCheckedAt: new Date() } });
    expect(await listCasesOfAnswer(answerId)).toHaveLength(1);
    await correct(id, { doi: right });
    expect(await listCasesOfAnswer(answerId)).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ status: "ok", noticesCheckedAt: null, doi: right });
    expect(await noticesOf(id)).toMatchObject([{ endedAt: expect.any(Date), aboutDoi: wrong, ackAt: null }]);
    expect(await endedEvents(id)).toMatchObject([
      { actorId: people.sam.id, payload: { notices: 1, numbers: [`DOI ${wrong}`], status: "ok" } },
    ]);
  });

  test("leaves what was said under its other number, and what nobody gave a number for", async () => {
    const [doi, pmid] = [aDoi(), aPmid()];
    const id = await anArticle({ doi, pmid });
    await tell(id, { doi });
    await tell(id, { pmid }, "concern");
    await correct(id, { doi: aDoi() });
    expect((await noticesOf(id)).map(({ endedAt }) => endedAt === null)).toEqual([false, true]);
    expect((await rowOf(id)).status).toBe("concern");
    await tell(id, {});
    await correct(id, { pmid: "" });
    expect((await rowOf(id)).status).toBe("retracted");
    expect(await endedEvents(id)).toHaveLength(2);
  });

  test("a correction of anything else ends nothing and asks nobody anew", async () => {
    const doi = aDoi();
    const id = await anArticle({ doi });
    await tell(id, { doi });
    await database.reference.update({ where: { id }, data: { noticesCheckedAt: new Date() } });
    await correct(id, { volume: "12" });
    expect(await rowOf(id)).toMatchObject({ status: "retracted", noticesCheckedAt: expect.any(Date) });
    expect(await endedEvents(id)).toEqual([]);
  });

  test("what a service still says under the old number is not kept; under the own number it is a new notice", async () => {
    const [wrong, right] = [aDoi(), aDoi()];
    const id = await anArticle({ doi: wrong });
    await tell(id, { doi: wrong });
    await correct(id, { doi: right });
    expect(await tell(id, { doi: wrong })).toBe(0);
    expect((await rowOf(id)).status).toBe("ok");
    expect(await tell(id, { doi: right })).toBe(1);
    expect((await rowOf(id)).status).toBe("retracted");
  });

  test("asks for the look-up of the source anew, and keeps nothing that was asked under the old number", async () => {
    const [wrong, right] = [aDoi(), aDoi()];
    const id = await anArticle({ doi: wrong });
    await askForLookUp(people.ann, { referenceId: id });
    const lookUp = () => database.referenceLookup.findUniqueOrThrow({ where: { referenceId: id } });
    await database.referenceLookup.update({
      where: { referenceId: id },
      data: { state: "not_found", sentence: "Crossref does not know this DOI." },
    });
    await correct(id, { doi: right });
    expect(await lookUp()).toMatchObject({ state: "waiting", tries: 0 });
    await correct(id, { volume: "13" });
    expect(await lookUp()).toMatchObject({
      state: "waiting",
      sentence: expect.stringContaining("corrected"),
    });
  });

  test("an ended notice is acknowledged by nobody, and no notice begins again", async () => {
    const doi = aDoi();
    const id = await anArticle({ doi });
    await tell(id, { doi });
    await correct(id, { doi: aDoi() });
    const noticeIds = (await noticesOf(id)).map((notice) => notice.id);
    await expect(
      acknowledgeNotices(people.ann, { referenceId: id, noticeIds, reason: "Seen." }),
    ).rejects.toThrow("acknowledged already");
    await asOwner((client) =>
      expect(
        client.query("UPDATE reference_notice SET ended_at = NULL WHERE reference_id = $1", [id]),
      ).rejects.toThrow(/ends once/),
    );
  });

  test("a notice that nobody gave a number for cannot end", async () => {
    const id = await anArticle({ doi: aDoi() });
    await tell(id, {});
    await expect(
      database.referenceNotice.updateMany({ where: { referenceId: id }, data: { endedAt: new Date() } }),
    ).rejects.toThrow(/ends_with_number/);
  });

  test("what was said of a merged source under the number it took ends when the merge is taken back", async () => {
    const doi = aDoi();
    const [loserId, winnerId] = [await anArticle({ doi }), await anArticle({})];
    const { mergeId } = await mergeReferences(people.sam, {
      ...{ loserId, winnerId, taken: [], idempotencyKey: randomUUID() },
      loserVersion: (await rowOf(loserId)).lockVersion,
      winnerVersion: (await rowOf(winnerId)).lockVersion,
    });
    await tell(winnerId, { doi });
    expect((await rowOf(winnerId)).status).toBe("retracted");
    await undoMerge(people.sam, { mergeId, idempotencyKey: randomUUID() });
    expect(await rowOf(winnerId)).toMatchObject({ status: "ok", doi: null });
    expect(await rowOf(loserId)).toMatchObject({ doi, noticesCheckedAt: null });
    expect(await endedEvents(winnerId)).toHaveLength(1);
  });
});
