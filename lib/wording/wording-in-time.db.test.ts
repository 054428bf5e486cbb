import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { saveDraft } from "@/lib/answers/save-draft";
import { database } from "@/lib/database/client";
import { dayIn } from "@/lib/publication/dates";
import { findPageOn } from "@/lib/publication/find-page-on";
import { publishRevision } from "@/lib/publication/publish-revision";
import { wordingsAt } from "@/lib/settings/wordings-at";
import { findPublishedAnswer } from "@/lib/site/answer-queries";
import { atomFeed } from "@/lib/site/atom-feed";
import { listFeedEntries } from "@/lib/site/list-queries";
import { readWordingNow } from "@/lib/site/watch-wordings";
import { actOn, aDraft, approved, published, submittedHash } from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";
import { approvedWording, proposedWording } from "@/lib/testing/wordings";
import { findPageWithWording } from "@/lib/wording/find-page-with-wording";
import { countTouchedPages, listTouchedPages } from "@/lib/wording/touched-pages";

const ONE_DAY = 86_400_000;
let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const inForceAt = async (instant: string | Date) =>
  (await wordingsAt(database, new Date(instant))).disclaimer;
const setZone = (zone: string) => database.centre.update({ where: { id: 1 }, data: { timeZone: zone } });

describe("a wording begins at midnight of its day, in the centre's zone", () => {
  test.for([
    ["an ordinary night", "America/New_York", "2031-02-01", "2031-02-01T05:00:00Z"],
    ["the night before summer time begins", "America/New_York", "2031-03-09", "2031-03-09T05:00:00Z"],
    ["the day after summer time began", "America/New_York", "2031-03-10", "2031-03-10T04:00:00Z"],
    ["the night before summer time ends", "America/New_York", "2031-11-02", "2031-11-02T04:00:00Z"],
    ["the day after summer time ended", "America/New_York", "2031-11-03", "2031-11-03T05:00:00Z"],
    ["a zone ahead of the server", "Pacific/Auckland", "2031-06-10", "2031-06-09T12:00:00Z"],
    ["a zone whose day begins at one o'clock", "America/Havana", "2031-03-09", "2031-03-09T05:00:00Z"],
  ] as const)("%s", async ([, zone, effectiveOn, midnight]) => {
    await setZone(zone);
    const { text } = await approvedWording(people, { effectiveOn });
    const instant = Date.parse(midnight);
    expect(await inForceAt(new Date(instant - 1))).not.toBe(text);
    expect(await inForceAt(new Date(instant))).toBe(text);
    await asOwner((client) =>
      client.query(
        `INSERT INTO wording_cancellation SELECT id, $1, 'Over' FROM boilerplate_version
          WHERE NOT EXISTS (SELECT FROM wording_cancellation x WHERE x.version_id = boilerplate_version.id) AND effective_on IS NOT NULL`,
        [people.ada.id],
      ),
    );
    await setZone("America/New_York");
  });

  test("and when the zone changes before its day, at midnight of the new zone", async () => {
    const { text } = await approvedWording(people, { effectiveOn: "2032-05-05" });
    expect(await inForceAt("2032-05-05T04:00:00Z")).toBe(text);
    await setZone("Europe/Berlin");
    expect(await inForceAt("2032-05-04T21:59:59Z")).not.toBe(text);
    expect(await inForceAt("2032-05-04T22:00:00Z")).toBe(text);
    await setZone("America/New_York");
  });

  test("the server is told how long it is until then, and nothing of the words", async () => {
    const { wait, versions } = await readWordingNow();
    const due = Date.parse("2032-05-05T04:00:00Z") - Date.now();
    expect(Math.abs((wait ?? 0) - due)).toBeLessThan(60_000);
    expect(versions).not.toContain("2032");
  });
});

describe("a new wording", () => {
  test("stands on every page at once, in the API's words too, and moves no date, text or feed", async () => {
    const { slug, answerId } = await published(people);
    const before = await findPublishedAnswer(slug);
    const feed = async () => atomFeed({ origin: "https://x.example", name: "X" }, await listFeedEntries(30));
    const feedBefore = await feed();
    const rows = () => database.publication.findMany({ where: { answerId } });
    const rowsBefore = await rows();
    const { text } = await approvedWording(people);
    const after = await findPublishedAnswer(slug);
    expect(after?.snapshot.boilerplate.disclaimer).toBe(text);
    expect({ ...after, snapshot: { ...after?.snapshot, boilerplate: null } }).toEqual({
      ...before,
      snapshot: { ...before?.snapshot, boilerplate: null },
    });
    expect(await feed()).toBe(feedBefore);
    expect(await rows()).toEqual(rowsBefore);
  });

  test("leaves an approval as it is: the approved edition is published", async () => {
    const { editionId, slug } = await approved(people);
    const contentHash = await submittedHash(editionId);
    const { text } = await approvedWording(people);
    expect(await submittedHash(editionId)).toBe(contentHash);
    await publishRevision(people.pia, {
      ...(await actOn(editionId)),
      ...{ contentHash, changeKind: "first", changeNote: "", wholeAnswerReviewed: false },
    });
    expect((await findPublishedAnswer(slug))?.snapshot.boilerplate.disclaimer).toBe(text);
  });

  test("makes no revision of a draft whose words are saved again", async () => {
    const draft = await aDraft(people.ann);
    const { question, document } = await database.edition.findUniqueOrThrow({
      where: { id: draft.editionId },
    });
    const revisions = () => database.revision.count({ where: { editionId: draft.editionId } });
    const before = await revisions();
    await approvedWording(people);
    await saveDraft(people.ann, draft.editionId, {
      ...{ question, document, lockVersion: draft.lockVersion, sittingId: randomUUID() },
    });
    expect(await revisions()).toBe(before);
  });

  test("is told to every instance", async () => {
    const heard = await asOwner(async (client) => {
      const notes: string[] = [];
      client.on("notification", (note) => notes.push(note.payload ?? ""));
      await client.query("LISTEN answer_desk_site");
      await approvedWording(people);
      await client.query("SELECT 1");
      return notes;
    });
    expect(heard).toEqual(['{"all":true}']);
  });
});

test("the page as it was on a day shows the wording of that day, neither the first nor today's", async () => {
  const zone = "America/New_York";
  const { answerId } = await published(people);
  const day = (days: number) => dayIn(zone, new Date(Date.now() + days * ONE_DAY));
  const now = await inForceAt(new Date());
  const inTenDays = await approvedWording(people, { effectiveOn: day(10) });
  const inTwenty = await approvedWording(people, { effectiveOn: day(20) });
  const wordsOn = async (days: number) => {
    const found = await findPageOn(
      { id: answerId, zone },
      { on: day(days), publication: null, now: new Date(Date.now() + 40 * ONE_DAY) },
    );
    return found.kind === "page" ? found.page.snapshot.boilerplate.disclaimer : found.kind;
  };
  expect(await wordsOn(0)).toBe(now);
  expect(await wordsOn(9)).toBe(now);
  expect(await wordsOn(10)).toBe(inTenDays.text);
  expect(await wordsOn(19)).toBe(inTenDays.text);
  expect(await wordsOn(20)).toBe(inTwenty.text);
  expect(await wordsOn(30)).toBe(inTwenty.text);
});

test("who approves sees every page as it will be, and readers do not", async () => {
  const { slug } = await published(people);
  const { draftId, text } = await proposedWording(people, { kind: "closing_words" });
  const found = await findPageWithWording(people.rui, { draftId, slug });
  expect(found?.answer.snapshot.boilerplate.closing_words).toBe(text);
  expect((await findPublishedAnswer(slug))?.snapshot.boilerplate.closing_words).not.toBe(text);
  expect(await findPageWithWording(people.ann, { draftId, slug })).toBeNull();
  expect(await findPageWithWording(people.rui, { draftId: randomUUID(), slug })).toBeNull();
});

test("the list of touched pages goes through all of them once", async () => {
  const [topic] = await database.topic.findMany({ take: 1 });
  await asOwner(async (client) => {
    await client.query("ALTER TABLE publication DISABLE TRIGGER publication_stands");
    await client.query(
      `WITH source AS (SELECT p.*, a.owner_id FROM publication p JOIN answer a ON a.live_publication_id = p.id LIMIT 1),
            made AS (INSERT INTO answer (id, topic_id, slug, owner_id, created_by_id, live_publication_id)
                     SELECT gen_random_uuid(), $1, 'many-' || lpad(n::text, 4, '0'), s.owner_id, s.owner_id, gen_random_uuid()
                       FROM source s, generate_series(1, 1000) n RETURNING id, live_publication_id)
       INSERT INTO publication (id, answer_id, edition_id, revision_id, verdict_id, number, content_hash, change_kind, published_on, updated_on,
                                question, plain_text, topic_name, snapshot, published_by_id)
       SELECT m.live_publication_id, m.id, s.edition_id, s.revision_id, s.verdict_id, 1, s.content_hash, s.change_kind, s.published_on,
              s.updated_on, s.question, s.plain_text, s.topic_name, s.snapshot, s.published_by_id FROM made m, source s`,
      [topic?.id],
    );
    await client.query("ALTER TABLE publication ENABLE TRIGGER publication_stands");
  });
  const count = await countTouchedPages();
  expect(count).toBeGreaterThan(1_000);
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; more = after !== null) {
    const { pages, next } = await listTouchedPages(people.rui, after);
    seen.push(...pages.map(({ slug }) => slug));
    after = next;
  }
  expect(new Set(seen).size).toBe(count);
  expect(seen).toEqual(seen.toSorted());
});
