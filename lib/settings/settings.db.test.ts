import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { changeCentre } from "@/lib/settings/change-centre";
import { changeReviewMonths } from "@/lib/settings/change-review-months";
import { changeReviewSettings } from "@/lib/settings/change-review-settings";
import { changeSourceSettings } from "@/lib/settings/change-source-settings";
import { getCentre } from "@/lib/settings/queries";
import { centreInput, timeZones } from "@/lib/settings/settings-input";
import { asOwner } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const last = async () => (await database.event.findMany({ orderBy: { seq: "desc" }, take: 1 }))[0];

test("the centre's name and zone change with their event; the same again is none", async () => {
  const before = await getCentre();
  const input = {
    name: "Centre for Rare Answers",
    timeZone: "Europe/Berlin",
    lockVersion: before.lockVersion,
  };
  const { lockVersion } = await changeCentre(people.ada, input);
  expect(await getCentre()).toMatchObject({ ...input, lockVersion });
  expect(await last()).toMatchObject({
    type: "settings.changed",
    payload: {
      fields: ["name", "time zone"],
      before: { name: before.name, "time zone": before.timeZone },
      after: { name: input.name, "time zone": "Europe/Berlin" },
    },
  });
  expect(await changeCentre(people.ada, { ...input, lockVersion })).toEqual({ lockVersion });
  await expect(
    changeCentre(people.ada, { ...input, name: "Other", lockVersion: lockVersion - 1 }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("every instance hears that all pages changed", async () => {
  const heard = await asOwner(async (client) => {
    const notes: string[] = [];
    client.on("notification", (note) => notes.push(note.payload ?? ""));
    await client.query("LISTEN answer_desk_site");
    const { lockVersion, timeZone } = await getCentre();
    await changeCentre(people.ada, { name: "Heard everywhere", timeZone, lockVersion });
    await client.query("SELECT 1");
    return notes;
  });
  expect(heard).toEqual(['{"all":true}']);
});

test.for(["ann", "rui", "pia", "nia"] as const)(
  "%s, who is no administrator, changes no setting",
  async (who) => {
    const before = await getCentre();
    await expect(changeCentre(people[who], { ...before, name: "Mine" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await getCentre()).toEqual(before);
  },
);

test("a zone that does not exist is said beside its field", () => {
  expect(
    centreInput.safeParse({ name: "X", timeZone: "Mars/Olympus", lockVersion: 0 }).error?.issues,
  ).toMatchObject([{ path: ["timeZone"] }]);
  for (const zone of ["UTC", "America/New_York", "Europe/Berlin"]) expect(timeZones()).toContain(zone);
});

test("how sources are looked after changes with its event, by administrators only", async () => {
  const { lockVersion } = await getCentre();
  const input = { contactEmail: "sources@example.org", sourceAgeYears: 12, lockVersion };
  await expect(changeSourceSettings(people.pia, input)).rejects.toThrow("Only an administrator");
  await changeSourceSettings(people.ada, input);
  expect(await getCentre()).toMatchObject({ contactEmail: "sources@example.org", sourceAgeYears: 12 });
  expect(await last()).toMatchObject({
    type: "settings.changed",
    payload: {
      fields: ["contact for services", "age limit of sources"],
      after: { "age limit of sources": "12" },
    },
  });
  await expect(changeSourceSettings(people.ada, input)).rejects.toThrow("Somebody else changed the settings");
});

test("the intervals of reviews change with their event, by administrators only", async () => {
  const { lockVersion } = await getCentre();
  const input = { reviewMonthsHigh: 6, reviewMonthsStandard: 24, reviewMonthsLow: 36, lockVersion };
  await expect(changeReviewMonths(people.pia, input)).rejects.toMatchObject({ code: "forbidden" });
  const changed = await changeReviewMonths(people.ada, input);
  expect(await getCentre()).toMatchObject({ ...input, ...changed });
  expect(await last()).toMatchObject({
    type: "settings.changed",
    payload: {
      fields: ["months between reviews, high risk"],
      before: { "months between reviews, high risk": "12" },
      after: { "months between reviews, high risk": "6" },
    },
  });
  await expect(changeReviewMonths(people.ada, { ...input, reviewMonthsHigh: 7 })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("whether proposals keep their proposer from approving is a rule of the house, and its change is told", async () => {
  const { signAgainMinutes, lockVersion } = await getCentre();
  const input = { signAgainMinutes, proposalsBar: false, lockVersion };
  await expect(changeReviewSettings(people.pia, input)).rejects.toMatchObject({ code: "forbidden" });
  await changeReviewSettings(people.ada, input);
  expect(await getCentre()).toMatchObject({ proposalsBar: false });
  expect(
    await database.event.findFirstOrThrow({ where: { type: "settings.changed" }, orderBy: { seq: "desc" } }),
  ).toMatchObject({
    payload: { after: { "whether proposals keep their proposer from approving": "false" } },
  });
});
