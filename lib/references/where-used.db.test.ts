import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { saveDraft } from "@/lib/answers/save-draft";
import { startEdition } from "@/lib/answers/start-edition";
import { database } from "@/lib/database/client";
import { addReference } from "@/lib/references/add-reference";
import { changeReference } from "@/lib/references/change-reference";
import { deleteReference } from "@/lib/references/delete-reference";
import { listNotes } from "@/lib/references/list-notes";
import { noteReference } from "@/lib/references/note-reference";
import { findReference } from "@/lib/references/queries";
import type { ReferenceCard } from "@/lib/references/reference-card";
import { fromCsl, type ReferenceInput } from "@/lib/references/reference-input";
import { restoreReference } from "@/lib/references/restore-reference";
import { suggestReferences } from "@/lib/references/suggest-references";
import { usesOf } from "@/lib/references/uses-of-reference";
import { actOn, aDraft, inReview, published } from "@/lib/testing/answers";
import { asRole } from "@/lib/testing/database";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

const fields = (): ReferenceInput => ({
  ...fromCsl({ type: "article-journal", title: `A source ${randomUUID()}` }),
  authors: "Tester T",
  date: "2015",
  volume: "10",
});

async function aSource(): Promise<ReferenceCard> {
  return (await addReference(people.ann, fields())).reference;
}

const citing = ({ id }: ReferenceCard) => ({
  document: doc(p("It begins in childhood. It is rare", cite(id), " and slow."), p("It ends.", cite(id))),
});

const sentences = (group: { uses: { places: { before: string; mark: string; after: string }[] }[] }) =>
  group.uses.flatMap(({ places }) => places.map(({ before, mark, after }) => before + mark + after));

const eventsOf = async (referenceId: string) =>
  (await database.event.findMany({ where: { referenceId }, orderBy: { seq: "asc" } })).map(
    ({ type }) => type,
  );

const act = async ({ id }: { id: string }) => {
  const { lockVersion } = await database.reference.findUniqueOrThrow({ where: { id } });
  return { referenceId: id, lockVersion };
};

describe("where a reference is used", () => {
  test("nobody cites it, and that is said", async () => {
    const uses = await usesOf(people.ann, await aSource());
    expect(uses).toEqual({
      draft: { count: 0, uses: [] },
      live: { count: 0, uses: [] },
      past: { count: 0, uses: [] },
    });
  });

  test("an open edition is told with the sentence around each citation, its number and the way to it", async () => {
    const source = await aSource();
    const draft = await aDraft(people.ann, citing(source));
    const review = await inReview(people, citing(source));
    const { draft: group } = await usesOf(people.sam, source);
    expect(group.count).toBe(2);
    expect(new Set(group.uses.map(({ answerId }) => answerId))).toEqual(
      new Set([draft.answerId, review.answerId]),
    );
    expect(sentences(group).slice(0, 2)).toEqual(["It is rare[1] and slow.", "It ends.[1]"]);
    const own = group.uses.find(({ answerId }) => answerId === draft.answerId);
    expect(own?.places.map(({ href }) => href)).toEqual([
      `/desk/answers/${draft.answerId}/draft?cite=${source.id}&at=1`,
      `/desk/answers/${draft.answerId}/draft?cite=${source.id}&at=2`,
    ]);
  });

  test("a live page is told with its own address; a later correction shows as a difference, and the page stays byte for byte", async () => {
    const source = await aSource();
    const live = await published(people, citing(source));
    const page = () =>
      database.publication.findUniqueOrThrow({
        where: { id: live.publicationId },
        select: { snapshot: true },
      });
    const before = JSON.stringify(await page());
    const first = await usesOf(people.ann, source);
    expect(first.live).toMatchObject({ count: 1, uses: [{ printed: null, number: 1 }] });
    expect(first.live.uses[0]?.places[1]?.href).toMatch(/^\/answers\/.+#cite-1-2$/);

    const changed = await changeReference(people.ann, {
      ...(await act(source)),
      fields: { ...fromCsl(source.csl), volume: "11" },
    });
    const { live: after } = await usesOf(people.ann, changed);
    expect(after.uses[0]?.printed).toBe(source.formatted);
    expect(JSON.stringify(await page())).toBe(before);
  });

  test("a citation that was taken out is a text of the past, with its revision", async () => {
    const source = await aSource();
    const draft = await aDraft(people.ann, citing(source));
    await saveDraft(people.ann, draft.editionId, {
      question: "Without it?",
      document: doc(p("Nothing is cited.")),
      lockVersion: draft.lockVersion,
      sittingId: randomUUID(),
    });
    const { draft: drafts, past } = await usesOf(people.ann, source);
    expect(drafts.count).toBe(0);
    expect(past).toMatchObject({ count: 1, uses: [{ id: draft.revisionId, earlier: 0 }] });
    expect(past.uses[0]?.places[0]?.href).toBe(
      `/desk/answers/${draft.answerId}/history/${draft.revisionId}#cite-1-1`,
    );
  });

  test("a new edition of a live page is a place of its own beside it, and neither is a text of the past", async () => {
    const source = await aSource();
    const live = await published(people, citing(source));
    const next = await startEdition(people.ann, await actOn(live.editionId));
    const { live: pages, draft: drafts, past } = await usesOf(people.ann, source);
    expect([pages.count, drafts.count, drafts.uses[0]?.id, past.count]).toEqual([1, 1, next.editionId, 0]);
  });

  test("who has no role sees nothing of it", async () => {
    const source = await aSource();
    await expect(usesOf(people.nia, source)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("deleting", () => {
  test("a reference that nobody ever cited leaves the picker, and comes back", async () => {
    const source = await aSource();
    const offered = async () =>
      (await suggestReferences(people.sam, source.csl.title, { editionId: null })).map(({ id }) => id);
    expect(await offered()).toEqual([source.id]);
    await deleteReference(people.sam, await act(source));
    expect(await offered()).toEqual([]);
    expect(await findReference(people.ann, source.id)).toMatchObject({ isDeleted: true });
    await restoreReference(people.ann, await act(source));
    expect(await offered()).toEqual([source.id]);
    expect(await eventsOf(source.id)).toEqual(["reference.added", "reference.deleted", "reference.restored"]);
  });

  test("the same source added again is the deleted one, back in the library", async () => {
    const input = fields();
    const { reference } = await addReference(people.ann, input);
    await deleteReference(people.ann, await act(reference));
    expect(await addReference(people.sam, input)).toMatchObject({
      already: true,
      reference: { id: reference.id },
    });
    expect(await findReference(people.ann, reference.id)).toMatchObject({ isDeleted: false });
    expect((await eventsOf(reference.id)).at(-1)).toBe("reference.restored");
  });

  test("while two drafts and a page cite it, it is refused with the three places", async () => {
    const source = await aSource();
    await aDraft(people.ann, citing(source));
    await aDraft(people.sam, citing(source));
    await published(people, citing(source));
    const refused = deleteReference(people.ann, await act(source));
    await expect(refused).rejects.toThrow("It is cited in 2 open editions, 1 live page.");
    await expect(refused).rejects.toMatchObject({
      code: "conflict",
      current: { draft: { count: 2 }, live: { count: 1 } },
    });
    expect(await findReference(people.ann, source.id)).toMatchObject({ isDeleted: false });
    expect(await eventsOf(source.id)).not.toContain("reference.deleted");
  });

  test("a reference that only a former text cites is kept too", async () => {
    const source = await aSource();
    const draft = await aDraft(people.ann, citing(source));
    await saveDraft(people.ann, draft.editionId, {
      question: "",
      document: doc(p("Nothing.")),
      lockVersion: draft.lockVersion,
      sittingId: randomUUID(),
    });
    await expect(deleteReference(people.ann, await act(source))).rejects.toMatchObject({
      code: "conflict",
      current: { past: { count: 1 } },
    });
  });

  test("deleting and citing at the same moment: one of them wins, and no draft cites a deleted reference", async () => {
    for (let round = 0; round < 6; round += 1) {
      const source = await aSource();
      const draft = await aDraft(people.ann);
      const outcomes = await Promise.allSettled([
        saveDraft(people.ann, draft.editionId, {
          question: "Now?",
          document: citing(source).document,
          lockVersion: draft.lockVersion,
          sittingId: randomUUID(),
        }),
        deleteReference(people.sam, { referenceId: source.id, lockVersion: 0 }),
      ]);
      const isDeleted = (await findReference(people.ann, source.id))?.isDeleted;
      const cited = await database.editionCitation.count({ where: { referenceId: source.id } });
      expect([isDeleted, cited]).toEqual(outcomes[1]?.status === "fulfilled" ? [true, 0] : [false, 1]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }
  });

  test("the database itself refuses to delete what was cited, and to cite what was deleted", async () => {
    const [cited, gone] = [await aSource(), await aSource()];
    const draft = await aDraft(people.ann, citing(cited));
    await deleteReference(people.ann, await act(gone));
    const asApp = (sql: string, values: unknown[]) =>
      asRole("answer_desk_app", (client) => client.query(sql, values));
    await expect(asApp("UPDATE reference SET deleted_at = now() WHERE id = $1", [cited.id])).rejects.toThrow(
      "A reference that was ever cited is kept.",
    );
    await expect(
      asApp(
        "INSERT INTO edition_citation (edition_id, reference_id, occurrences, number) VALUES ($1, $2, 1, 9)",
        [draft.editionId, gone.id],
      ),
    ).rejects.toThrow("was deleted or merged");
    await expect(
      asApp("DELETE FROM edition_reference WHERE reference_id = $1", [cited.id]),
    ).rejects.toMatchObject({
      code: "42501",
    });
  });
});

describe("notes", () => {
  test("a note is kept with its author and its event; a double click is one note", async () => {
    const source = await aSource();
    const note = { referenceId: source.id, text: "The table on page 4 has a misprint." };
    await Promise.all([noteReference(people.ann, note), noteReference(people.ann, note)]);
    await noteReference(people.rui, { ...note, text: "Asked the publisher." });
    expect((await listNotes(source)).map(({ authorName, text }) => [authorName, text])).toEqual([
      ["Rui Ramos", "Asked the publisher."],
      ["Ann Archer", "The table on page 4 has a misprint."],
    ]);
    expect(await eventsOf(source.id)).toEqual(["reference.added", "reference.noted", "reference.noted"]);
  });

  test("an administrator alone writes none", async () => {
    const source = await aSource();
    await expect(noteReference(people.ada, { referenceId: source.id, text: "x" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
