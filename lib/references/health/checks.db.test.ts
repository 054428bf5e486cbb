import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { checkLinks } from "@/lib/references/health/check-links";
import { checkNotices } from "@/lib/references/health/check-notices";
import type { FoundNotice } from "@/lib/references/health/found-notice";
import { keepNotices } from "@/lib/references/health/keep-notices";
import { robot } from "@/lib/references/health/robot";
import type { NoticeSource } from "@/lib/references/health/status-of";
import { uploadNotices } from "@/lib/references/health/upload-notices";
import type { Csl } from "@/lib/references/reference-schema";
import { aDraft, addSource } from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { cite, doc, p } from "@/lib/testing/documents";
import { fakeOutside, type Said } from "@/lib/testing/outside";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const START = Date.parse("2026-11-01T02:00:00Z");
const on = (day: number) => new Date(START + day * 86_400_000);
const never = new AbortController().signal;
const eventsOf = async (referenceId: string) =>
  (await database.event.findMany({ where: { referenceId }, orderBy: { seq: "asc" } })).map(
    ({ type }) => type,
  );

/** A source with these fields, cited in a draft of Ann's. */
async function cited(fields: Partial<Csl>, columns: { doi?: string } = {}) {
  const source = await addSource(people.ann);
  const csl = { ...(source.csl as Csl), ...fields };
  await database.reference.update({ where: { id: source.id }, data: { csl, ...columns } });
  await aDraft(people.ann, { document: doc(p("It is so.", cite(source.id))) });
  return source.id;
}

describe("an uploaded list", () => {
  const row = {
    recordId: "77",
    nature: "retraction" as const,
    noticeDoi: null,
    noticePmid: null,
    day: "2026-01-02",
    reasons: ["Error in Data"],
  };

  test("is kept where it is about sources of ours, by DOI or PubMed number; sent again it adds nothing", async () => {
    const first = await addSource(people.ann);
    const second = await addSource(people.ann);
    await database.reference.update({ where: { id: first.id }, data: { doi: "10.1000/listed" } });
    await database.reference.update({ where: { id: second.id }, data: { pmid: "777001" } });
    const input = {
      fileName: "retraction_watch.csv",
      rows: [
        { ...row, doi: "10.1000/listed", pmid: null },
        { ...row, recordId: "78", doi: null, pmid: "777001", nature: "concern" as const },
        { ...row, recordId: "79", doi: "10.1000/of-nobody", pmid: null },
      ],
    };
    expect(await uploadNotices(people.ada, input)).toEqual({ rows: 3, matched: 2, added: 2 });
    expect(await uploadNotices(people.ada, input)).toEqual({ rows: 3, matched: 2, added: 0 });
    const status = async (id: string) =>
      (await database.reference.findUniqueOrThrow({ where: { id } })).status;
    expect([await status(first.id), await status(second.id)]).toEqual(["retracted", "concern"]);
    const told = await database.event.findFirst({
      where: { type: "notices.uploaded" },
      orderBy: { seq: "asc" },
    });
    expect(told).toMatchObject({ actorId: people.ada.id, payload: { rows: 3, matched: 2, added: 2 } });
  });

  test("only an administrator uploads one", async () => {
    const input = { fileName: "a.csv", rows: [{ ...row, doi: "10.1000/x", pmid: null }] };
    for (const actor of [people.ann, people.rui, people.pia])
      await expect(uploadNotices(actor, input)).rejects.toThrow("Only an administrator");
  });
});

describe("links", () => {
  beforeEach(() =>
    asOwner((client) => client.query("DELETE FROM edition_citation; DELETE FROM reference_link")),
  );

  const linkOf = (referenceId: string) =>
    database.referenceLink.findUnique({ where: { referenceId_role: { referenceId, role: "primary" } } });
  const page = "https://example.org/conditions/cystinosis";
  const run = (day: number, answers: Record<string, Said>) => {
    const outside = fakeOutside(answers);
    return checkLinks({ outside, now: () => on(day), signal: never }).then((told) => ({ ...told, outside }));
  };
  const check = async (referenceId: string, days: [number, Said][]) => {
    for (const [day, said] of days) {
      await database.referenceLink.updateMany({ where: { referenceId }, data: { nextCheckAt: on(day) } });
      await run(day, { [page]: said, "https://web.archive.org/cdx/": "no-network" });
    }
  };

  test("only addresses of sources in use are checked, once, and registries not at all", async () => {
    const id = await cited({ type: "webpage", URL: page });
    await cited({ URL: "https://doi.org/10.1000/xyz" });
    await cited({ URL: "https://pubmed.ncbi.nlm.nih.gov/23719195/" });
    await cited({ URL: "http://www.ncbi.nlm.nih.gov/pubmed/23719195" });
    const unused = await addSource(people.ann);
    await database.reference.update({
      where: { id: unused.id },
      data: { csl: { ...(unused.csl as Csl), URL: `${page}/2` } },
    });
    const { outside } = await run(0, { "https://example.org": { status: 200 } });
    expect(outside.asked).toEqual([page]);
    expect(await linkOf(id)).toMatchObject({ state: "ok", httpStatus: 200, lastCheckedAt: on(0) });
    expect((await run(1, {})).checked).toBe(0);
  });

  test("403 five times: could not check, the site blocks robots; never dead", async () => {
    const id = await cited({ type: "webpage", URL: page });
    await run(0, { [page]: { status: 403 } });
    await check(
      id,
      [7, 14, 21, 28].map((day): [number, Said] => [day, { status: 403 }]),
    );
    expect(await linkOf(id)).toMatchObject({
      state: "blocked",
      failCount: 0,
      sentence: "Could not be checked: the site blocks robots (403). Open it to see for yourself.",
    });
  });

  test("404 three times in eight days: probably gone; a copy near the day it was opened is offered, the address stays", async () => {
    const id = await cited({ type: "webpage", URL: page, accessed: { "date-parts": [[2017, 2, 16]] } });
    await run(0, { [page]: { status: 404 } });
    await check(id, [[4, { status: 404 }]]);
    expect(await linkOf(id)).toMatchObject({ state: "unchecked", failCount: 2 });
    await database.referenceLink.updateMany({ where: { referenceId: id }, data: { nextCheckAt: on(8) } });
    const { outside } = await run(8, {
      [page]: { status: 404 },
      "https://web.archive.org/cdx/search/cdx": { status: 200, body: '[["timestamp"],["20170210093000"]]' },
    });
    expect(outside.asked[1]).toContain("from=20161116&to=20170216");
    expect(await linkOf(id)).toMatchObject({
      state: "suspect",
      url: page,
      sentence: "Probably gone: 3 checks failed since 11/1/2026. Look at it.",
    });
    const archive = await database.referenceLink.findUnique({
      where: { referenceId_role: { referenceId: id, role: "archive" } },
    });
    expect(archive).toMatchObject({
      url: `https://web.archive.org/web/20170210093000/${page}`,
      confirmedAt: null,
    });
    expect(await eventsOf(id)).toContain("reference.link-changed");
    expect(await database.reference.findUniqueOrThrow({ where: { id } })).toMatchObject({
      csl: { URL: page },
    });
  });

  test("our own network away changes nothing but the time of the next try", async () => {
    const id = await cited({ type: "webpage", URL: page });
    await run(0, {});
    expect(await linkOf(id)).toMatchObject({
      state: "unchecked",
      failCount: 0,
      lastCheckedAt: null,
      nextCheckAt: on(1),
    });
  });

  test("an address that was corrected is checked from the start", async () => {
    const id = await cited({ type: "webpage", URL: page });
    await run(0, { [page]: { status: 403 } });
    const { csl } = await database.reference.findUniqueOrThrow({ where: { id } });
    await database.reference.update({
      where: { id },
      data: { csl: { ...(csl as Csl), URL: `${page}/new` } },
    });
    await run(1, { [page]: { status: 200 } });
    expect(await linkOf(id)).toMatchObject({ state: "ok", url: `${page}/new`, httpStatus: 200 });
  });

  test("the database takes no dead link without a person's word", async () => {
    const id = await cited({ type: "webpage", URL: page });
    await run(0, { [page]: { status: 404 } });
    const dead = database.referenceLink.updateMany({
      where: { referenceId: id },
      data: { state: "dead_confirmed" },
    });
    await expect(dead).rejects.toThrow(/reference_link_dead_by_word/);
  });
});

describe("notices", () => {
  const keep = (referenceId: string, source: NoticeSource, ...notices: FoundNotice[]) =>
    inTransaction((tx) => keepNotices(tx, robot, { referenceId, source, about: {}, notices }));
  const retraction: FoundNotice = {
    kind: "retraction",
    citation: "Lancet. 2010 Feb 6;375(9713):445",
    pmid: "20137807",
  };
  const statusOf = async (id: string) =>
    (await database.reference.findUniqueOrThrow({ where: { id } })).status;

  test("a notice gives the source its status, with its event; told again it changes nothing", async () => {
    const { id } = await addSource(people.ann);
    expect(await keep(id, "nbib", retraction)).toBe(1);
    expect(await keep(id, "nbib", retraction)).toBe(0);
    expect(await statusOf(id)).toBe("retracted");
    expect(await eventsOf(id)).toEqual(["reference.notice-seen"]);
    expect(await database.referenceNotice.count({ where: { referenceId: id } })).toBe(1);
  });

  test("told by two at the same moment it is one", async () => {
    const { id } = await addSource(people.ann);
    const added = await Promise.all([1, 2, 3].map(() => keep(id, "nbib", retraction)));
    expect(added.toSorted()).toEqual([0, 0, 1]);
  });

  test("once acknowledged it never asks again: not from the same source, not from another one", async () => {
    const { id } = await addSource(people.ann);
    await keep(id, "nbib", retraction);
    await database.referenceNotice.updateMany({
      where: { referenceId: id },
      data: { ackAt: on(0), ackById: people.ann.id, ackReason: "Replaced in both answers." },
    });
    await keep(id, "nbib", retraction);
    await keep(id, "crossref", {
      kind: "retraction",
      citation: "Retraction",
      doi: "10.1016/s0140-6736(10)60175-4",
    });
    await keep(id, "retraction_watch", { kind: "retraction", citation: "", recordId: "1234" });
    expect(await database.referenceNotice.count({ where: { referenceId: id, ackAt: null } })).toBe(0);
    expect(await database.referenceNotice.count({ where: { referenceId: id } })).toBe(3);
  });

  test("another correction is another notice, and asks", async () => {
    const { id } = await addSource(people.ann);
    await keep(id, "crossref", { kind: "correction", citation: "Erratum", doi: "10.1000/one" });
    await database.referenceNotice.updateMany({
      where: { referenceId: id },
      data: { ackAt: on(0), ackById: people.ann.id, ackReason: "The page number only." },
    });
    await keep(id, "crossref", { kind: "correction", citation: "Erratum", doi: "10.1000/two" });
    expect(await database.referenceNotice.count({ where: { referenceId: id, ackAt: null } })).toBe(1);
    expect(await statusOf(id)).toBe("corrected");
  });

  test("a kept notice is never changed or removed, and an acknowledgement is not taken back", async () => {
    const { id } = await addSource(people.ann);
    await keep(id, "nbib", retraction);
    const where = { referenceId: id };
    await database.referenceNotice.updateMany({ where, data: { ackAt: on(0), ackReason: "Seen." } });
    for (const sql of [
      "UPDATE reference_notice SET kind = 'update' WHERE reference_id = $1",
      "UPDATE reference_notice SET ack_at = NULL, ack_reason = NULL WHERE reference_id = $1",
      "DELETE FROM reference_notice WHERE reference_id = $1",
    ])
      await asOwner((client) => expect(client.query(sql, [id])).rejects.toThrow(/acknowledged once/));
  });

  test("Crossref is asked about sources in use, and both of its keys are read", async () => {
    const first = await cited({}, { doi: "10.1016/s0140-6736(97)11096-0" });
    const second = await cited({}, { doi: "10.1000/on-itself" });
    const third = await cited({}, { doi: "10.1000/is-a-notice" });
    await addSource(people.ann);
    const record = (message: object) => ({
      status: 200,
      type: "application/json",
      body: JSON.stringify({ message }),
    });
    const outside = fakeOutside({
      "https://api.crossref.org/works/10.1016%2Fs0140-6736(97)11096-0": record({
        DOI: "10.1016/S0140-6736(97)11096-0",
        "updated-by": [
          {
            DOI: "10.1016/s0140-6736(10)60175-4",
            type: "retraction",
            label: "Retraction",
            source: "publisher",
            updated: { "date-parts": [[2010, 2, 6]] },
          },
          {
            DOI: "10.1016/s0140-6736(04)15715-2",
            type: "correction",
            label: "Correction",
            source: "retraction-watch",
            "record-id": 4321,
          },
        ],
      }),
      "https://api.crossref.org/works/10.1000%2Fon-itself": record({
        DOI: "10.1000/ON-ITSELF",
        "update-to": [
          { DOI: "10.1000/on-itself", type: "expression_of_concern", label: "Expression of concern" },
        ],
      }),
      "https://api.crossref.org/works/10.1000%2Fis-a-notice": record({
        DOI: "10.1000/is-a-notice",
        "update-to": [{ DOI: "10.1000/another", type: "retraction" }],
      }),
    });
    const work = { outside, now: () => on(0), signal: never };
    expect(await checkNotices(work)).toEqual({ checked: 3, found: 3 });
    expect([await statusOf(first), await statusOf(second), await statusOf(third)]).toEqual([
      "retracted",
      "concern",
      "ok",
    ]);
    expect(await checkNotices(work)).toEqual({ checked: 0, found: 0 });
    expect(await checkNotices({ ...work, now: () => on(1) })).toEqual({ checked: 3, found: 0 });
  });

  test("while the network is away nothing counts as checked", async () => {
    await asOwner((client) => client.query("UPDATE reference SET notices_checked_at = NULL"));
    expect(await checkNotices({ outside: fakeOutside({}), now: () => on(9), signal: never })).toEqual({
      checked: 0,
      found: 0,
    });
    expect(await database.reference.count({ where: { noticesCheckedAt: { not: null } } })).toBe(0);
  });
});
