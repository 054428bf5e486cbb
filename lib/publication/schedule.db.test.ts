import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { saveDraft } from "@/lib/answers/save-draft";
import { database } from "@/lib/database/client";
import { cancelSchedule } from "@/lib/publication/cancel-schedule";
import { asDay } from "@/lib/publication/dates";
import { publishDue } from "@/lib/publication/publish-due";
import { publishRevision } from "@/lib/publication/publish-revision";
import { schedulePublication } from "@/lib/publication/schedule-publication";
import { reopenEdition } from "@/lib/review/reopen-edition";
import { actOn, approved, submittedHash } from "@/lib/testing/answers";
import { asRole } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const at = (iso: string) => new Date(iso);
/** 9:00 AM in New York on 3 December 2029. */
const nine = { day: "2029-12-03", time: "09:00", whichHour: null };
const nineUtc = at("2029-12-03T14:00:00Z");

async function asking(editionId: string, more: object = {}) {
  return {
    ...{ ...(await actOn(editionId)), contentHash: await submittedHash(editionId) },
    ...{ changeKind: "first" as const, changeNote: "", wholeAnswerReviewed: true, ...nine, ...more },
  };
}
async function scheduled(more: object = {}) {
  const draft = await approved(people);
  await schedulePublication(people.pia, await asking(draft.editionId, more));
  return draft;
}
const editionOf = (id: string) => database.edition.findUniqueOrThrow({ where: { id } });
const scheduleOf = (editionId: string) =>
  database.schedule.findFirstOrThrow({ where: { editionId }, orderBy: { createdAt: "desc" } });
const liveOf = async (answerId: string) =>
  (await database.answer.findUniqueOrThrow({ where: { id: answerId }, include: { livePublication: true } }))
    .livePublication;
const lastEvent = (answerId: string) =>
  database.event.findFirstOrThrow({ where: { answerId }, orderBy: { seq: "desc" } });
const countPublished = (editionId: string) => database.publication.count({ where: { editionId } });

describe("scheduling", () => {
  test("pins the approved text, the answers, the instant and its zone, and tells it", async () => {
    const { answerId, editionId } = await scheduled();
    expect((await editionOf(editionId)).state).toBe("scheduled");
    expect(await scheduleOf(editionId)).toMatchObject({
      ...{ publishAt: nineUtc, timeZone: "America/New_York", endedAt: null },
      ...{ changeKind: "first", wholeAnswerReviewed: true, scheduledById: people.pia.id },
      contentHash: await submittedHash(editionId),
    });
    expect(await lastEvent(answerId)).toMatchObject({
      type: "answer.scheduled",
      payload: { at: "Mon 12/3/2029 9:00 AM America/New_York", publishAt: "2029-12-03T14:00:00.000Z" },
    });
    expect(await liveOf(answerId)).toBeNull();
  });

  test("is refused for a time that has passed, and for the very minute", async () => {
    const draft = await approved(people);
    const input = await asking(draft.editionId);
    for (const now of ["2029-12-03T14:00:00Z", "2030-01-01T00:00:00Z"])
      await expect(
        schedulePublication(people.pia, { ...input, idempotencyKey: randomUUID() }, at(now)),
      ).rejects.toThrow("Mon 12/3/2029 9:00 AM America/New_York has passed.");
    expect((await editionOf(draft.editionId)).state).toBe("approved");
  });

  test.for([
    ["the hour that does not exist", "2029-03-11", "02:30", null, "2:30 AM does not exist on 3/11/2029"],
    ["the hour that comes twice", "2029-11-04", "01:30", null, "1:30 AM comes twice on 11/4/2029"],
  ] as const)("is refused with what to do for %s", async ([, day, time, whichHour, sentence]) => {
    const draft = await approved(people);
    const input = await asking(draft.editionId, { day, time, whichHour });
    await expect(schedulePublication(people.pia, input)).rejects.toThrow(sentence);
  });

  test("takes the second of two hours when it is asked for", async () => {
    const { editionId } = await scheduled({ day: "2029-11-04", time: "01:30", whichHour: "second" });
    expect((await scheduleOf(editionId)).publishAt).toEqual(at("2029-11-04T06:30:00Z"));
  });

  test("needs an approver who still has an account", async () => {
    const draft = await approved(people);
    await database.person.update({ where: { id: people.rui.id }, data: { deactivatedAt: new Date() } });
    try {
      await expect(schedulePublication(people.pia, await asking(draft.editionId))).rejects.toThrow(
        "Rui Ramos, who approved it, has no account here any more.",
      );
    } finally {
      await database.person.update({ where: { id: people.rui.id }, data: { deactivatedAt: null } });
    }
  });

  test("is a publisher's, once, whatever they click", async () => {
    const draft = await approved(people);
    const input = await asking(draft.editionId);
    await expect(schedulePublication(people.rui, input)).rejects.toThrow("Only a publisher can publish.");
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => schedulePublication(people.pia, input)));
    expect(new Set(outcomes.map(({ lockVersion }) => lockVersion)).size).toBe(1);
    expect(await database.schedule.count({ where: { editionId: draft.editionId } })).toBe(1);
  });
});

describe("while it is scheduled", () => {
  test("nobody writes in it, publishes it by hand or schedules it anew", async () => {
    const { editionId } = await scheduled();
    const { question, document, lockVersion } = await editionOf(editionId);
    await expect(
      saveDraft(people.ann, editionId, {
        ...{ question: `${question}!`, document, lockVersion, sittingId: randomUUID() },
      }),
    ).rejects.toThrow("The words can change only in a draft");
    await expect(publishRevision(people.pia, await asking(editionId))).rejects.toThrow(
      "Only an approved edition can be published.",
    );
    await expect(schedulePublication(people.pia, await asking(editionId))).rejects.toThrow(
      "Only an approved edition can be scheduled.",
    );
  });

  test("cancelling makes it approved again, and nothing goes public", async () => {
    const { answerId, editionId } = await scheduled();
    await cancelSchedule(people.pat, await actOn(editionId));
    expect((await editionOf(editionId)).state).toBe("approved");
    expect(await scheduleOf(editionId)).toMatchObject({ endKind: "cancelled", endedById: people.pat.id });
    expect(await lastEvent(answerId)).toMatchObject({
      type: "answer.schedule-cancelled",
      payload: { scheduledById: people.pia.id },
    });
    await publishDue({ now: at("2029-12-03T14:00:00Z") });
    expect(await countPublished(editionId)).toBe(0);
  });

  test("reopening voids the approval and the schedule, and names both", async () => {
    const { answerId, editionId } = await scheduled();
    await reopenEdition(people.ann, { ...(await actOn(editionId)), reason: "A number is wrong." });
    expect((await editionOf(editionId)).state).toBe("draft");
    expect(await scheduleOf(editionId)).toMatchObject({
      endKind: "reopened",
      endReason: "A number is wrong.",
    });
    expect(await lastEvent(answerId)).toMatchObject({
      type: "edition.reopened",
      payload: {
        voided: ["Rui Ramos"],
        voidedIds: [people.rui.id],
        schedule: { at: "Mon 12/3/2029 9:00 AM America/New_York", by: "Pia Park", byId: people.pia.id },
      },
    });
    await publishDue({ now: at("2029-12-03T14:00:00Z") });
    expect(await countPublished(editionId)).toBe(0);
  });

  test("it can be scheduled again, for another time, which alone counts", async () => {
    const { editionId } = await scheduled();
    await cancelSchedule(people.pia, await actOn(editionId));
    await schedulePublication(people.pia, await asking(editionId, { day: "2029-12-04" }));
    await publishDue({ now: at("2029-12-03T14:00:00Z") });
    expect(await countPublished(editionId)).toBe(0);
    await publishDue({ now: at("2029-12-04T14:00:00Z") });
    expect(await countPublished(editionId)).toBe(1);
  });
});

describe("when its time has come", () => {
  test("a minute before nothing happens; at the minute it is public, on the decision of who set it", async () => {
    const { answerId, editionId } = await scheduled();
    await publishDue({ now: at("2029-12-03T13:59:59Z") });
    expect(await countPublished(editionId)).toBe(0);
    await publishDue({ now: nineUtc });
    const live = await liveOf(answerId);
    expect(live).toMatchObject({ editionId, publishedById: people.pia.id, number: 1 });
    expect([live?.publishedOn, live?.updatedOn, live?.reviewedOn].map((day) => day && asDay(day))).toEqual([
      "2029-12-03",
      "2029-12-03",
      "2029-12-03",
    ]);
    expect((await editionOf(editionId)).state).toBe("published");
    expect(await scheduleOf(editionId)).toMatchObject({ endKind: "published", endedById: null });
    expect(await lastEvent(answerId)).toMatchObject({
      ...{ type: "answer.published", actorId: null, actorName: "The schedule" },
      payload: { scheduled: { by: "Pia Park", byId: people.pia.id, minutesLate: 0 } },
    });
  });

  test("it is done exactly once, however many run at once and however often", async () => {
    const all = await Promise.all([scheduled(), scheduled(), scheduled()]);
    await Promise.all([1, 2, 3, 4].map(() => publishDue({ now: nineUtc })));
    await publishDue({ now: nineUtc });
    for (const { answerId, editionId } of all) {
      expect(await countPublished(editionId)).toBe(1);
      expect(await database.event.count({ where: { answerId, type: "answer.published" } })).toBe(1);
    }
  });

  test("late, it runs once, says how late, and carries the day it went public", async () => {
    const { answerId } = await scheduled();
    await publishDue({ now: at("2029-12-04T05:10:00Z") });
    expect((await lastEvent(answerId)).payload).toMatchObject({ scheduled: { minutesLate: 910 } });
    const live = await liveOf(answerId);
    expect(live && asDay(live.updatedOn)).toBe("2029-12-04");
  });

  test.for([
    ["the last minute of a day of the centre", "2029-12-03", "23:59", "2029-12-04T04:59:00Z", "2029-12-03"],
    ["its first minute", "2029-12-04", "00:00", "2029-12-04T05:00:00Z", "2029-12-04"],
    ["the night clocks go forward", "2030-03-10", "03:00", "2030-03-10T07:00:00Z", "2030-03-10"],
    ["the midnight before that night", "2030-03-10", "00:00", "2030-03-10T05:00:00Z", "2030-03-10"],
    ["the midnight after the clocks went back", "2029-11-05", "00:00", "2029-11-05T05:00:00Z", "2029-11-05"],
  ] as const)("%s carries the centre's day, wherever the server is", async ([, day, time, now, expected]) => {
    const { answerId } = await scheduled({ day, time });
    await publishDue({ now: new Date(at(now).getTime() - 1) });
    expect(await liveOf(answerId)).toBeNull();
    await publishDue({ now: at(now) });
    const live = await liveOf(answerId);
    expect(live && asDay(live.updatedOn)).toBe(expected);
  });

  test("a clock that jumps back publishes nothing twice", async () => {
    const { editionId } = await scheduled();
    await publishDue({ now: nineUtc });
    await publishDue({ now: at("2029-12-03T13:00:00Z") });
    await publishDue({ now: nineUtc });
    expect(await countPublished(editionId)).toBe(1);
  });
});

describe("a publication that may not be", () => {
  const failing = async (answerId: string, editionId: string, sentence: RegExp) => {
    expect((await editionOf(editionId)).state).toBe("approved");
    expect(await countPublished(editionId)).toBe(0);
    expect(await scheduleOf(editionId)).toMatchObject({
      endKind: "failed",
      endReason: expect.stringMatching(sentence),
    });
    expect(await lastEvent(answerId)).toMatchObject({
      ...{ type: "answer.schedule-failed", actorId: null },
      payload: {
        sentence: expect.stringMatching(sentence),
        ...{ scheduledById: people.pia.id, approvedById: people.rui.id },
      },
    });
  };

  test("because the approver has gone is told, and the edition is approved as before", async () => {
    const { answerId, editionId } = await scheduled();
    await database.person.update({ where: { id: people.rui.id }, data: { deactivatedAt: new Date() } });
    try {
      await publishDue({ now: nineUtc });
    } finally {
      await database.person.update({ where: { id: people.rui.id }, data: { deactivatedAt: null } });
    }
    await failing(answerId, editionId, /Rui Ramos, who approved it, has no account/);
  });

  test("because who set the time is no publisher any more", async () => {
    const { answerId, editionId } = await scheduled();
    await database.person.update({ where: { id: people.pia.id }, data: { roles: ["specialist"] } });
    try {
      await publishDue({ now: nineUtc });
    } finally {
      await database.person.update({ where: { id: people.pia.id }, data: { roles: ["publisher"] } });
    }
    await failing(answerId, editionId, /Pia Park, who set the time, may not publish it any more/);
  });

  test("because a source was retracted since, and one bad item keeps nothing from the others", async () => {
    const [bad, good] = [await scheduled(), await scheduled()];
    await database.reference.update({ where: { id: bad.source.id }, data: { status: "retracted" } });
    await publishDue({ now: nineUtc });
    await failing(bad.answerId, bad.editionId, /was retracted/);
    expect(await countPublished(good.editionId)).toBe(1);
  });
});

describe("the database", () => {
  const asApp = (text: string, values: unknown[] = []) =>
    asRole("answer_desk_app", (client) => client.query(text, values));

  test("takes no schedule of what is not approved, and none for the past", async () => {
    const { editionId } = await scheduled();
    const copy = `INSERT INTO schedule (id, edition_id, revision_id, verdict_id, content_hash, publish_at, time_zone, change_kind, whole_answer_reviewed, scheduled_by_id)
      SELECT gen_random_uuid(), edition_id, revision_id, verdict_id, content_hash, $2, time_zone, change_kind, true, scheduled_by_id FROM schedule WHERE edition_id = $1`;
    await expect(asApp(copy, [editionId, nineUtc])).rejects.toThrow("Only an approved edition is scheduled.");
    await cancelSchedule(people.pia, await actOn(editionId));
    await expect(asApp(copy, [editionId, at("2020-01-01T00:00:00Z")])).rejects.toThrow(
      "A schedule is for a time to come.",
    );
    await expect(asApp(copy, [editionId, at("2029-12-03T14:00:30Z")])).rejects.toThrow(/whole_minutes/);
    await expect(asApp(copy, [editionId, nineUtc])).rejects.toThrow("if and only if a schedule of it stands");
  });

  test("keeps an edition scheduled if and only if a schedule stands, and changes no schedule", async () => {
    const { editionId } = await scheduled();
    await expect(
      asApp(`UPDATE edition SET state = 'approved', lock_version = lock_version + 1 WHERE id = $1`, [
        editionId,
      ]),
    ).rejects.toThrow("if and only if a schedule of it stands");
    await expect(
      asApp(`UPDATE schedule SET publish_at = publish_at + interval '1 day' WHERE edition_id = $1`, [
        editionId,
      ]),
    ).rejects.toThrow("A schedule is kept; it ends once.");
    await expect(asApp(`DELETE FROM schedule WHERE edition_id = $1`, [editionId])).rejects.toThrow(
      /permission denied/,
    );
  });
});
