import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { asOwner, asRole } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";
import { actOnWording, approvedWording, proposedWording, wordingDraft } from "@/lib/testing/wordings";
import { approveWording } from "@/lib/wording/approve-wording";
import { cancelWording } from "@/lib/wording/cancel-wording";
import { discardWording } from "@/lib/wording/discard-wording";
import { findWordingDesk } from "@/lib/wording/find-wording-desk";
import { proposeWording } from "@/lib/wording/propose-wording";
import { pullBackWording } from "@/lib/wording/pull-back-wording";
import { saveWording } from "@/lib/wording/save-wording";
import { sendBackWording } from "@/lib/wording/send-back-wording";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const last = async () => (await database.event.findMany({ orderBy: { seq: "desc" }, take: 1 }))[0];
const desk = async () => (await findWordingDesk(people.ada, ["disclaimer"])).disclaimer;
const wordsNow = async (kind = "disclaimer") =>
  (
    await database.$queryRaw<{ text: string }[]>`
      SELECT "text" FROM site.boilerplate WHERE "kind"::text = ${kind}`
  )[0]?.text;

test("a wording is written, proposed, and in force at once when somebody else approves it", async () => {
  const { draftId, text } = await proposedWording(people);
  expect(await wordsNow()).not.toBe(text);
  const outcome = await approveWording(people.rui, await actOnWording(draftId));
  expect(outcome).toMatchObject({ kind: "disclaimer", effectiveOn: null });
  expect(await wordsNow()).toBe(text);
  expect(await last()).toMatchObject({
    type: "wording.approved",
    actorName: "Rui Ramos",
    payload: { draftId, text, effectiveOn: null, pages: 0, writerIds: [people.ada.id] },
  });
  expect((await desk())?.draft).toBeNull();
  expect((await desk())?.versions[0]).toMatchObject({
    ...{ text, standing: "in force", approver: "Rui Ramos, MSc", writers: ["Ada Adler"] },
    note: "Said more plainly.",
  });
});

test("one draft a wording is open, and a late one is told", async () => {
  const { draftId } = await wordingDraft(people);
  await expect(wordingDraft(people)).rejects.toMatchObject({ code: "conflict" });
  await discardWording(people.pia, await actOnWording(draftId));
  expect(await last()).toMatchObject({ type: "wording.discarded" });
  await discardWording(people.ada, await actOnWording((await wordingDraft(people)).draftId));
});

test("two who begin one at once make one draft", async () => {
  const outcomes = await Promise.allSettled([1, 2].map(() => wordingDraft(people, { kind: "sign_off" })));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a stale save is refused and the same words again are no change", async () => {
  const { draftId, text } = await wordingDraft(people);
  const act = { ...(await actOnWording(draftId)), kind: "disclaimer", effectiveOn: "" } as const;
  expect(await saveWording(people.ada, { ...act, text })).toMatchObject({ lockVersion: 0 });
  await saveWording(people.pia, { ...act, idempotencyKey: randomUUID(), text: "Other words." });
  await expect(
    saveWording(people.ada, { ...act, idempotencyKey: randomUUID(), text: "Late." }),
  ).rejects.toMatchObject({ code: "conflict" });
  await discardWording(people.ada, await actOnWording(draftId));
});

describe("the second pair of eyes", () => {
  test("nobody approves a wording they wrote, proposed, or only mended", async () => {
    const { draftId } = await wordingDraft(people);
    await saveWording(people.pia, {
      ...{ ...(await actOnWording(draftId)), kind: "disclaimer", text: "Mended by Pia.", effectiveOn: "" },
    });
    await proposeWording(people.pat, { ...(await actOnWording(draftId)), note: "Please look." });
    for (const who of [people.ada, people.pia, people.pat])
      await expect(approveWording(who, await actOnWording(draftId))).rejects.toMatchObject({
        code: "forbidden",
        sentence: "You wrote or proposed this wording. Somebody else must approve it.",
      });
    await approveWording(people.rea, await actOnWording(draftId));
    expect(await wordsNow()).toBe("Mended by Pia.");
  });

  test("the database says so too, past the application", async () => {
    const { draftId, text } = await proposedWording(people);
    const insert = (approver: string, words = text) =>
      asRole("answer_desk_app", (client) =>
        client.query(
          `INSERT INTO boilerplate_version (id, kind, number, text, draft_id, created_by_id, approved_by_id, approver)
           VALUES (gen_random_uuid(), 'disclaimer', 999, $2, $1, $3, $4, 'X')`,
          [draftId, words, people.ada.id, approver],
        ),
      );
    await expect(insert(people.ada.id)).rejects.toThrow("Nobody approves their own wording.");
    await expect(insert(people.pia.id, "Other words.")).rejects.toThrow("word by word");
    await expect(
      asRole("answer_desk_app", (client) =>
        client.query(
          `INSERT INTO boilerplate_version (id, kind, number, text) VALUES (gen_random_uuid(), 'disclaimer', 998, 'Mine')`,
        ),
      ),
    ).rejects.toThrow("A new wording is a draft that somebody else approved.");
    await expect(
      asOwner((client) => client.query("UPDATE wording_draft SET text = 'Mine' WHERE id = $1", [draftId])),
    ).rejects.toThrow("do not change");
    await expect(
      asOwner((client) =>
        client.query(
          "UPDATE wording_draft SET state = 'approved', lock_version = lock_version + 1 WHERE id = $1",
          [draftId],
        ),
      ),
    ).rejects.toThrow("An approved wording has its version.");
    await pullBackWording(people.ada, await actOnWording(draftId));
    await discardWording(people.ada, await actOnWording(draftId));
  });

  test("a no goes back with its words, and who wrote is named in the event", async () => {
    const { draftId } = await proposedWording(people);
    await sendBackWording(people.rui, { ...(await actOnWording(draftId)), note: "Too long." });
    expect(await last()).toMatchObject({
      type: "wording.sent-back",
      payload: { draftId, note: "Too long.", writerIds: [people.ada.id] },
    });
    expect((await desk())?.draft).toMatchObject({
      state: "draft",
      sentBack: { by: "Rui Ramos", note: "Too long." },
    });
    await discardWording(people.ada, await actOnWording(draftId));
  });

  test("approved twice is approved once", async () => {
    const { draftId } = await proposedWording(people);
    const act = await actOnWording(draftId);
    const [one, other] = await Promise.all([
      approveWording(people.pia, act),
      approveWording(people.pia, act),
    ]);
    expect(one).toEqual(other);
    await expect(approveWording(people.rui, await actOnWording(draftId))).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("two who approve at once make one version", async () => {
    const { draftId } = await proposedWording(people);
    const outcomes = await Promise.allSettled(
      [people.pia, people.rui].map(async (who) => approveWording(who, await actOnWording(draftId))),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

test.for(["ann", "rui", "nia"] as const)("%s writes no standing words", async (who) => {
  await expect(
    saveWording(people[who], {
      ...{ kind: "contact", draftId: "", lockVersion: 0, text: "Mine", effectiveOn: "" },
      idempotencyKey: randomUUID(),
    }),
  ).rejects.toMatchObject({ code: "forbidden" });
  if (who !== "rui")
    await expect(findWordingDesk(people[who], ["contact"])).rejects.toMatchObject({ code: "forbidden" });
});

test("what is in force now is not proposed again", async () => {
  const text = (await wordsNow()) ?? "";
  const { draftId } = await wordingDraft(people, { text });
  await expect(
    proposeWording(people.ada, { ...(await actOnWording(draftId)), note: "Again." }),
  ).rejects.toMatchObject({ code: "invalid" });
  await discardWording(people.ada, await actOnWording(draftId));
});

describe("a day to come", () => {
  test("is no day of the past and not today", async () => {
    for (const effectiveOn of ["2020-01-01", new Date().toISOString().slice(0, 10)])
      await expect(wordingDraft(people, { effectiveOn })).rejects.toMatchObject({ code: "invalid" });
  });

  test("waits, and is taken back with a reason before it comes, never after", async () => {
    const before = await wordsNow();
    const { number, effectiveOn } = await approvedWording(people, { effectiveOn: "2035-01-01" });
    expect(effectiveOn).toBe("2035-01-01");
    expect(await wordsNow()).toBe(before);
    const { versions } = (await desk()) ?? { versions: [] };
    const [coming, now] = versions;
    expect(coming).toMatchObject({ number, standing: "coming" });
    const act = { versionId: coming?.id ?? "", reason: "A law changed.", idempotencyKey: randomUUID() };
    await cancelWording(people.pat, act);
    expect(await last()).toMatchObject({ type: "wording.cancelled", payload: { number } });
    expect((await desk())?.versions[0]).toMatchObject({
      standing: "taken back",
      takenBack: { by: "Pat Poe", reason: "A law changed." },
    });
    await expect(
      cancelWording(people.pat, { ...act, versionId: now?.id ?? "", idempotencyKey: randomUUID() }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});
