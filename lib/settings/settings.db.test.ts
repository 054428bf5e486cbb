import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import { changeBoilerplate } from "@/lib/settings/change-boilerplate";
import { changeCentre } from "@/lib/settings/change-centre";
import { changeSourceSettings } from "@/lib/settings/change-source-settings";
import { getCentre, listWordings } from "@/lib/settings/queries";
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

test("a wording is succeeded, never changed", async () => {
  const [before] = (await listWordings(people.ada)).closing_words;
  const number = before?.number ?? 0;
  await changeBoilerplate(people.ada, { kind: "closing_words", number, text: "We hope this helps." });
  await changeBoilerplate(people.ada, {
    kind: "closing_words",
    number: number + 1,
    text: "We hope this information helps.",
  });
  expect(await last()).toMatchObject({
    type: "boilerplate.changed",
    payload: { kind: "closing_words", number: number + 2 },
  });
  const texts = (await listWordings(people.ada)).closing_words.map((wording) => [
    wording.number,
    wording.text,
    wording.changedBy,
  ]);
  expect(texts.slice(0, 2)).toEqual([
    [number + 2, "We hope this information helps.", "Ada Adler"],
    [number + 1, "We hope this helps.", "Ada Adler"],
  ]);
  await expect(
    changeBoilerplate(people.ada, { kind: "closing_words", number, text: "Late" }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect(
    await changeBoilerplate(people.ada, {
      kind: "closing_words",
      number: number + 2,
      text: "We hope this information helps.",
    }),
  ).toMatchObject({ number: number + 2 });
});

test("two who change a wording at once make one new version", async () => {
  const number = (await listWordings(people.ada)).disclaimer[0]?.number ?? 0;
  const outcomes = await Promise.allSettled(
    ["One", "Two"].map((text) => changeBoilerplate(people.ada, { kind: "disclaimer", number, text })),
  );
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
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
    await expect(
      changeBoilerplate(people[who], { kind: "sign_off", number: 0, text: "Mine" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(listWordings(people[who])).rejects.toMatchObject({ code: "forbidden" });
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
