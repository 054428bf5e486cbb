import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/database/client";
import type { DocumentJson } from "@/lib/document/document-types";
import { submitEdition } from "@/lib/review/submit-edition";
import { actOn, aDraft, addSource } from "@/lib/testing/answers";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";
import { type Saved, saveDraft } from "./save-draft";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

type Draft = Awaited<ReturnType<typeof aDraft>>;

const write = (
  draft: Draft,
  text: string,
  { lockVersion, sittingId = randomUUID() }: { lockVersion: number; sittingId?: string },
) =>
  saveDraft(people.ann, draft.editionId, {
    question: "What now?",
    document: doc(p(text, cite(draft.source.id))),
    lockVersion,
    sittingId,
  });

const edition = (draft: Draft) => database.edition.findUniqueOrThrow({ where: { id: draft.editionId } });
const eventsOf = (draft: Draft, type: string) =>
  database.event.count({ where: { editionId: draft.editionId, type } });
const revisionsOf = (draft: Draft) => database.revision.count({ where: { editionId: draft.editionId } });

describe("a save", () => {
  test("keeps the words, raises lockVersion and counts the author as a contributor", async () => {
    const draft = await aDraft(people.ann);
    const saved = await write(draft, "New words.", { lockVersion: draft.lockVersion });
    const kept = await edition(draft);
    expect(kept.question).toBe("What now?");
    expect(kept.plainText).toContain("New words.");
    expect(kept.lockVersion).toBe(saved.lockVersion);
    expect(
      await database.contribution.count({ where: { editionId: draft.editionId, personId: people.ann.id } }),
    ).toBe(1);
  });

  test("of the same sitting overwrites its own autosave and adds no event", async () => {
    const draft = await aDraft(people.ann);
    const sittingId = randomUUID();
    const first = await write(draft, "One.", { lockVersion: draft.lockVersion, sittingId });
    const before = [await revisionsOf(draft), await eventsOf(draft, "draft.saved")];
    const second = await write(draft, "One, two.", { lockVersion: first.lockVersion, sittingId });
    expect(second.revisionId).toBe(first.revisionId);
    expect([await revisionsOf(draft), await eventsOf(draft, "draft.saved")]).toEqual(before);
    const revision = await database.revision.findUniqueOrThrow({ where: { id: second.revisionId } });
    expect(JSON.stringify(revision.document)).toContain("One, two.");
  });

  test("that cites another source, or one again, goes on in the same autosave and counts anew", async () => {
    const draft = await aDraft(people.ann);
    const other = await addSource(people.ann);
    const sittingId = randomUUID();
    const first = await write(draft, "One.", { lockVersion: draft.lockVersion, sittingId });
    const before = [await revisionsOf(draft), await eventsOf(draft, "draft.saved")];
    const document = doc(
      p("One.", cite(other.id)),
      p("Two.", cite(draft.source.id), "and again", cite(other.id)),
    );
    const second = await saveDraft(people.ann, draft.editionId, {
      question: "What now?",
      document,
      lockVersion: first.lockVersion,
      sittingId,
    });
    expect(second.revisionId).toBe(first.revisionId);
    expect([await revisionsOf(draft), await eventsOf(draft, "draft.saved")]).toEqual(before);
    const kept = await database.editionCitation.findMany({
      where: { editionId: draft.editionId },
      orderBy: { number: "asc" },
    });
    expect(kept.map(({ referenceId, occurrences, number }) => [referenceId, occurrences, number])).toEqual([
      [other.id, 2, 1],
      [draft.source.id, 1, 2],
    ]);
  });

  test("of another sitting starts a revision of its own, and both are kept", async () => {
    const draft = await aDraft(people.ann);
    const first = await write(draft, "One.", { lockVersion: draft.lockVersion });
    const second = await write(draft, "Two.", { lockVersion: first.lockVersion });
    expect(second.revisionId).not.toBe(first.revisionId);
    const kept = await database.revision.findUniqueOrThrow({ where: { id: first.revisionId } });
    expect(JSON.stringify(kept.document)).toContain("One.");
  });

  test("of identical words makes no revision and no event", async () => {
    const draft = await aDraft(people.ann);
    const first = await write(draft, "Same.", { lockVersion: draft.lockVersion });
    const before = [await revisionsOf(draft), await eventsOf(draft, "draft.saved")];
    const again = await write(draft, "Same.", { lockVersion: first.lockVersion });
    expect(again).toEqual(first);
    expect([await revisionsOf(draft), await eventsOf(draft, "draft.saved")]).toEqual(before);
  });

  test("gives a different hash for a citation of another source, and the same hash for the same words", async () => {
    const draft = await aDraft(people.ann);
    const other = await addSource(people.ann);
    const sittingId = randomUUID();
    const hashOf = async (saved: Saved) =>
      (await database.revision.findUniqueOrThrow({ where: { id: saved.revisionId } })).contentHash;
    const first = await write(draft, "Cited.", { lockVersion: draft.lockVersion, sittingId });
    const hash = await hashOf(first);
    const swapped = await saveDraft(people.ann, draft.editionId, {
      question: "What now?",
      document: doc(p("Cited.", cite(other.id))),
      lockVersion: first.lockVersion,
      sittingId,
    });
    expect(await hashOf(swapped)).not.toBe(hash);
    const back = await write(draft, "Cited.", { lockVersion: swapped.lockVersion, sittingId });
    expect(await hashOf(back)).toBe(hash);
  });
});

describe("a save is refused", () => {
  test("when it is stale: with the other text, and nothing is overwritten", async () => {
    const draft = await aDraft(people.ann);
    await write(draft, "The newer text.", { lockVersion: draft.lockVersion });
    const stale = write(draft, "The older text.", { lockVersion: draft.lockVersion });
    await expect(stale).rejects.toMatchObject({
      code: "conflict",
      current: { question: "What now?", savedBy: "Ann Archer", isYours: true },
    });
    expect((await edition(draft)).plainText).toContain("The newer text.");
  });

  test("when twenty arrive at once with one lockVersion: exactly one wins", async () => {
    const draft = await aDraft(people.ann);
    const tries = Array.from({ length: 20 }, (_, n) =>
      write(draft, `Text ${n}.`, { lockVersion: draft.lockVersion }),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "conflict" });
    expect((await edition(draft)).lockVersion).toBe(draft.lockVersion + 1);
  });

  test("when the edition is in review", async () => {
    const draft = await aDraft(people.ann);
    const { lockVersion } = await submitEdition(people.ann, {
      ...(await actOn(draft.editionId)),
      note: "Please read.",
    });
    await expect(write(draft, "Late.", { lockVersion })).rejects.toMatchObject({
      code: "conflict",
      sentence: "The words can change only in a draft or when changes are requested.",
    });
  });

  test.for(["sam", "ada", "nia"] as const)("when %s may not write here", async (name) => {
    const draft = await aDraft(people.ann);
    const foreign = saveDraft(people[name], draft.editionId, {
      question: "Mine now?",
      document: doc(p("Mine.")),
      lockVersion: draft.lockVersion,
      sittingId: randomUUID(),
    });
    await expect(foreign).rejects.toMatchObject({ code: "forbidden" });
    expect((await edition(draft)).question).not.toBe("Mine now?");
  });

  test.for([
    ["a node that nobody knows", { type: "doc", content: [{ type: "video", attrs: { src: "x" } }] }],
    [
      "a javascript: link",
      {
        type: "doc",
        content: [
          {
            type: "paragraph",
            content: [
              { type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] },
            ],
          },
        ],
      },
    ],
    ["twenty thousand levels", deep(20_000)],
    ["a citation of no reference", doc(p("x", cite(randomUUID())))],
    ["no document at all", "text"],
  ] as const)("when it holds %s", async ([, document]) => {
    const draft = await aDraft(people.ann);
    const before = await edition(draft);
    const bad = saveDraft(people.ann, draft.editionId, {
      question: "q",
      document,
      lockVersion: draft.lockVersion,
      sittingId: randomUUID(),
    });
    await expect(bad).rejects.toMatchObject({ code: "invalid" });
    expect(await edition(draft)).toEqual(before);
  });
});

function deep(levels: number): DocumentJson {
  let node: DocumentJson["content"][number] = { type: "paragraph" };
  for (let level = 0; level < levels; level += 1) node = { type: "blockquote", content: [node] };
  return { type: "doc", content: [node] };
}
