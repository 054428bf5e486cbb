import { beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { addAwaited } from "@/lib/references/awaited/add-awaited";
import { awaitSources } from "@/lib/references/awaited/await-sources";
import { awaitInput } from "@/lib/references/awaited/awaited-number";
import { dropAwaited } from "@/lib/references/awaited/drop-awaited";
import { countAwaited, listAwaited } from "@/lib/references/awaited/list-awaited";
import { lookUpAwaited } from "@/lib/references/awaited/look-up-awaited";
import { referenceInput } from "@/lib/references/reference-input";
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
      "TRUNCATE awaited_source; DELETE FROM pgboss.job WHERE name = 'look-ups'; UPDATE reference SET pmid = NULL, doi = NULL, pmcid = NULL, formatted = id::text",
    ),
  ),
);

// Answers in the documented form of the services, written for these tests; the papers are not real.
const MEDLINE = `PMID- 91000001
DP  - 2015 Apr 1
TI  - On waiting for numbers: a case report.
PG  - 39
FAU - Tester, Tina
PT  - Case Reports
RIN - J Test. 2016 May;11:2. PMID: 91000002
TA  - J Test
JT  - Journal of testing
VI  - 10
AID - 10.1000/waiting.1 [doi]
`;
const WORK = {
  message: { DOI: "10.1000/WAITING.2", type: "journal-article", title: ["On waiting at Crossref"] },
};
const PUBMED = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi";
const CROSSREF = "https://api.crossref.org/works/10.1000%2Fwaiting.2";
const CONVERTER = "https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles/";
const json = (body: object) => ({ status: 200, type: "application/json", body: JSON.stringify(body) });
const medline = { [PUBMED]: { status: 200, body: MEDLINE } };

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const run = (answers: Record<string, Said>, at = later(1)) =>
  lookUpAwaited({ outside: fakeOutside(answers), now: () => at, signal: new AbortController().signal });

async function ask(kind: "pmid" | "doi" | "pmcid", value: string, by = people.ann) {
  await awaitSources(by, awaitInput.parse({ numbers: [{ kind, value }] }));
  const row = await database.awaitedSource.findFirstOrThrow({ orderBy: { askedAt: "desc" } });
  return row.id;
}
const rowOf = (id: string) => database.awaitedSource.findUniqueOrThrow({ where: { id } });
const countEvents = (type: string) => database.event.count({ where: { type } });

test("a number that is asked for waits with its event and one job, and nothing is in the library", async () => {
  const [references, events] = [await database.reference.count(), await countEvents("reference.awaited")];
  const id = await ask("pmid", "PMID: 091000001");
  expect(await rowOf(id)).toMatchObject({
    ...{ kind: "pmid", value: "91000001", state: "waiting", askedById: people.ann.id },
    sentence: /^Waiting for the look-up\./,
  });
  expect(await database.reference.count()).toBe(references);
  expect(await countEvents("reference.awaited")).toBe(events + 1);
  expect(
    await database.event.findFirst({ where: { type: "reference.awaited" }, orderBy: { seq: "desc" } }),
  ).toMatchObject({ actorId: people.ann.id, payload: { number: "PMID 91000001" } });
  const [{ jobs }] = await database.$queryRaw<[{ jobs: number }]>`
    SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'look-ups'`;
  expect(jobs).toBe(1);
});

test("a number waits once, whoever asks, and is seen by everybody at the desk", async () => {
  await ask("doi", "10.1000/WAITING.2");
  const numbers = [{ kind: "doi" as const, value: "https://doi.org/10.1000/waiting.2" }];
  expect(await awaitSources(people.sam, awaitInput.parse({ numbers }))).toEqual({ waiting: 0 });
  expect(await countAwaited(people.ada)).toBe(1);
  expect(await listAwaited(people.ada)).toMatchObject([
    { kind: "doi", value: "10.1000/waiting.2", askedBy: "Ann Archer", state: "waiting", found: null },
  ]);
});

test("with the network away it goes on waiting, visibly", async () => {
  const id = await ask("pmid", "91000001");
  expect(await run({})).toEqual({ found: 0, waiting: 1 });
  expect(await rowOf(id)).toMatchObject({
    ...{ state: "waiting", tries: 1 },
    sentence: /^Waiting for the look-up\. The network cannot be reached/,
  });
  expect(await run(medline, later(20))).toEqual({ found: 1, waiting: 0 });
});

test("what PubMed has is shown with its origin and its time; another person adds it, with its evidence and notices, once", async () => {
  const id = await ask("pmid", "91000001");
  const references = await database.reference.count();
  await run(medline);
  expect(await database.reference.count()).toBe(references);
  expect(await listAwaited(people.sam)).toMatchObject([
    {
      ...{ state: "found", origin: "PubMed", here: null, alike: [] },
      found: { title: "On waiting for numbers: a case report", DOI: "10.1000/waiting.1" },
      answeredAt: expect.any(Date),
    },
  ]);
  const events = await countEvents("reference.added");
  const { reference, already } = await addAwaited(people.sam, { awaitedId: id });
  expect(already).toBe(false);
  expect(await countEvents("reference.added")).toBe(events + 1);
  expect(await addAwaited(people.ann, { awaitedId: id })).toMatchObject({
    already: true,
    reference: { id: reference.id },
  });
  expect(await countEvents("reference.added")).toBe(events + 1);
  expect(await rowOf(id)).toMatchObject({
    ...{ state: "added", referenceId: reference.id, settledById: people.sam.id, origin: "PubMed" },
  });
  expect(
    await database.reference.findUnique({ where: { id: reference.id }, include: { notices: true } }),
  ).toMatchObject({
    ...{ pmid: "91000001", status: "retracted", evidence: ["Case Reports"] },
    notices: [{ source: "pubmed", noticePmid: "91000002" }],
  });
  expect(await listAwaited(people.ann)).toEqual([]);
});

test("a DOI is asked for at Crossref; what is in the library by then is found, not added", async () => {
  const answers = { [CROSSREF]: json(WORK) };
  const first = await ask("doi", "10.1000/waiting.2");
  await run(answers);
  const { reference } = await addAwaited(people.ann, { awaitedId: first });
  const second = await ask("doi", "10.1000/waiting.2");
  await run(answers);
  expect(await listAwaited(people.ann)).toMatchObject([{ origin: "Crossref", here: { id: reference.id } }]);
  const references = await database.reference.count();
  expect(await addAwaited(people.ann, { awaitedId: second })).toMatchObject({ already: true });
  expect(await database.reference.count()).toBe(references);
  expect(
    await database.event.findFirst({ where: { referenceId: reference.id, type: "reference.await-met" } }),
  ).toMatchObject({ payload: { number: "DOI 10.1000/waiting.2" } });
});

test("a PMC number leads to the record in PubMed that belongs to it", async () => {
  const id = await ask("pmcid", "pmc9100001");
  const records = [{ pmcid: "PMC9100001", pmid: 91000001, "requested-id": "PMC9100001" }];
  await run({ [CONVERTER]: json({ records }), ...medline });
  expect(await rowOf(id)).toMatchObject({ state: "found", found: { PMID: "91000001" } });
});

test("what nobody knows says so, can be asked again, and is added by hand only", async () => {
  const id = await ask("pmid", "91000009");
  await run({ [PUBMED]: { status: 200, body: "" } });
  expect(await rowOf(id)).toMatchObject({
    state: "not_found",
    sentence: /^PubMed does not know this number/,
  });
  await expect(addAwaited(people.ann, { awaitedId: id })).rejects.toThrow("Nothing was found");
  expect(await ask("pmid", "91000009")).toBe(id);
  expect(await rowOf(id)).toMatchObject({ state: "waiting", answeredAt: null });
  const fields = referenceInput.parse({ type: "article-journal", title: "Found in print", pmid: "91000009" });
  const { reference } = await addAwaited(people.rui, { awaitedId: id, fields });
  expect(reference.csl).toMatchObject({ title: "Found in print", PMID: "91000009" });
  expect(await rowOf(id)).toMatchObject({ state: "added", settledById: people.rui.id });
});

test("what is dropped adds nothing, also when its answer comes later, and the number may be asked for again", async () => {
  const id = await ask("pmid", "91000001");
  await dropAwaited(people.sam, { awaitedId: id });
  await dropAwaited(people.sam, { awaitedId: id });
  expect(await run(medline)).toEqual({ found: 0, waiting: 0 });
  expect(await rowOf(id)).toMatchObject({ state: "dropped", found: null, settledById: people.sam.id });
  await expect(addAwaited(people.ann, { awaitedId: id })).rejects.toThrow("given up");
  expect(await ask("pmid", "91000001")).not.toBe(id);
  await expect(database.awaitedSource.update({ where: { id }, data: { state: "waiting" } })).rejects.toThrow(
    "settled once",
  );
});

test("who may not keep references may neither ask, nor add, nor drop", async () => {
  const id = await ask("pmid", "91000001");
  const numbers = awaitInput.parse({ numbers: [{ kind: "pmid", value: "91000003" }] });
  await expect(awaitSources(people.ada, numbers)).rejects.toThrow("Only specialists");
  await expect(addAwaited(people.ada, { awaitedId: id })).rejects.toThrow("Only specialists");
  await expect(dropAwaited(people.ada, { awaitedId: id })).rejects.toThrow("Only specialists");
  await expect(listAwaited(people.nia)).rejects.toThrow("no role");
});

test("what is no number is refused with a sentence", () => {
  expect(
    awaitInput.safeParse({ numbers: [{ kind: "pmid", value: "none" }] }).error?.issues[0]?.message,
  ).toMatch(/Correct it first/);
});
