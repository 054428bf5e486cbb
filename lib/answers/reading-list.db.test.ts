import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { findCheckKnowledge } from "@/lib/answers/find-check-knowledge";
import { keepForLater } from "@/lib/answers/keep-for-later";
import { letSourceGo } from "@/lib/answers/let-source-go";
import { listKeptNotCited, listReadingList } from "@/lib/answers/list-reading-list";
import { saveDraft } from "@/lib/answers/save-draft";
import { database } from "@/lib/database/client";
import { actOn, aDraft, addSource } from "@/lib/testing/answers";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

type Draft = Awaited<ReturnType<typeof aDraft>>;

const act = ({ editionId }: Draft, referenceId: string) => ({
  editionId,
  referenceId,
  idempotencyKey: randomUUID(),
});
const keep = (actor: Actor, draft: Draft, id: string) => keepForLater(actor, act(draft, id));
const letGo = (actor: Actor, draft: Draft, id: string) => letSourceGo(actor, act(draft, id));
const ids = async ({ answerId }: Draft) => (await listReadingList(answerId)).kept.map(({ id }) => id);
const events = async ({ answerId }: Draft) =>
  (
    await database.event.findMany({
      where: { answerId, type: { startsWith: "reading-list." } },
      orderBy: { seq: "asc" },
    })
  ).map(({ type }) => type);

/** What the checks of the editor are told to look for. */
async function asked({ answerId, editionId, topic }: Draft): Promise<string[]> {
  const { kept } = await findCheckKnowledge({ id: answerId, topic, edition: { id: editionId } });
  return kept.map(({ id }) => id);
}

async function uncite({ editionId }: Draft): Promise<void> {
  const { lockVersion } = await actOn(editionId);
  const document = doc(p("It is a disease that tests have."));
  const sittingId = randomUUID();
  await saveDraft(people.ann, editionId, { question: "Why?", document, lockVersion, sittingId });
}

test("a source is kept for an answer without being cited, let go, and kept again; the audit tells each once", async () => {
  const [draft, source] = [await aDraft(people.ann), await addSource(people.ann)];
  await keep(people.ann, draft, source.id);
  await keep(people.ann, draft, source.id);
  expect(await ids(draft)).toEqual([source.id]);
  await letGo(people.ann, draft, source.id);
  await letGo(people.ann, draft, source.id);
  expect(await ids(draft)).toEqual([]);
  await keep(people.ann, draft, source.id);
  expect(await ids(draft)).toEqual([source.id]);
  expect(await events(draft)).toEqual(["reading-list.kept", "reading-list.dropped", "reading-list.kept"]);
});

test("what is kept and not cited is what the publisher is warned of", async () => {
  const [draft, source] = [await aDraft(people.ann), await addSource(people.ann)];
  await keep(people.ann, draft, source.id);
  await keep(people.ann, draft, draft.source.id);
  const cited = doc(p("It is rare.", cite(draft.source.id)));
  expect(await listKeptNotCited(draft.answerId, cited)).toMatchObject([{ id: source.id }]);
});

test("the checks ask for what was cited once and for what is kept, and never again for what was let go", async () => {
  const [draft, source] = [await aDraft(people.ann), await addSource(people.ann)];
  await uncite(draft);
  expect(await asked(draft)).toEqual([draft.source.id]);
  await keep(people.ann, draft, source.id);
  expect((await asked(draft)).sort()).toEqual([draft.source.id, source.id].sort());
  await letGo(people.ann, draft, draft.source.id);
  expect(await asked(draft)).toEqual([source.id]);
});

test("a merged source is kept and let go as the one that stands for it", async () => {
  const [draft, loser, winner] = [
    await aDraft(people.ann),
    await addSource(people.ann),
    await addSource(people.ann),
  ];
  await keep(people.ann, draft, loser.id);
  await database.reference.update({ where: { id: loser.id }, data: { mergedIntoId: winner.id } });
  expect(await ids(draft)).toEqual([winner.id]);
  await letGo(people.ann, draft, winner.id);
  expect(await ids(draft)).toEqual([]);
});

test("who may not write keeps nothing, and nothing is kept that is not in the library", async () => {
  const draft = await aDraft(people.ann);
  await expect(keep(people.ada, draft, draft.source.id)).rejects.toThrow("Only specialists, reviewers");
  await expect(letGo(people.sam, draft, draft.source.id)).rejects.toThrow("Only the owner");
  await expect(keep(people.ann, draft, randomUUID())).rejects.toThrow("not in the library");
  expect(await events(draft)).toEqual([]);
});
