import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { resolveReferences } from "@/lib/references/resolve-references";
import { addSource } from "@/lib/testing/answers";
import { addPeople } from "@/lib/testing/people";

test("a source that was merged away twice is the one that stands for it now, and one that nobody knows is left out", async () => {
  const { ann } = await addPeople();
  const [first, second, third] = [await addSource(ann), await addSource(ann), await addSource(ann)];
  await database.reference.update({ where: { id: first.id }, data: { mergedIntoId: second.id } });
  await database.reference.update({ where: { id: second.id }, data: { mergedIntoId: third.id } });
  const { references, instead } = await resolveReferences(ann, [first.id, third.id, randomUUID()]);
  expect(references.map(({ id }) => id)).toEqual([third.id]);
  expect(instead).toEqual({ [first.id]: third.id });
});
