import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { saveDraft } from "@/lib/answers/save-draft";
import { database } from "@/lib/database/client";
import { aDraft } from "@/lib/testing/answers";
import { doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";
import { endPresence, notePresence } from "./note-presence";
import type { PresenceState } from "./presence-input";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const window = (state: PresenceState, windowId = randomUUID()) => ({ windowId, state, isHidden: false });

async function setBack(windowId: string, seconds: number): Promise<void> {
  await database.$executeRaw`UPDATE "presence" SET "here_until" = "here_until" - ${seconds} * interval '1 second' WHERE "window_id" = ${windowId}::uuid`;
}

test("who has an edition open is told to the others, with what each does, and not to themselves", async () => {
  const { editionId } = await aDraft(people.ann);
  const [anns, ruis] = [window("editing"), window("viewing")];
  expect((await notePresence(people.ann, editionId, anns)).others).toEqual([]);
  expect((await notePresence(people.rui, editionId, ruis)).others).toEqual([
    { name: "Ann Archer", state: "editing", isYours: false },
  ]);
  expect((await notePresence(people.ann, editionId, { ...anns, state: "idle" })).others).toEqual([
    { name: "Rui Ramos", state: "viewing", isYours: false },
  ]);
  expect((await notePresence(people.rui, editionId, ruis)).others).toMatchObject([{ state: "idle" }]);
});

test("another window of one's own is said to be one's own", async () => {
  const { editionId } = await aDraft(people.ann);
  await notePresence(people.ann, editionId, window("viewing"));
  expect((await notePresence(people.ann, editionId, window("viewing"))).others).toEqual([
    { name: "Ann Archer", state: "viewing", isYours: true },
  ]);
});

test("a window that is not heard of for half a minute is gone, a hidden one only after a minute and a half", async () => {
  const { editionId } = await aDraft(people.ann);
  const [seen, hidden] = [window("viewing"), { ...window("viewing"), isHidden: true }];
  await notePresence(people.ann, editionId, seen);
  await notePresence(people.sam, editionId, hidden);
  await setBack(seen.windowId, 31);
  await setBack(hidden.windowId, 31);
  const look = window("viewing");
  expect((await notePresence(people.rui, editionId, look)).others).toMatchObject([{ name: "Sam Soto" }]);
  await setBack(hidden.windowId, 60);
  expect((await notePresence(people.rui, editionId, look)).others).toEqual([]);
  expect(await database.presence.count({ where: { editionId } })).toBe(1);
});

test("a window that closes is gone at once, and nobody closes another's", async () => {
  const { editionId } = await aDraft(people.ann);
  const [anns, ruis] = [window("viewing"), window("viewing")];
  await notePresence(people.ann, editionId, anns);
  await endPresence(people.rui, editionId, anns.windowId);
  expect((await notePresence(people.rui, editionId, ruis)).others).toHaveLength(1);
  await endPresence(people.ann, editionId, anns.windowId);
  expect((await notePresence(people.rui, editionId, ruis)).others).toEqual([]);
});

test("nobody speaks for another's window", async () => {
  const { editionId } = await aDraft(people.ann);
  const anns = window("viewing");
  await notePresence(people.ann, editionId, anns);
  await notePresence(people.rui, editionId, { ...anns, state: "editing" });
  expect(await database.presence.findMany({ where: { editionId } })).toMatchObject([
    { personId: people.ann.id, state: "viewing" },
  ]);
});

test("what was saved last is told with its version, its author and the window that saved it", async () => {
  const draft = await aDraft(people.ann);
  const sittingId = randomUUID();
  const words = { question: "What now?", document: doc(p("Otherwise.")), sittingId };
  const saved = await saveDraft(people.rui, draft.editionId, { ...words, lockVersion: draft.lockVersion });
  expect(await notePresence(people.ann, draft.editionId, window("viewing"))).toMatchObject({
    lockVersion: saved.lockVersion,
    state: "draft",
    last: { savedBy: "Rui Ramos", savedAt: saved.savedAt, sittingId, isYours: false },
  });
});

test("who may not read an edition learns nothing of it, and leaves no trace in it", async () => {
  const { editionId } = await aDraft(people.ann);
  await expect(notePresence(people.nia, editionId, window("viewing"))).rejects.toThrow(
    "You have no role in this centre.",
  );
  await expect(notePresence(people.ann, randomUUID(), window("viewing"))).rejects.toThrow(
    "There is no such edition.",
  );
  expect(await database.presence.count({ where: { editionId } })).toBe(0);
});

test("being there is no act: it leaves no event and no newer version", async () => {
  const { editionId, lockVersion } = await aDraft(people.ann);
  const before = await database.event.count();
  await notePresence(people.ann, editionId, window("editing"));
  expect(await database.event.count()).toBe(before);
  expect(await database.edition.findUnique({ where: { id: editionId } })).toMatchObject({ lockVersion });
});
