import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { importInput } from "@/lib/references/batch-input";
import { changeReference } from "@/lib/references/change-reference";
import { detectFormat } from "@/lib/references/formats/detect-format";
import { importReferences } from "@/lib/references/import-references";
import { knowReferences } from "@/lib/references/know-references";
import { fromCsl } from "@/lib/references/reference-input";
import type { Csl } from "@/lib/references/reference-schema";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const article = (more: Partial<Csl>): Csl => ({ type: "article-journal", title: "Falls and bone", ...more });
const bring = async (...sources: Csl[]) =>
  (await importReferences(people.ann, importInput.parse({ sources: sources.map((csl) => ({ csl })) }))).map(
    ({ outcome }) => outcome,
  );
const added = (referenceId: string) =>
  database.event.findMany({ where: { referenceId, type: "reference.added" } });

describe("a batch of sources", () => {
  test("adds what is new, each with its own event, in the order of the batch", async () => {
    const sources = ["one", "two", "three"].map((id) => ({
      csl: article({ title: id, DOI: `10.1000/order-${id}` }),
    }));
    const made = await importReferences(people.ann, importInput.parse({ sources }));
    expect(made.map(({ outcome }) => outcome)).toEqual(["added", "added", "added"]);
    const events = await Promise.all(made.map(({ referenceId }) => added(referenceId ?? "")));
    expect(events.map((of) => of.length)).toEqual([1, 1, 1]);
    const places = events.map(([event]) => event?.seq ?? 0n);
    expect(places).toEqual([...places].sort((a, b) => (a < b ? -1 : 1)));
    expect(events[0]?.[0]).toMatchObject({
      actorId: people.ann.id,
      payload: { formatted: "one. https://doi.org/10.1000/order-one." },
    });
  });

  test("sent a second time adds nothing and records nothing", async () => {
    const text = Array.from(
      { length: 12 },
      (_, at) => `PMID- ${7_000_001 + at}\nTI  - Title ${at}\nTA  - Rare Bone Rev\n`,
    ).join("\n");
    const found = detectFormat(text);
    const sources = found.format
      ? [...found.records].flatMap((record) => (record.is === "whole" ? [record.csl] : []))
      : [];
    expect(new Set(await bring(...sources))).toEqual(new Set(["added"]));
    const before = await database.event.count();
    expect(await bring(...sources)).toEqual(Array(12).fill("here"));
    expect(await database.event.count()).toBe(before);
  });

  test("takes no day of access that has not come or is before the source came out; the others come in", async () => {
    const page = (title: string, more: Partial<Csl>) => article({ type: "webpage", title, ...more });
    const before = { issued: { "date-parts": [[2020, 3]] }, accessed: { "date-parts": [[2019, 1, 2]] } };
    const tomorrow = { accessed: { "date-parts": [[new Date().getUTCFullYear() + 1, 1, 1]] } };
    const sources = [page("Before", before), page("Sound", {}), page("Not yet", tomorrow)].map((csl) => ({
      csl,
    }));
    const made = await importReferences(people.ann, importInput.parse({ sources }));
    expect(made).toMatchObject([
      { outcome: "unopened", sentence: expect.stringContaining("before the day the source came out") },
      { outcome: "added" },
      { outcome: "unopened", sentence: expect.stringContaining("has not come yet") },
    ]);
    expect(await database.reference.count({ where: { formatted: { startsWith: "Before" } } })).toBe(0);
  });

  test("in which a source comes twice adds it once", async () => {
    const one = article({ title: "Twice", PMID: "8000001" });
    expect(await bring(one, article({ title: "In between" }), { ...one, title: "Twice again" })).toEqual([
      "added",
      "added",
      "here",
    ]);
  });

  test("never takes parts with different DOIs for one, however near their titles are", async () => {
    expect(
      await bring(
        article({ title: "Scleroderma. Part I", DOI: "10.1000/i" }),
        article({ title: "Scleroderma. Part II", DOI: "10.1000/ii" }),
        article({ title: "Scleroderma. Part I", DOI: "10.1000/iii" }),
      ),
    ).toEqual(["added", "added", "added"]);
  });

  test("with a number that belongs to another source keeps that one out and brings the rest in", async () => {
    await bring(article({ title: "Owner", PMID: "8000002", DOI: "10.1000/owner" }));
    expect(
      await bring(
        article({ title: "Other", PMID: "8000002", DOI: "10.1000/other" }),
        article({ title: "Rest of the batch" }),
      ),
    ).toEqual(["clash", "added"]);
  });

  test("sent by two people at once is in the library once", async () => {
    const sources = Array.from({ length: 20 }, (_, at) =>
      article({ title: `At once ${at}`, DOI: `10.1000/at-once-${at}` }),
    );
    const outcomes = (await Promise.all([bring(...sources), bring(...sources), bring(...sources)])).flat();
    expect(outcomes.filter((outcome) => outcome === "added")).toHaveLength(20);
  });

  test("keeps what a record says of its evidence and of a retraction, also when the source is here already", async () => {
    const record = (more: string) => {
      const found = detectFormat(`PMID- 8000100\nTI  - Falls\nPT  - Case Reports\n${more}`);
      const [one] = found.format ? [...found.records] : [];
      if (one?.is !== "whole") throw new Error("not read");
      const { csl, publicationTypes, notices } = one;
      return importInput.parse({ sources: [{ csl, publicationTypes, notices }] });
    };
    const [made] = await importReferences(people.ann, record(""));
    const standing = () =>
      database.reference.findUniqueOrThrow({
        where: { id: made?.referenceId ?? "" },
        include: { notices: true },
      });
    expect(await standing()).toMatchObject({ evidence: ["Case Reports"], status: "ok", notices: [] });
    const retraction = "RIN - Rare Bone Rev. 2010 Feb 6;375(9713):445. PMID: 20137807\n";
    for (const _ of [1, 2])
      expect(await importReferences(people.sam, record(retraction))).toMatchObject([{ outcome: "here" }]);
    expect(await standing()).toMatchObject({
      status: "retracted",
      notices: [{ kind: "retraction", source: "nbib", noticePmid: "20137807" }],
    });
  });

  test("of what was merged away finds what it was merged into", async () => {
    const [old, master] = await importReferences(
      people.ann,
      importInput.parse({
        sources: [
          { csl: article({ title: "Old", DOI: "10.1000/merged" }) },
          { csl: article({ title: "Master", PMID: "8000003" }) },
        ],
      }),
    );
    await database.reference.update({
      where: { id: old?.referenceId ?? "" },
      data: { mergedIntoId: master?.referenceId ?? null },
    });
    const [again] = await importReferences(
      people.ann,
      importInput.parse({ sources: [{ csl: article({ title: "Old", DOI: "10.1000/merged" }) }] }),
    );
    expect(again).toEqual({ outcome: "here", referenceId: master?.referenceId });
  });

  test("is refused to those who may not keep references, before anything is looked at", async () => {
    await expect(
      importReferences(people.nia, importInput.parse({ sources: [{ csl: article({}) }] })),
    ).rejects.toThrow();
  });

  test("whatever is in it, each source ends in the library once: nothing is lost and no number is there twice", async () => {
    const id = fc.integer({ min: 9_000_000, max: 9_000_006 });
    const source = fc.record({
      PMID: fc.option(id.map(String), { nil: undefined }),
      DOI: fc.option(
        id.map((n) => `10.1000/p${n}`),
        { nil: undefined },
      ),
      URL: fc.option(
        id.map((n) => `https://p.example/${n}`),
        { nil: undefined },
      ),
      title: id.map((n) => `Title ${n}`),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(source, { minLength: 1, maxLength: 12 }), async (list) => {
        const sources = list.map((one) => article(JSON.parse(JSON.stringify(one)) as Partial<Csl>));
        expect(await bring(...sources)).toHaveLength(sources.length);
        const again = await bring(...sources);
        expect(again).not.toContain("added");
      }),
      { numRuns: 25 },
    );
  });
});

test("a source is known before it is added: the same, one like it, or one that has its number", async () => {
  await bring(
    article({ title: "Known by number", PMID: "8000010" }),
    article({
      title: "Known by title",
      author: [{ family: "Lind", given: "P" }],
      issued: { "date-parts": [[2014]] },
    }),
    article({ title: "Has the number", PMID: "8000011", DOI: "10.1000/has" }),
  );
  const known = await knowReferences(people.ann, {
    sources: [
      article({ title: "Another title", PMID: "8000010" }),
      article({
        title: "Known by title",
        author: [{ family: "Lind", given: "PQ" }],
        issued: { "date-parts": [[2015]] },
      }),
      article({ title: "Wants the number", PMID: "8000011", DOI: "10.1000/wants" }),
      article({ title: "Unknown" }),
    ],
  });
  expect(known.map(({ same }) => same?.csl.title ?? null)).toEqual(["Known by number", null, null, null]);
  expect(known.map(({ clash }) => clash?.csl.title ?? null)).toEqual([null, null, "Has the number", null]);
});

test("a correction that would take another source's number is refused, and one's own number is no obstacle", async () => {
  const [one, two] = await importReferences(
    people.ann,
    importInput.parse({
      sources: [
        { csl: article({ title: "One", PMID: "8000020" }) },
        { csl: article({ title: "Two", PMID: "8000021", DOI: "10.1000/two" }) },
      ],
    }),
  );
  const correct = (referenceId: string | undefined, csl: Csl) =>
    changeReference(people.ann, { referenceId: referenceId ?? "", lockVersion: 0, fields: fromCsl(csl) });
  await expect(
    correct(two?.referenceId, article({ title: "Two", PMID: "8000020", DOI: "10.1000/two" })),
  ).rejects.toThrow(/Another reference/);
  await expect(
    correct(one?.referenceId, article({ title: "One, corrected", PMID: "8000020" })),
  ).resolves.toMatchObject({ csl: { title: "One, corrected" } });
});
