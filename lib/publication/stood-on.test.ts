import { expect, test } from "vitest";
import { dayIn } from "./dates";
import type { TimedPublication } from "./phases";
import { type PublicPast, stoodOn } from "./stood-on";

const zone = "America/New_York";
const day = (instant: Date) => dayIn(zone, instant);
const at = (instant: string) => new Date(`${instant}:00-05:00`);
type End = TimedPublication["end"];
const withdrawn = (instant: string): End => ({ kind: "withdrawn", reason: "Retracted.", at: at(instant) });
const replaced = (instant: string): End => ({ kind: "superseded", reason: "", at: at(instant) });

/**
 * The life of one page: published on the 2nd, on hold from the 4th at noon to the 6th in the morning, and for an hour on the 7th;
 * replaced on the 8th, withdrawn on the 10th, published again on the 12th, removed by itself on the 14th at noon, reinstated on the
 * 17th; withdrawn on the 19th in the morning and removed that evening; never back.
 */
const past: PublicPast<TimedPublication, { at: Date; reason: string }> = {
  publications: [
    { number: 1, publishedAt: at("2026-01-02T09:00"), end: replaced("2026-01-08T09:00") },
    { number: 2, publishedAt: at("2026-01-08T09:00"), end: withdrawn("2026-01-10T15:00") },
    { number: 3, publishedAt: at("2026-01-12T09:00"), end: withdrawn("2026-01-14T12:00") },
    { number: 4, publishedAt: at("2026-01-17T09:00"), end: withdrawn("2026-01-19T08:00") },
  ],
  removals: [
    { at: at("2026-01-14T12:00"), reason: "Answered elsewhere." },
    { at: at("2026-01-19T20:00"), reason: "Wrong in all parts." },
  ],
  holds: [
    { at: at("2026-01-04T12:00"), reason: "A dose.", until: at("2026-01-06T08:00") },
    { at: at("2026-01-07T10:00"), reason: "A name.", until: at("2026-01-07T11:00") },
    { at: at("2026-01-09T23:30"), reason: "A table.", until: null },
  ],
};

const DOSE = "A dose.";
const NAME = "A name.";
const TABLE = "A table.";

test.for([
  // day, publication asked for, what stood, its number, withdrawn, hold at its end, holds of the day, others
  ["01", null, "nothing", null, false, null, [], []],
  ["02", null, "page", 1, false, null, [], []],
  ["03", null, "page", 1, false, null, [], []],
  ["04", null, "page", 1, false, DOSE, [DOSE], []],
  ["05", null, "page", 1, false, DOSE, [DOSE], []],
  ["06", null, "page", 1, false, null, [DOSE], []],
  ["07", null, "page", 1, false, null, [NAME], []],
  ["08", null, "page", 2, false, null, [], [1]],
  ["08", 1, "page", 1, false, null, [], [2]],
  ["09", null, "page", 2, false, TABLE, [TABLE], []],
  ["10", null, "page", 2, true, null, [TABLE], []],
  ["11", null, "page", 2, true, null, [], []],
  ["12", null, "page", 3, false, TABLE, [TABLE], [2]],
  ["12", 2, "page", 2, true, null, [], [3]],
  ["13", null, "page", 3, false, TABLE, [TABLE], []],
  ["14", null, "removed", 3, false, null, [], [3]],
  ["14", 3, "page", 3, false, TABLE, [TABLE], []],
  ["15", null, "removed", 3, false, null, [], []],
  ["15", 3, "removed", 3, false, null, [], []],
  ["17", null, "page", 4, false, TABLE, [TABLE], []],
  ["18", null, "page", 4, false, TABLE, [TABLE], []],
  ["19", null, "removed", 4, false, null, [], [4]],
  ["19", 4, "page", 4, true, null, [TABLE], []],
  ["20", null, "removed", 4, false, null, [], []],
] as const)(
  "on January %s, asked for no. %s, readers found: %s %s",
  ([on, publication, kind, number, isWithdrawn, held, holds, others]) => {
    const stood = stoodOn(past, { on: `2026-01-${on}`, publication, day });
    const found = stood && {
      kind: stood.removal ? "removed" : "page",
      number: stood.publication.number,
      isWithdrawn: stood.removal === null && stood.withdrawn !== null,
      held: stood.held?.reason ?? null,
      holds: stood.holds.map(({ reason }) => reason),
      others: stood.others,
    };
    expect(found).toEqual(kind === "nothing" ? null : { kind, number, isWithdrawn, held, holds, others });
  },
);

test("a removed page lasted until its removal, and the removal until the next publication", () => {
  const page = stoodOn(past, { on: "2026-01-14", publication: 3, day });
  expect(page).toMatchObject({ from: at("2026-01-12T09:00"), until: at("2026-01-14T12:00") });
  const removal = stoodOn(past, { on: "2026-01-15", publication: null, day });
  expect(removal).toMatchObject({ from: at("2026-01-14T12:00"), until: at("2026-01-17T09:00") });
});

test("days are days of the centre: half past eleven in the evening is the same day, whichever day UTC has", () => {
  expect(stoodOn(past, { on: "2026-01-09", publication: null, day })?.held?.reason).toBe(TABLE);
  const inUtc = (instant: Date) => dayIn("UTC", instant);
  expect(stoodOn(past, { on: "2026-01-09", publication: null, day: inUtc })?.held).toBeNull();
});
