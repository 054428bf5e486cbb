import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { importInput } from "@/lib/references/batch-input";
import { exportReferences, type SourcePages } from "@/lib/references/export-references";
import { detectFormat } from "@/lib/references/formats/detect-format";
import { type WrittenForm, writtenForms } from "@/lib/references/formats/write-formats";
import { realSources } from "@/lib/references/golden/real-sources";
import { importReferences } from "@/lib/references/import-references";
import { readReferenceFilter } from "@/lib/references/list-filter";
import { chosenSources, fittingSources } from "@/lib/references/source-pages";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
let ids: string[];
beforeAll(async () => {
  people = await addPeople();
  const sources = [
    ...realSources.map((csl) => ({ csl })),
    ...Array.from({ length: 1_020 }, (_, at) => ({ csl: { type: "book" as const, title: `Book ${at}` } })),
  ];
  ids = [];
  for (let at = 0; at < sources.length; at += 200) {
    const made = await importReferences(
      people.ann,
      importInput.parse({ sources: sources.slice(at, at + 200) }),
    );
    ids.push(...made.map(({ referenceId }) => referenceId ?? ""));
  }
});

async function written(form: WrittenForm, pages: SourcePages): Promise<string> {
  let text = "";
  for await (const piece of await exportReferences(people.ann, { form, what: "a test" }, pages))
    text += piece;
  return text;
}

test.for(["ris", "bibtex", "json"] as const)(
  "chosen sources leave as %s in their order and come back the same",
  async (form) => {
    const order = [...ids.slice(0, 5)].reverse();
    const found = detectFormat(await written(form, chosenSources(people.ann, order)));
    const back = found.format
      ? [...found.records].map((record) => (record.is === "whole" ? record.csl : record))
      : [];
    expect(back).toEqual([...realSources].reverse());
  },
);

test("the whole library leaves page by page, each source once, and that it left is recorded with its form", async () => {
  const text = await written("json", fittingSources(people.ann, readReferenceFilter({}).filter));
  const items = JSON.parse(text) as { id: string }[];
  expect(new Set(items.map(({ id }) => id))).toEqual(new Set(ids));
  expect(items).toHaveLength(ids.length);
  const [event] = await database.event.findMany({
    where: { type: "references.exported" },
    orderBy: { seq: "desc" },
    take: 1,
  });
  expect(event).toMatchObject({ actorId: people.ann.id, payload: { format: "json", what: "a test" } });
});

test("what fits a filter or a search is all that leaves, numbered as NLM text", async () => {
  const text = await written(
    "nlm",
    fittingSources(people.ann, readReferenceFilter({ q: "Tolkachjov 2015" }).filter),
  );
  expect(text).toMatch(/^1\. Tolkachjov SN, Patel NG, Tollefson MM\./);
  expect(text.trim().split("\n")).toHaveLength(1);
  const pages = await written(
    "ris",
    fittingSources(people.ann, readReferenceFilter({ type: "webpage" }).filter),
  );
  expect(pages.match(/^TY {2}- ELEC/gm)).toHaveLength(2);
});

test("nothing chosen is an empty file of its form", async () => {
  for (const form of Object.keys(writtenForms) as WrittenForm[])
    expect((await written(form, chosenSources(people.ann, []))).replace(/[\s[\]]/g, "")).toBe("");
});

test("who has no role takes nothing along, and nothing is recorded", async () => {
  const before = await database.event.count();
  await expect(
    exportReferences(people.nia, { form: "ris", what: "all" }, chosenSources(people.nia, ids)),
  ).rejects.toThrow("no role");
  expect(await database.event.count()).toBe(before);
});
