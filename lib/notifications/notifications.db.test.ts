import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { changeRoles } from "@/lib/access/change-roles";
import { takeOverAnswer } from "@/lib/answers/take-over-answer";
import { type AuditEvent, type AuditEventType, eventTypes } from "@/lib/audit/event";
import { recordEvent } from "@/lib/audit/record-event";
import { recordReferenceEvents } from "@/lib/audit/record-events";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { countUnread } from "@/lib/notifications/count-unread";
import { type InboxFilter, inboxFilter } from "@/lib/notifications/inbox-filter";
import { INBOX_PAGE, listNotifications } from "@/lib/notifications/list-notifications";
import { markAllRead, markRead, markUnread } from "@/lib/notifications/mark-notifications";
import { silentEvents } from "@/lib/notifications/silent-events";
import { tellingOf } from "@/lib/notifications/tellings";
import { claimEdition } from "@/lib/review/claim-edition";
import { pullBackEdition } from "@/lib/review/pull-back-edition";
import { requestChanges } from "@/lib/review/request-changes";
import { submitEdition } from "@/lib/review/submit-edition";
import { actOn, aDraft, approved, inReview, published } from "@/lib/testing/answers";
import { asOwner, asRole } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const all: InboxFilter = { show: "all" };
const inboxOf = async (person: Actor, filter: InboxFilter = all) =>
  (await listNotifications(person, filter)).rows;
const aboutOf = async (person: Actor, answerId: string) =>
  (await inboxOf(person)).filter(({ href }) => href.includes(answerId));
const phrasesOf = async (person: Actor, answerId: string) =>
  (await aboutOf(person, answerId)).map(({ phrase }) => phrase);

describe("who is told", () => {
  test("every type of event either tells somebody or says that it tells nobody", () => {
    const silent: readonly AuditEventType[] = silentEvents;
    for (const type of eventTypes) expect(tellingOf(type) === null, type).toBe(silent.includes(type));
  });

  test("an edition that nobody is to review is told to everybody who may, and not to its writer", async () => {
    const { answerId } = await inReview(people);
    for (const reviewer of [people.rui, people.rea, people.pia, people.ali])
      expect(await aboutOf(reviewer, answerId)).toMatchObject([
        { actorName: "Ann Archer", phrase: "submitted for review", reach: "shared", isRead: false },
      ]);
    for (const other of [people.ann, people.sam, people.ada])
      expect(await aboutOf(other, answerId), other.name).toEqual([]);
  });

  test("an edition that comes back to its reviewer is told to them alone", async () => {
    const { editionId, answerId } = await inReview(people);
    await requestChanges(people.rui, { ...(await actOn(editionId)), note: "The dose is missing." });
    await submitEdition(people.ann, { ...(await actOn(editionId)), note: "It is there now." });
    expect((await aboutOf(people.rui, answerId))[0]).toMatchObject({
      phrase: "submitted for review",
      quote: "It is there now.",
      reach: "personal",
      href: `/desk/answers/${answerId}/review`,
    });
    expect(await phrasesOf(people.rea, answerId)).toEqual(["submitted for review"]);
  });

  test("the author is told of a claim, of requested changes with the words, of the approval and of the publication", async () => {
    const { editionId, answerId } = await inReview(people);
    await claimEdition(people.rui, await actOn(editionId));
    await requestChanges(people.rui, { ...(await actOn(editionId)), note: "The dose is missing." });
    expect(await aboutOf(people.ann, answerId)).toMatchObject([
      {
        phrase: "requested changes to",
        quote: "The dose is missing.",
        href: `/desk/answers/${answerId}/draft`,
        reach: "personal",
      },
      { phrase: "claimed the review of" },
    ]);
    const other = await published(people);
    expect(await phrasesOf(people.ann, other.answerId)).toEqual(["published", "approved"]);
    expect(await phrasesOf(people.rui, other.answerId)).toEqual(["published", "submitted for review"]);
    expect(await phrasesOf(people.pat, other.answerId)).toEqual(["approved", "submitted for review"]);
  });

  test("whoever lost a claim or an answer is told by whom", async () => {
    const { editionId, answerId } = await inReview(people);
    await claimEdition(people.rui, await actOn(editionId));
    await pullBackEdition(people.ann, await actOn(editionId));
    expect((await phrasesOf(people.rui, answerId))[0]).toBe("pulled back from your review");
    await takeOverAnswer(people.sam, await actOn(editionId));
    expect((await aboutOf(people.ann, answerId))[0]).toMatchObject({
      actorName: "Sam Soto",
      phrase: "took over from you",
    });
  });

  test("whoever has left or has no role is told nothing", async () => {
    const gone = { ...people.rea, id: randomUUID(), email: `gone-${randomUUID()}@example.org` };
    const { id, email, name, credentials, affiliation } = gone;
    await database.person.create({
      data: {
        ...{ id, email, name, credentials, affiliation },
        roles: ["reviewer"],
        deactivatedAt: new Date(),
      },
    });
    const { answerId } = await inReview(people);
    expect(await aboutOf(gone, answerId)).toEqual([]);
    expect(await countUnread(people.nia)).toBe(0);
  });

  test("a notice about a source is told to the owners of the answers that cite it, in one statement with others", async () => {
    const { source } = await aDraft(people.ann);
    const event: AuditEvent = {
      type: "reference.notice-seen",
      ...{ formatted: "On testing. 2015.", kind: "retraction" },
      ...{ source: "pubmed", notice: "1", status: "retracted" },
    };
    const witness = { id: null, name: "Answer Desk", roles: [] };
    await inTransaction((tx) =>
      recordReferenceEvents(tx, witness, [
        { referenceId: randomUUID(), event: { type: "reference.added", formatted: "x" } },
        { referenceId: source.id, event },
      ]),
    );
    expect((await inboxOf(people.ann))[0]).toMatchObject({
      actorName: "Answer Desk",
      phrase: "found a notice (retraction) about a source that your answers cite:",
      title: "On testing. 2015.",
      href: `/desk/references/${source.id}`,
    });
    expect((await inboxOf(people.sam)).map(({ title }) => title)).not.toContain("On testing. 2015.");
  });

  test("a person is told that their roles changed", async () => {
    const { lockVersion } = await database.person.findUniqueOrThrow({ where: { id: people.pat.id } });
    await changeRoles(people.ada, { personId: people.pat.id, lockVersion, roles: ["publisher", "reviewer"] });
    expect((await inboxOf(people.pat))[0]).toMatchObject({
      phrase: "changed your roles",
      href: "/desk/profile",
    });
  });

  test("an act that fails tells nobody", async () => {
    const { answerId, editionId } = await approved(people);
    const before = await phrasesOf(people.ann, answerId);
    await expect(
      inTransaction(async (tx) => {
        const event = { type: "answer.withdrawn", number: 1 } as const;
        await recordEvent(tx, people.pia, { subject: { answerId, editionId }, event });
        throw new Error("the change failed");
      }),
    ).rejects.toThrow("the change failed");
    expect(await phrasesOf(people.ann, answerId)).toEqual(before);
  });
});

describe("laws of the database", () => {
  const insert = (eventId: string, personId: string) =>
    asRole("answer_desk_app", (client) =>
      client.query(
        `INSERT INTO "notification" ("event_id", "person_id", "title", "reach") VALUES ($1, $2, 'x', 'personal')`,
        [eventId, personId],
      ),
    );

  test("nobody is told of what they did, of what did not happen, or twice", async () => {
    await inReview(people);
    const event = await database.event.findFirstOrThrow({
      where: { type: "edition.submitted" },
      orderBy: { seq: "desc" },
    });
    await expect(insert(event.id, people.ann.id)).rejects.toThrow("never whoever did it");
    await expect(insert(randomUUID(), people.ann.id)).rejects.toThrow("tells of an event");
    await expect(insert(event.id, randomUUID())).rejects.toThrow("for a person");
    await expect(insert(event.id, people.rui.id)).rejects.toThrow("duplicate key");
  });

  test("what was told stays told: only the day it was read is written again", async () => {
    await inReview(people);
    for (const change of [`DELETE FROM "notification"`, `UPDATE "notification" SET "title" = 'y'`])
      await expect(asRole("answer_desk_app", (client) => client.query(change))).rejects.toThrow("denied");
    await expect(asOwner((client) => client.query(`DELETE FROM "notification"`))).rejects.toThrow();
    await expect(
      asRole("answer_desk_public", (client) => client.query(`SELECT FROM "notification"`)),
    ).rejects.toThrow("denied");
  });
});

describe("reading", () => {
  test("one's own are marked, those of others stay unread", async () => {
    await inReview(people);
    const [[mine], [theirs]] = [await inboxOf(people.rui), await inboxOf(people.rea)];
    const before = await countUnread(people.rui);
    await markRead(people.rui, { ids: [mine?.id ?? "", theirs?.id ?? ""] });
    expect(await countUnread(people.rui)).toBe(before - 1);
    expect((await inboxOf(people.rea))[0]?.isRead).toBe(false);
    await markUnread(people.rui, { ids: [mine?.id ?? ""] });
    expect(await countUnread(people.rui)).toBe(before);
  });

  test("all are marked that were on the page, and what came meanwhile stays unread", async () => {
    await inReview(people);
    const newest = (await inboxOf(people.rea))[0]?.id ?? "";
    await inReview(people);
    await markAllRead(people.rea, { newest });
    expect(await countUnread(people.rea)).toBe(1);
    expect(await inboxOf(people.rea, { show: "unread" })).toHaveLength(1);
  });

  test("an inbox goes back page by page, each line once, and narrows to a room", async () => {
    const { editionId, answerId } = await inReview(people);
    for (let nth = 0; nth < INBOX_PAGE + 5; nth += 1)
      await inTransaction((tx) =>
        recordEvent(tx, people.rui, {
          subject: { answerId, editionId },
          event: { type: "review.claimed", number: 1, until: "2026-12-01T00:00:00.000Z" },
        }),
      );
    const first = await listNotifications(people.ann, all);
    const second = await listNotifications(people.ann, { ...all, before: first.older ?? "" });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(first.rows).toHaveLength(INBOX_PAGE);
    expect(second.rows.length).toBeGreaterThanOrEqual(5);
    expect(new Set(ids).size).toBe(ids.length);
    const library = await inboxOf(people.ann, { show: "all", about: "Library" });
    expect(library.every(({ href }) => href.startsWith("/desk/references/"))).toBe(true);
  });

  test("what is malformed in the address is left out", () => {
    expect(inboxFilter.parse({ show: "x", about: "y", before: "1; DROP" })).toEqual({ show: "unread" });
  });
});
