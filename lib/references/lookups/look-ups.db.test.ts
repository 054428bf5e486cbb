import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { askForLookUp } from "@/lib/references/lookups/ask-for-look-up";
import { lookUpWaiting } from "@/lib/references/lookups/look-up-waiting";
import { settleLookUp } from "@/lib/references/lookups/settle-look-up";
import type { Csl } from "@/lib/references/reference-schema";
import { addSource } from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { fakeOutside, type Said } from "@/lib/testing/outside";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});
beforeEach(() =>
  asOwner((client) =>
    client.query(
      "DELETE FROM reference_lookup; DELETE FROM outside_answer; UPDATE reference SET pmid = NULL, doi = NULL, pmcid = NULL",
    ),
  ),
);

// Answers in the documented form of the services, written for these tests; the papers are not real.
const MEDLINE = `PMID- 90000001
DP  - 2015 Apr 1
TI  - On testing with numbers: a case report.
PG  - 39
AB  - Nothing.
FAU - Tester, Tina
FAU - Prover, Paul
LA  - eng
PT  - Case Reports
PT  - Journal Article
RIN - J Test. 2016 May;11:2. PMID: 90000002
TA  - J Test
JT  - Journal of testing
VI  - 10
IP  - 4
AID - 10.1000/testing.1 [doi]
`;
const WORK = {
  message: {
    DOI: "10.1000/TESTING.2",
    type: "journal-article",
    title: ["On <i>TEST1</i> &amp; others"],
    author: [{ family: "Tester", given: "Tina" }, { name: "Testing Consortium" }],
    "container-title": ["Journal of testing"],
    "published-print": { "date-parts": [[2018, 4]] },
    "published-online": { "date-parts": [[2017, 12, 30]] },
    volume: "12",
    page: "1-9",
  },
};
const PUBMED = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi";
const CROSSREF = "https://api.crossref.org/works/10.1000%2Ftesting.2";
const never = new AbortController().signal;
const run = (answers: Record<string, Said>, at = new Date()) => {
  const outside = fakeOutside(answers);
  return lookUpWaiting({ outside, now: () => at, signal: never }).then((told) => ({
    ...told,
    asked: outside.asked,
  }));
};
const stateOf = (referenceId: string) => database.referenceLookup.findUnique({ where: { referenceId } });
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

async function numbered(columns: { pmid?: string; doi?: string; pmcid?: string }) {
  const { id } = await addSource(people.ann);
  await database.reference.update({ where: { id }, data: columns });
  await askForLookUp(people.ann, { referenceId: id });
  return id;
}

test("asking only waits: nothing is asked in the request, and one job is enough for many", async () => {
  const id = await numbered({ pmid: "90000001" });
  expect(await stateOf(id)).toMatchObject({ state: "waiting", sentence: /^Waiting for the look-up\./ });
  const [{ jobs }] = await database.$queryRaw<
    [{ jobs: number }]
  >`SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'look-ups'`;
  expect(jobs).toBe(1);
});

test("with the network away it goes on waiting, longer each time, and is found when the network is back", async () => {
  const id = await numbered({ pmid: "90000001" });
  expect(await run({}, later(1))).toMatchObject({ found: 0, waiting: 1 });
  expect(await stateOf(id)).toMatchObject({
    state: "waiting",
    tries: 1,
    sentence: /^Waiting for the look-up\. The network cannot be reached/,
  });
  expect((await run({ [PUBMED]: { status: 200, body: MEDLINE } }, later(10))).asked).toEqual([]);
  expect(await run({ [PUBMED]: { status: 200, body: MEDLINE } }, later(20))).toMatchObject({
    found: 1,
    waiting: 0,
  });
});

test("PubMed gives an offer, the kind of evidence and the notices; the fields stay until somebody takes them", async () => {
  const id = await numbered({ pmid: "90000001" });
  const before = await database.reference.findUniqueOrThrow({ where: { id } });
  const { asked } = await run({ [PUBMED]: { status: 200, body: MEDLINE } }, later(1));
  expect(asked[0]).toContain("rettype=medline");
  expect(asked[0]).toContain("id=90000001");
  const after = await database.reference.findUniqueOrThrow({ where: { id }, include: { notices: true } });
  expect(after).toMatchObject({
    csl: before.csl,
    evidence: ["Case Reports", "Journal Article"],
    status: "retracted",
  });
  expect(after.notices).toMatchObject([{ source: "pubmed", kind: "retraction", noticePmid: "90000002" }]);
  expect(await stateOf(id)).toMatchObject({ state: "found", source: "PubMed" });
  await settleLookUp(people.ann, { referenceId: id, lockVersion: after.lockVersion, take: "theirs" });
  const taken = await database.reference.findUniqueOrThrow({ where: { id } });
  expect(taken).toMatchObject({ pmid: "90000001", doi: "10.1000/testing.1" });
  expect(taken.csl as Csl).toMatchObject({
    title: "On testing with numbers: a case report",
    volume: "10",
    issue: "4",
  });
  expect(
    await database.event.findFirst({ where: { referenceId: id, type: "reference.looked-up" } }),
  ).toMatchObject({
    payload: { source: "PubMed", fields: expect.arrayContaining(["title", "issue", "DOI"]) },
  });
});

test("ours stay when a person says so, and an offer is decided on once", async () => {
  const id = await numbered({ pmid: "90000001" });
  await run({ [PUBMED]: { status: 200, body: MEDLINE.replace("90000001", "90000001") } }, later(1));
  const { csl, lockVersion } = await database.reference.findUniqueOrThrow({ where: { id } });
  await settleLookUp(people.ann, { referenceId: id, lockVersion, take: "ours" });
  expect(await database.reference.findUniqueOrThrow({ where: { id } })).toMatchObject({ csl, lockVersion });
  expect(
    await database.event.findFirst({ where: { referenceId: id, type: "reference.look-up-declined" } }),
  ).toMatchObject({ actorId: people.ann.id, payload: { source: "PubMed" } });
  await expect(settleLookUp(people.ann, { referenceId: id, lockVersion, take: "theirs" })).rejects.toThrow(
    "no offer",
  );
});

test("Crossref titles lose their marks, consortia stay whole, the printed date goes first, and the answer is kept", async () => {
  const id = await numbered({ doi: "10.1000/testing.2" });
  const answers = { [CROSSREF]: { status: 200, type: "application/json", body: JSON.stringify(WORK) } };
  expect(await run(answers, later(1))).toMatchObject({ found: 1 });
  expect((await stateOf(id))?.offer).toMatchObject({
    title: "On TEST1 & others",
    author: [{ family: "Tester", given: "Tina" }, { literal: "Testing Consortium" }],
    issued: { "date-parts": [[2018, 4]] },
    DOI: "10.1000/testing.2",
  });
  await askForLookUp(people.ann, { referenceId: id });
  expect(await run({}, later(2))).toMatchObject({ found: 1, asked: [] });
});

test("a number that nobody knows is said to be so, and a form that is not understood too", async () => {
  const [first, second, third] = [
    await numbered({ pmid: "90000009" }),
    await numbered({ doi: "10.1000/none" }),
    await numbered({ doi: "10.1000/odd" }),
  ];
  await run(
    {
      [PUBMED]: { status: 200, body: "" },
      "https://api.crossref.org/works/10.1000%2Fnone": { status: 404 },
      "https://api.crossref.org/works/10.1000%2Fodd": { status: 200, body: '{"message": []}' },
    },
    later(1),
  );
  expect((await stateOf(first))?.sentence).toMatch(/^PubMed does not know this number/);
  expect((await stateOf(second))?.sentence).toMatch(/^Crossref does not know this DOI/);
  expect((await stateOf(third))?.sentence).toMatch(/form that we do not understand/);
});

test("a record of PubMed with fields missing is said to lack them, not to be unknown", async () => {
  const id = await numbered({ pmid: "90000003" });
  await run(
    { [PUBMED]: { status: 200, body: "PMID- 90000003\nJT  - Journal of testing\nTA  - J Test\n" } },
    later(1),
  );
  expect(await stateOf(id)).toMatchObject({
    state: "not_found",
    sentence: "PubMed has a record of this number without title, authors, and date.",
  });
});

test("a source without a number cannot be looked up, and who may not keep references may not ask", async () => {
  const { id } = await addSource(people.ann);
  await expect(askForLookUp(people.ann, { referenceId: id })).rejects.toThrow(
    "Give it a DOI, a PubMed or a PMC number first",
  );
  await expect(askForLookUp(people.ada, { referenceId: id })).rejects.toThrow("Only specialists");
});

describe("a PMC number", () => {
  const CONVERTER = "https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles/";
  const converted = (...records: object[]) => ({
    status: 200,
    type: "application/json",
    body: JSON.stringify({
      status: "ok",
      "response-date": "2026-11-26 02:00:00",
      request: { format: "json", idtype: "pmcid", versions: "no" },
      records,
    }),
  });
  const known = {
    doi: "10.1000/testing.1",
    pmcid: "PMC9000001",
    pmid: 90000001,
    "requested-id": "PMC9000001",
  };

  test("leads to the record in PubMed that belongs to it", async () => {
    const id = await numbered({ pmcid: "PMC9000001" });
    const told = await run(
      { [CONVERTER]: converted(known), [PUBMED]: { status: 200, body: MEDLINE } },
      later(1),
    );
    expect(told).toMatchObject({ found: 1, waiting: 0 });
    expect(told.asked[0]).toContain("ids=PMC9000001");
    expect((await stateOf(id))?.offer).toMatchObject({ PMID: "90000001", DOI: "10.1000/testing.1" });
  });

  test("waits while the network is away, also behind a page that should be data", async () => {
    const id = await numbered({ pmcid: "PMC9000001" });
    expect(await run({}, later(1))).toMatchObject({ found: 0, waiting: 1 });
    expect(await run({ [CONVERTER]: { status: 200, body: "{}" } }, later(30))).toMatchObject({ waiting: 1 });
    expect((await stateOf(id))?.sentence).toMatch(/^Waiting for the look-up\. PubMed Central answered/);
  });

  test("that nobody knows is said to be so; with a DOI beside it Crossref is asked instead", async () => {
    const first = await numbered({ pmcid: "PMC9000009" });
    const second = await numbered({ pmcid: "PMC9000008", doi: "10.1000/testing.2" });
    const unknown = (id: string) => ({
      ...{ pmcid: id, "requested-id": id },
      ...{ status: "error", errmsg: "Identifier not found in PMC" },
    });
    await run(
      {
        [CONVERTER]: converted(unknown("PMC9000009"), unknown("PMC9000008")),
        [CROSSREF]: { status: 200, type: "application/json", body: JSON.stringify(WORK) },
      },
      later(1),
    );
    expect(await stateOf(first)).toMatchObject({
      state: "not_found",
      sentence: /^PubMed Central knows no PubMed number/,
    });
    expect(await stateOf(second)).toMatchObject({ state: "found", source: "Crossref" });
  });
});
