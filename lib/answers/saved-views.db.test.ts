import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { chooseView } from "@/lib/answers/choose-view";
import { exportAnswers } from "@/lib/answers/export-answers";
import { readAnswerFilter } from "@/lib/answers/list-filter";
import { removeView } from "@/lib/answers/remove-view";
import { saveView } from "@/lib/answers/save-view";
import { listViews } from "@/lib/answers/saved-views";
import { database } from "@/lib/database/client";
import { aDraft } from "@/lib/testing/answers";
import { asRole } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const key = () => ({ idempotencyKey: randomUUID() });
const view = (name: string, more: object = {}) => ({
  ...{ name, query: "state=draft&owner=me", isShared: false, isDefault: false, ...key() },
  ...more,
});
const namesFor = async (person: People[keyof People]) => (await listViews(person)).map(({ name }) => name);
const lastEvent = () => database.event.findFirstOrThrow({ orderBy: { seq: "desc" } });

test("a view is one's own until it is shared, and keeps of its query only what the list understands", async () => {
  await saveView(people.ann, view("My drafts", { query: "owner=me&state=draft&after=x&utm=1" }));
  expect(await lastEvent()).toMatchObject({
    type: "view.saved",
    payload: { name: "My drafts", query: "state=draft&owner=me", shared: false },
  });
  expect(await namesFor(people.sam)).toEqual([]);
  await saveView(people.ann, view("my drafts", { isShared: true, query: "state=draft" }));
  expect(await listViews(people.sam)).toMatchObject([
    { name: "my drafts", query: "state=draft", owner: "Ann Archer", isMine: false },
  ]);
  expect(await namesFor(people.ann)).toEqual(["my drafts"]);
});

test("twenty presses save one view", async () => {
  const input = view("Pressed often");
  await Promise.all(Array.from({ length: 20 }, () => saveView(people.rui, input)));
  await Promise.all(Array.from({ length: 5 }, () => saveView(people.rui, { ...input, ...key() })));
  expect(await namesFor(people.rui)).toContain("Pressed often");
  expect(await database.savedView.count({ where: { ownerId: people.rui.id } })).toBe(1);
});

test("the list begins with the view one chose, until it is removed", async () => {
  const { viewId } = await saveView(people.sam, view("First", { isShared: true, isDefault: true }));
  expect((await listViews(people.sam)).find(({ id }) => id === viewId)?.isDefault).toBe(true);
  await chooseView(people.rea, { viewId });
  expect((await listViews(people.rea)).find(({ id }) => id === viewId)?.isDefault).toBe(true);
  await chooseView(people.rea, { viewId: null });
  expect(await lastEvent()).toMatchObject({ type: "view.chosen", payload: { view: null } });
  await removeView(people.sam, { viewId });
  expect(await database.defaultView.count({ where: { viewId } })).toBe(0);
  await expect(chooseView(people.rea, { viewId })).rejects.toMatchObject({ code: "not-found" });
});

test("what is another's own is not there; what is shared is removed by whoever saved it or an administrator", async () => {
  const hidden = await saveView(people.ann, view("Hidden"));
  const shared = await saveView(people.ann, view("Shared", { isShared: true }));
  for (const act of [chooseView, removeView])
    await expect(act(people.sam, { viewId: hidden.viewId })).rejects.toMatchObject({
      code: "not-found",
    });
  await expect(removeView(people.sam, { viewId: shared.viewId })).rejects.toMatchObject({
    code: "forbidden",
  });
  await removeView(people.ada, { viewId: shared.viewId });
  expect(await lastEvent()).toMatchObject({
    type: "view.removed",
    payload: { name: "Shared", owner: "Ann Archer" },
  });
  await expect(asRole("answer_desk_app", (c) => c.query(`DELETE FROM "saved_view"`))).rejects.toThrow(
    "denied",
  );
  await expect(listViews(people.nia)).rejects.toMatchObject({ code: "forbidden" });
});

test("the list leaves as CSV in its order, whole, safe against formulas, and with an event", async () => {
  const first = await aDraft(people.sam, { question: `=HYPERLINK("https://evil.example","x")` });
  const second = await aDraft(people.sam, { question: "Is it, well, catching?" });
  const { filter } = readAnswerFilter({ owner: people.sam.id });
  let file = "";
  for await (const piece of await exportAnswers(people.rui, filter)) file += piece;
  const lines = file.trimEnd().split("\r\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^"question","topic","state","owner"/);
  expect(lines[1]).toContain(`"Is it, well, catching?"`);
  expect(lines[1]).toContain(second.answerId);
  expect(lines[2]).toMatch(/^"'=HYPERLINK\(""https/);
  expect(lines[2]).toContain(first.answerId);
  expect(await lastEvent()).toMatchObject({
    type: "answers.exported",
    payload: { query: `owner=${people.sam.id}` },
  });
  await expect(exportAnswers(people.nia, filter)).rejects.toMatchObject({ code: "forbidden" });
});
