import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { findKnown } from "@/lib/references/find-known";
import { importReferences } from "@/lib/references/import-references";
import type { Csl } from "@/lib/references/reference-schema";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const source = (title: string, more: Partial<Csl> = {}): Csl => ({
  type: "article-journal",
  title,
  author: [{ family: "Tester", given: "Tina" }],
  issued: { "date-parts": [[2015]] },
  ...more,
});

async function kept(csl: Csl): Promise<string> {
  const [one] = await importReferences(people.ann, {
    sources: [{ csl, publicationTypes: [], notices: [] }],
  });
  return one?.referenceId ?? "";
}

test("a source with the title, an author and the year of one that is here looks like it, however the title is written", async () => {
  const title = `Müller's trial of ${randomUUID()}`;
  const id = await kept(source(title));
  const asked = source(title.replace("ü", "u").toUpperCase(), { volume: "9" });
  const [known] = await findKnown([asked]);
  expect(known).toMatchObject({ same: null, clash: null, alike: [{ id }] });
});

test("another DOI, another author or another year of the same title is another source", async () => {
  const title = `A trial in two parts ${randomUUID()}`;
  await kept(source(title, { DOI: `10.1000/${randomUUID()}` }));
  const known = await findKnown([
    source(title, { DOI: `10.1000/${randomUUID()}` }),
    source(title, { author: [{ family: "Other", given: "Oda" }] }),
    source(title, { issued: { "date-parts": [[2019]] } }),
  ]);
  expect(known.map(({ alike }) => alike)).toEqual([[], [], []]);
});
