import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { eventFilters, filtersQuery } from "@/lib/audit/event-filters";
import { exportEvents } from "@/lib/audit/export-events";
import { listAnswerEvents, TIMELINE_PAGE } from "@/lib/audit/list-answer-events";
import { AUDIT_PAGE, listActors, listEvents } from "@/lib/audit/list-events";
import { recordEvent } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { aDraft, published } from "@/lib/testing/answers";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

const filters = (sought: Record<string, string> = {}) => eventFilters.parse(sought);

async function everything(sought: Record<string, string> = {}): Promise<string[]> {
  const seen: string[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listEvents>> = await listEvents(
      people.ada,
      filters(sought),
      before,
    );
    seen.push(...page.events.map(({ seq }) => seq));
    before = page.older;
  } while (before);
  return seen;
}

async function note(n: number, answerId?: string): Promise<void> {
  for (let k = 0; k < n; k += 1) {
    await inTransaction((tx) =>
      recordEvent(tx, people.sam, {
        subject: answerId ? { answerId } : {},
        event: { type: "edition.discarded", number: k },
      }),
    );
  }
}

describe("the audit", () => {
  test("gives every event once, newest first, over as many pages as it takes", async () => {
    await note(AUDIT_PAGE + 5);
    const all = await database.event.findMany({ orderBy: { seq: "desc" }, select: { seq: true } });
    expect(await everything()).toEqual(all.map(({ seq }) => String(seq)));
  });

  test.for(["ann", "sam", "nia"] as const)(
    "is refused to %s, as a list, as names and as a file",
    async (who) => {
      const no = {
        code: "forbidden",
        sentence: "Only reviewers, publishers and administrators read the audit.",
      };
      const before = await database.event.count();
      await expect(listEvents(people[who], filters(), null)).rejects.toMatchObject(no);
      await expect(listActors(people[who])).rejects.toMatchObject(no);
      await expect(exportEvents(people[who], filters(), "csv")).rejects.toMatchObject(no);
      expect(await database.event.count()).toBe(before);
    },
  );

  test("by who gives that person's events and no other's", async () => {
    await aDraft(people.rui);
    const { events } = await listEvents(people.ada, filters({ actor: people.rui.id }), null);
    expect(events.length).toBeGreaterThan(0);
    expect(new Set(events.map(({ actor }) => actor.name))).toEqual(new Set(["Rui Ramos"]));
  });

  test("by group or by type gives those types only", async () => {
    await published(people);
    const types = async (type: string) =>
      new Set((await listEvents(people.ada, filters({ type }), null)).events.map((event) => event.type));
    expect(await types("Publication")).toEqual(new Set(["answer.published"]));
    expect(await types("review.approved")).toEqual(new Set(["review.approved"]));
  });

  test("about an answer's id, or words of its question, gives the events of that answer", async () => {
    const word = `zymurgy${Date.now()}`;
    const { answerId } = await aDraft(people.ann, { question: `What is ${word}?` });
    const own = (await database.event.findMany({ where: { answerId }, orderBy: { seq: "desc" } })).map(
      ({ seq }) => String(seq),
    );
    expect(await everything({ about: answerId })).toEqual(own);
    expect(await everything({ about: word })).toEqual(own);
    expect(await everything({ about: "quetzalcoatl nowhere" })).toEqual([]);
  });

  test("by days takes the days of the centre whole, the last one as well", async () => {
    const { timeZone } = await database.centre.findUniqueOrThrow({ where: { id: 1 } });
    const day = (offset: number) =>
      new Intl.DateTimeFormat("en-CA", { timeZone }).format(Date.now() + offset * 86_400_000);
    const all = (await database.event.count()).valueOf();
    expect(await everything({ from: day(0), to: day(0) })).toHaveLength(all);
    expect(await everything({ from: day(1) })).toEqual([]);
    expect(await everything({ to: day(-1) })).toEqual([]);
  });

  test("leaves out of its filters what is malformed", () => {
    const sought = { actor: "x", type: "nothing.such", about: " ", from: "2026-02-30", to: "tomorrow" };
    expect(filtersQuery(filters(sought))).toBe("");
    expect(filtersQuery(filters({ type: "Review", from: "2026-03-01" }))).toBe("type=Review&from=2026-03-01");
  });
});

describe("a timeline", () => {
  test("gives every event of its answer once, newest first, and none of another's", async () => {
    const { answerId } = await aDraft(people.ann);
    await note(2 * TIMELINE_PAGE, answerId);
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listAnswerEvents>> = await listAnswerEvents(
        { id: answerId },
        before,
      );
      seen.push(...page.events.map(({ seq }) => seq));
      before = page.older;
    } while (before);
    const own = await database.event.findMany({ where: { answerId }, orderBy: { seq: "desc" } });
    expect(seen).toEqual(own.map(({ seq }) => String(seq)));
  });
});

describe("an export", () => {
  async function exported(format: "csv" | "jsonl", sought: Record<string, string> = {}): Promise<string> {
    let text = "";
    for await (const piece of await exportEvents(people.pia, filters(sought), format)) text += piece;
    return text;
  }

  test("is an event of its own, with its filters", async () => {
    await exported("csv", { type: "Review" });
    const last = await database.event.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(last).toMatchObject({
      type: "audit.exported",
      actorId: people.pia.id,
      payload: { filters: { type: "Review" }, format: "csv" },
    });
  });

  test("as JSON Lines has an object for every event, oldest first, itself the last", async () => {
    const lines = (await exported("jsonl"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, place) => place + 1));
    expect(lines).toHaveLength(await database.event.count());
    expect(lines.at(-1)).toMatchObject({ type: "audit.exported", actor: { name: "Pia Park" } });
  });

  test("as CSV lets no formula through that somebody wrote into a question", async () => {
    const { answerId } = await aDraft(people.ann);
    await inTransaction((tx) =>
      recordEvent(
        tx,
        { ...people.ann, name: "=HYPERLINK(1)" },
        { subject: { answerId }, event: { type: "edition.discarded", number: 1 }, reason: "+1" },
      ),
    );
    const csv = await exported("csv", { about: answerId });
    expect(csv).toContain(`"'=HYPERLINK(1)"`);
    expect(csv).toContain(`"'+1"`);
    expect(csv).not.toMatch(/(^|,)"[=+@-]/m);
  });
});

test("a filter by an id that nothing has gives nothing", async () => {
  expect(await everything({ about: randomUUID() })).toEqual([]);
});
