import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { addPeople, type People } from "@/lib/testing/people";
import { createTopic } from "@/lib/topics/create-topic";
import { findTopic, listTopicEvents, listTopics } from "@/lib/topics/queries";
import { renameTopic } from "@/lib/topics/rename-topic";
import { setIdentifiers } from "@/lib/topics/set-identifiers";
import { setSynonyms } from "@/lib/topics/set-synonyms";
import { suggestTopics } from "@/lib/topics/suggest-topics";
import { identifiersInput } from "@/lib/topics/topic-input";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const none = { GARD: "", ORPHA: "", MONDO: "", DOID: "", OMIM: "", MESH: "" };
const lastEvent = async (topicId: string) =>
  (await database.event.findMany({ where: { topicId }, orderBy: { seq: "desc" }, take: 1 }))[0];

test("a topic is added once, under any of its names", async () => {
  const { topicId } = await createTopic(people.ann, { name: "Stiff skin syndrome" });
  expect(await lastEvent(topicId)).toMatchObject({
    type: "topic.created",
    actorId: people.ann.id,
    payload: { name: "Stiff skin syndrome", slug: "stiff-skin-syndrome" },
  });
  await expect(createTopic(people.sam, { name: "stiff SKIN syndrome" })).rejects.toMatchObject({
    code: "conflict",
    sentence: "Stiff skin syndrome is here already. Use that topic.",
  });
  await setSynonyms(people.rui, { topicId, lockVersion: 0, synonyms: ["Congenital fascial dystrophy"] });
  await expect(createTopic(people.sam, { name: "Congenital Fascial Dystrophy" })).rejects.toMatchObject({
    code: "conflict",
    current: { topicId },
  });
});

test("two people who add the same topic at once make one", async () => {
  const outcomes = await Promise.allSettled(
    [people.ann, people.sam, people.rui].map((who) => createTopic(who, { name: "Barth syndrome" })),
  );
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  expect(await database.topic.count({ where: { name: "Barth syndrome" } })).toBe(1);
});

test("an old name becomes a synonym, an old address a redirect, and back again", async () => {
  const { topicId } = await createTopic(people.ann, { name: "Wegener granulomatosis" });
  const renamed = await renameTopic(people.rui, {
    topicId,
    lockVersion: 0,
    name: "Granulomatosis with polyangiitis",
  });
  expect(renamed).toMatchObject({ slug: "granulomatosis-with-polyangiitis", lockVersion: 1 });
  expect(await findTopic(people.ann, topicId)).toMatchObject({
    synonyms: ["Wegener granulomatosis"],
    oldSlugs: ["wegener-granulomatosis"],
  });
  expect(await lastEvent(topicId)).toMatchObject({
    type: "topic.renamed",
    payload: { before: "Wegener granulomatosis", slugBefore: "wegener-granulomatosis" },
  });
  await renameTopic(people.rui, { topicId, lockVersion: 1, name: "Wegener granulomatosis" });
  expect(await findTopic(people.ann, topicId)).toMatchObject({
    slug: "wegener-granulomatosis",
    synonyms: ["Granulomatosis with polyangiitis"],
    oldSlugs: ["granulomatosis-with-polyangiitis"],
  });
});

test("no new topic takes the old address of another", async () => {
  const { topicId } = await createTopic(people.ann, { name: "Reiter syndrome" });
  await renameTopic(people.rui, { topicId, lockVersion: 0, name: "Reactive arthritis" });
  await setSynonyms(people.rui, { topicId, lockVersion: 1, synonyms: [] });
  expect((await createTopic(people.ann, { name: "Reiter syndrome" })).slug).toBe("reiter-syndrome-2");
});

test("a stale form changes nothing", async () => {
  const { topicId } = await createTopic(people.ann, { name: "Alport syndrome" });
  await setSynonyms(people.rui, { topicId, lockVersion: 0, synonyms: ["Hereditary nephritis"] });
  await expect(
    renameTopic(people.pia, { topicId, lockVersion: 0, name: "Alport disease" }),
  ).rejects.toMatchObject({ code: "conflict" });
  await expect(setSynonyms(people.pia, { topicId, lockVersion: 0, synonyms: [] })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await findTopic(people.ann, topicId)).toMatchObject({
    name: "Alport syndrome",
    synonyms: ["Hereditary nephritis"],
    lockVersion: 1,
  });
});

test("the same synonyms again change nothing and are no event", async () => {
  const { topicId } = await createTopic(people.ann, { name: "Fabry disease" });
  await setSynonyms(people.rui, { topicId, lockVersion: 0, synonyms: ["Anderson-Fabry disease"] });
  expect(
    await setSynonyms(people.rui, { topicId, lockVersion: 1, synonyms: ["Anderson-Fabry disease"] }),
  ).toMatchObject({ lockVersion: 1 });
  expect((await listTopicEvents(people.ann, topicId)).map((event) => event.sentence)).toEqual([
    "changed synonyms: added Anderson-Fabry disease",
    "added the topic Fabry disease",
  ]);
});

test("no topic is called by the name of another", async () => {
  const { topicId } = await createTopic(people.ann, { name: "Gaucher disease" });
  await createTopic(people.ann, { name: "Pompe disease" });
  await expect(
    setSynonyms(people.rui, { topicId, lockVersion: 0, synonyms: ["pompe disease"] }),
  ).rejects.toMatchObject({ sentence: "Pompe disease is a topic of its own. Take it off this list." });
  await expect(
    renameTopic(people.rui, { topicId, lockVersion: 0, name: "POMPE disease" }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("an identifier names one topic", async () => {
  const one = await createTopic(people.ann, { name: "Sotos syndrome" });
  const other = await createTopic(people.ann, { name: "Weaver syndrome" });
  const input = identifiersInput.parse({
    ...none,
    topicId: one.topicId,
    lockVersion: 0,
    GARD: "10091",
    OMIM: "#117550, 277590",
  });
  await setIdentifiers(people.rui, input);
  expect((await findTopic(people.ann, one.topicId))?.identifiers).toEqual([
    { scheme: "GARD", value: "0010091" },
    { scheme: "OMIM", value: "117550" },
    { scheme: "OMIM", value: "277590" },
  ]);
  expect(await lastEvent(one.topicId)).toMatchObject({
    type: "topic.identifiers-changed",
    payload: { added: ["GARD:0010091", "OMIM:117550", "OMIM:277590"], removed: [] },
  });
  const taken = identifiersInput.parse({ ...none, topicId: other.topicId, lockVersion: 0, OMIM: "277590" });
  await expect(setIdentifiers(people.rui, taken)).rejects.toMatchObject({
    code: "conflict",
    sentence: "OMIM:277590 belongs to Sotos syndrome. Look which of the two is right.",
  });
});

test("what does not look like an identifier is said beside its field", () => {
  const judged = identifiersInput.safeParse({
    ...none,
    topicId: "00000000-0000-4000-8000-000000000001",
    lockVersion: 0,
    MONDO: "abc",
  });
  expect(judged.error?.issues).toMatchObject([
    { path: ["MONDO"], message: "“abc” does not look like MONDO. Write it like 0019180." },
  ]);
});

test.for([
  ["nia", "createTopic"],
  ["ann", "renameTopic"],
  ["ann", "setSynonyms"],
] as const)("%s may not %s", async ([who, verb]) => {
  const topicId = (await database.topic.findFirstOrThrow()).id;
  const act = { topicId, lockVersion: 0, name: "Something new", synonyms: ["Something"] };
  const verbs = {
    createTopic: () => createTopic(people[who], { name: act.name }),
    renameTopic: () => renameTopic(people[who], act),
    setSynonyms: () => setSynonyms(people[who], act),
  };
  await expect(verbs[verb]()).rejects.toMatchObject({ code: "forbidden" });
  expect(await database.topic.count({ where: { name: "Something new" } })).toBe(0);
});

test("type-ahead finds names, synonyms and near spellings, the best first", async () => {
  const { topicId } = await createTopic(people.ann, { name: "Ehlers-Danlos syndrome" });
  await setSynonyms(people.rui, { topicId, lockVersion: 0, synonyms: ["EDS", "Cutis hyperelastica"] });
  await createTopic(people.ann, { name: "EDSS score" });
  const find = async (text: string) => (await suggestTopics(people.ann, text))[0];
  expect(await find("ehlers")).toEqual({ id: topicId, name: "Ehlers-Danlos syndrome", matched: null });
  expect(await find("eds")).toEqual({ id: topicId, name: "Ehlers-Danlos syndrome", matched: "EDS" });
  expect(await find("hyperelas")).toMatchObject({ id: topicId, matched: "Cutis hyperelastica" });
  expect(await find("Elhers-Danlos")).toMatchObject({ id: topicId });
  expect(await suggestTopics(people.ann, "100%_\\")).toEqual([]);
  expect((await suggestTopics(people.ann, "")).length).toBeGreaterThan(3);
});

test("the list goes on where the page before ended, without gaps or repeats", async () => {
  await database.topic.createMany({
    data: Array.from({ length: 120 }, (_, n) => ({
      name: `Zz ${String(n).padStart(3, "0")}`,
      slug: `zz-${n}`,
    })),
  });
  const names: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page: Awaited<ReturnType<typeof listTopics>> = await listTopics(people.ann, { q: "zz ", after });
    names.push(...page.rows.map((row) => row.name));
    after = page.next;
  }
  expect(names).toEqual(Array.from({ length: 120 }, (_, n) => `Zz ${String(n).padStart(3, "0")}`));
});
