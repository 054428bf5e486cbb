import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { addReference } from "@/lib/references/add-reference";
import { listDuplicates } from "@/lib/references/list-duplicates";
import { fromCsl, type ReferenceInput } from "@/lib/references/reference-input";
import { tellApart } from "@/lib/references/tell-apart";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

async function pairOf(
  one: Partial<ReferenceInput>,
  other: Partial<ReferenceInput>,
): Promise<[string, string]> {
  const title = `Shared title ${randomUUID()}`;
  const base = {
    ...fromCsl({ type: "article-journal", title }),
    authors: "Tolkachjov SN, Patel NG",
    date: "2015",
  };
  const [a, b] = [
    await addReference(people.ann, { ...base, ...one }),
    await addReference(people.ann, { ...base, ...other }),
  ];
  return [a.reference.id, b.reference.id];
}

const isProposed = async (pair: readonly string[]) =>
  (await listDuplicates(people.sam)).some(
    ({ first, second }) => pair.includes(first.id) && pair.includes(second.id),
  );

test.for([
  [
    "the same title, an author in common and years within one",
    { volume: "1" },
    { volume: "2", date: "2016" },
    true,
  ],
  ["only one of the two has a DOI", { doi: "10.7000/a" }, { volume: "2" }, true],
  ["an apostrophe or an accent apart", { authors: "Núñez M" }, { authors: "Nunez M", volume: "2" }, true],
  ["different DOIs, as Part I and Part II", { doi: "10.7000/part-i" }, { doi: "10.7000/part-ii" }, false],
  ["different PubMed numbers", { pmid: "70000001" }, { pmid: "70000002" }, false],
  ["years far apart", { date: "1990" }, { date: "2015" }, false],
  ["no author in common", { authors: "Alpha A" }, { authors: "Beta B" }, false],
] as const)("%s", async ([, one, other, isWanted]) => {
  expect(await isProposed(await pairOf(one, other))).toBe(isWanted);
});

test("a pair that was told apart is not proposed again; saying it twice is one event", async () => {
  const [oneId, otherId] = await pairOf({ volume: "1" }, { volume: "2" });
  expect(await isProposed([oneId, otherId])).toBe(true);
  await tellApart(people.ann, { oneId, otherId });
  await tellApart(people.sam, { oneId: otherId, otherId: oneId });
  expect(await isProposed([oneId, otherId])).toBe(false);
  expect(
    await database.event.count({
      where: { type: "reference.told-apart", referenceId: { in: [oneId, otherId] } },
    }),
  ).toBe(1);
});

test("an administrator alone tells nothing apart", async () => {
  const [oneId, otherId] = await pairOf({ volume: "1" }, { volume: "2" });
  await expect(tellApart(people.ada, { oneId, otherId })).rejects.toMatchObject({ code: "forbidden" });
});
