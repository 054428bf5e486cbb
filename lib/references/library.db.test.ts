import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { addReference } from "@/lib/references/add-reference";
import { addReferences } from "@/lib/references/add-references";
import { archiveReference } from "@/lib/references/archive-reference";
import { changeReference } from "@/lib/references/change-reference";
import { readReferenceFilter } from "@/lib/references/list-filter";
import { listReferences } from "@/lib/references/list-references";
import { findReference } from "@/lib/references/queries";
import { readPastedReferences } from "@/lib/references/read-pasted-references";
import { fromCsl, type ReferenceInput } from "@/lib/references/reference-input";
import { suggestReferences } from "@/lib/references/suggest-references";
import { todayOfCentre } from "@/lib/references/today-of-centre";
import { unarchiveReference } from "@/lib/references/unarchive-reference";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

const article = (more: Partial<ReferenceInput> = {}): ReferenceInput => ({
  ...fromCsl({ type: "article-journal", title: "Progressive hemifacial atrophy: a review" }),
  authors: "Tolkachjov SN, Patel NG, Tollefson MM",
  container: "Orphanet Journal of Rare Diseases",
  date: "April 1, 2015",
  volume: "10",
  pages: "39",
  ...more,
});

const listed = (asked: Record<string, string>) => readReferenceFilter(asked).filter;

const eventsOf = (referenceId: string) =>
  database.event.findMany({
    where: { referenceId },
    orderBy: { seq: "asc" },
    select: { type: true, payload: true },
  });

describe("adding", () => {
  test("a new source is added once, with its event, however often the button is pressed", async () => {
    const input = article({ doi: "10.1186/s13023-015-0250-9" });
    const tries = await Promise.all([1, 2, 3].map(() => addReference(people.ann, input)));
    expect(new Set(tries.map(({ reference }) => reference.id)).size).toBe(1);
    expect(tries.filter(({ already }) => !already)).toHaveLength(1);
    expect((await eventsOf(tries[0]?.reference.id ?? "")).map(({ type }) => type)).toEqual([
      "reference.added",
    ]);
  });

  test("the same DOI with another title is the source that is here already, not a second one", async () => {
    const first = await addReference(people.ann, article({ doi: "10.1000/one" }));
    const again = await addReference(
      people.sam,
      article({ title: "Another title", doi: "https://doi.org/10.1000/ONE" }),
    );
    expect(again).toMatchObject({ already: true, reference: { id: first.reference.id } });
  });

  test("a page is known by its address, without www and tracking words", async () => {
    const page = {
      ...fromCsl({ type: "webpage", title: "Hair loss" }),
      url: "https://www.mayoclinic.org/hair-loss/?utm_source=x",
      accessed: "2/16/2017",
    };
    const first = await addReference(people.ann, page);
    const again = await addReference(people.ann, {
      ...page,
      title: "Hair loss: causes",
      url: "http://mayoclinic.org/hair-loss",
    });
    expect(again).toMatchObject({ already: true, reference: { id: first.reference.id } });
  });

  test("a page is opened at the latest today where the centre is, and its correction keeps to that", async () => {
    const today = await inTransaction(todayOfCentre);
    const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
    const on = (date: Date) => `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
    const page = (days: number) => ({
      ...fromCsl({ type: "webpage", title: "Opened today" }),
      url: "https://example.org/opened-today",
      accessed: on(new Date(Date.UTC(year, month - 1, day + days))),
    });
    await expect(addReference(people.ann, page(1))).rejects.toThrow("has not come yet");
    const { reference } = await addReference(people.ann, page(0));
    const act = { referenceId: reference.id, lockVersion: reference.lockVersion };
    await expect(changeReference(people.ann, { ...act, fields: page(1) })).rejects.toThrow(
      "has not come yet",
    );
    await expect(
      changeReference(people.ann, { ...act, fields: { ...page(-1), date: String(year + 1) } }),
    ).rejects.toThrow("before the day the source came out");
    expect((await eventsOf(reference.id)).map(({ type }) => type)).toEqual(["reference.added"]);
  });

  test("parts with different DOIs are two sources even when their titles are the same", async () => {
    const [one, two] = await addReferences(people.ann, {
      references: [
        article({ title: "Scleroderma", doi: "10.1000/part-i" }),
        article({ title: "Scleroderma", doi: "10.1000/part-ii" }),
      ],
    });
    expect(one?.already).toBe(false);
    expect(two?.already).toBe(false);
  });

  test.for([
    ["ada", "an administrator"],
    ["nia", "somebody without a role"],
  ] as const)("%s, %s, adds nothing", async ([name]) => {
    const actor: Actor = people[name];
    await expect(addReference(actor, article({ doi: "10.1000/forbidden" }))).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await database.reference.count({ where: { doi: "10.1000/forbidden" } })).toBe(0);
  });
});

describe("changing", () => {
  test("a correction is kept with what stood before and after; the same fields again change nothing", async () => {
    const { reference } = await addReference(people.ann, article({ doi: "10.1000/to-correct" }));
    const act = { referenceId: reference.id, lockVersion: reference.lockVersion };
    const fields = article({ doi: "10.1000/to-correct", volume: "11" });
    const changed = await changeReference(people.sam, { ...act, fields });
    expect(changed.formatted).toContain("11:39");
    const again = await changeReference(people.sam, {
      referenceId: reference.id,
      lockVersion: changed.lockVersion,
      fields,
    });
    expect(again.lockVersion).toBe(changed.lockVersion);
    expect((await eventsOf(reference.id)).map(({ type }) => type)).toEqual([
      "reference.added",
      "reference.changed",
    ]);
  });

  test("a stale correction is refused with the fields that stand now", async () => {
    const { reference } = await addReference(people.ann, article({ doi: "10.1000/stale" }));
    const act = { referenceId: reference.id, lockVersion: reference.lockVersion };
    await changeReference(people.ann, { ...act, fields: article({ doi: "10.1000/stale", volume: "12" }) });
    const late = changeReference(people.sam, {
      ...act,
      fields: article({ doi: "10.1000/stale", volume: "13" }),
    });
    await expect(late).rejects.toMatchObject({ code: "conflict", current: { csl: { volume: "12" } } });
  });

  test("nobody gives a reference the DOI of another", async () => {
    await addReference(people.ann, article({ doi: "10.1000/taken" }));
    const { reference } = await addReference(people.ann, article({ doi: "10.1000/free" }));
    const theft = changeReference(people.ann, {
      referenceId: reference.id,
      lockVersion: 0,
      fields: article({ doi: "10.1000/taken" }),
    });
    await expect(theft).rejects.toMatchObject({
      code: "conflict",
      sentence: expect.stringContaining("Another reference has this identity"),
    });
    expect((await findReference(people.ann, reference.id))?.csl.DOI).toBe("10.1000/free");
  });
});

describe("archiving", () => {
  test("an archived reference leaves the picker and the list, is found again by its doi, and comes back", async () => {
    const { reference } = await addReference(
      people.ann,
      article({ title: "Archived quokka study", doi: "10.1000/quokka" }),
    );
    const archived = await archiveReference(people.ann, { referenceId: reference.id, lockVersion: 0 });
    expect(archived.isArchived).toBe(true);
    expect(await suggestReferences(people.ann, "quokka", { editionId: null })).toEqual([]);
    expect((await listReferences(people.ann, listed({ q: "quokka", shown: "archived" }))).rows).toHaveLength(
      1,
    );
    expect(await addReference(people.ann, article({ doi: "10.1000/quokka" }))).toMatchObject({
      already: true,
      reference: { isArchived: true },
    });
    await unarchiveReference(people.ann, { referenceId: reference.id, lockVersion: 1 });
    expect(await suggestReferences(people.ann, "QUOKKA archived", { editionId: null })).toHaveLength(1);
    expect((await eventsOf(reference.id)).map(({ type }) => type)).toEqual([
      "reference.added",
      "reference.archived",
      "reference.unarchived",
    ]);
  });
});

describe("finding", () => {
  test("a pasted list tells for each line whether the library has it, and adds nothing", async () => {
    await addReference(people.ann, article({ doi: "10.1000/pasted" }));
    const before = await database.reference.count();
    const text =
      "1. Tolkachjov SN. Progressive hemifacial atrophy: a review. Orphanet J Rare Dis. April 1, 2015; 10:39. https://doi.org/10.1000/pasted.\n" +
      "2. Borodic GE, Caruso P. Parry-Romberg syndrome vasculopathy. Ophthal Plast Reconstr Surg. January-February, 2014; 30(1):e22-25. https://www.ncbi.nlm.nih.gov/pubmed/23719195.";
    const [known, unknown] = await readPastedReferences(people.ann, { text });
    expect(known?.same?.csl.DOI).toBe("10.1000/pasted");
    expect(unknown).toMatchObject({ same: null, line: 2, fields: { pmid: "23719195" } });
    expect(await database.reference.count()).toBe(before);
  });
});
