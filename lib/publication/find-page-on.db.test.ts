import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { saveDraft } from "@/lib/answers/save-draft";
import { startEdition } from "@/lib/answers/start-edition";
import { database } from "@/lib/database/client";
import { dayIn } from "@/lib/publication/dates";
import { findPageOn } from "@/lib/publication/find-page-on";
import { holdAnswer } from "@/lib/publication/hold-answer";
import { liftHold } from "@/lib/publication/lift-hold";
import { publishRevision } from "@/lib/publication/publish-revision";
import { removeAnswer } from "@/lib/publication/remove-answer";
import { withdrawAnswer } from "@/lib/publication/withdraw-answer";
import { approveRevision } from "@/lib/review/approve-revision";
import { submitEdition } from "@/lib/review/submit-edition";
import { actOn, published, submittedHash } from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";
import { signedBy } from "@/lib/testing/sign";

const zone = "America/New_York";
const ONE_DAY = 86_400_000;
let people: People;

beforeAll(async () => {
  people = await addPeople();
});

const dayFromNow = (days: number) => dayIn(zone, new Date(Date.now() + days * ONE_DAY));

function pageOn(answerId: string, on: string, publication: number | null = null) {
  const inTenDays = new Date(Date.now() + 10 * ONE_DAY);
  return findPageOn({ id: answerId, zone }, { on, publication, now: inTenDays });
}

/** Ann's second edition, approved by Rui, published by Pia. */
async function publishedTwice() {
  const live = await published(people);
  const next = await startEdition(people.ann, await actOn(live.editionId));
  const { question } = await database.edition.findUniqueOrThrow({ where: { id: next.editionId } });
  const document = doc(p("It is a disease that tests had.", cite(live.source.id)));
  await saveDraft(people.ann, next.editionId, {
    question,
    document,
    lockVersion: 0,
    sittingId: randomUUID(),
  });
  await submitEdition(people.ann, { ...(await actOn(next.editionId)), note: "Said in the past tense." });
  const contentHash = await submittedHash(next.editionId);
  await approveRevision(people.rui, await signedBy(people.rui, next.editionId));
  await publishRevision(people.pia, {
    ...(await actOn(next.editionId)),
    ...{ contentHash, changeKind: "substantive", changeNote: "Tests are over.", wholeAnswerReviewed: false },
  });
  return { ...live, next: next.editionId };
}

test("a day before the first publication had no page, and says when the first one came", async () => {
  const { answerId } = await published(people);
  expect(await pageOn(answerId, dayFromNow(-1))).toMatchObject({
    kind: "not-yet",
    firstAt: expect.any(Date),
  });
});

test.for(["", "yesterday", "2026-02-30", "2026-2-3", "0000-00-00"])("“%s” is no day", async (on) => {
  const { answerId } = await published(people);
  expect(await pageOn(answerId, on)).toEqual({ kind: "no-day" });
});

test("a day that has not come has no page", async () => {
  const { answerId } = await published(people);
  expect(await pageOn(answerId, dayFromNow(20))).toEqual({ kind: "to-come" });
});

test("a day shows the publication that stood at its end, who stood behind it, and the others of the day on request", async () => {
  const { answerId } = await publishedTwice();
  const today = await pageOn(answerId, dayFromNow(0));
  expect(today).toMatchObject({
    kind: "page",
    others: [1],
    page: {
      publication: { number: 2, approvedBy: "Rui Ramos, MSc", publishedBy: "Pia Park" },
      until: null,
      withdrawn: null,
      changes: [{ kind: "substantive", note: "Tests are over." }, { kind: "first" }],
    },
  });
  const first = await pageOn(answerId, dayFromNow(0), 1);
  expect(first).toMatchObject({
    page: { publication: { number: 1 }, changes: [{ kind: "first" }], until: expect.any(Date) },
  });
  expect(await pageOn(answerId, dayFromNow(3), 1)).toMatchObject({
    others: [],
    page: { publication: { number: 2 } },
  });
});

test("what it shows is the frozen publication, whatever became of the text since", async () => {
  const { answerId, publicationId } = await publishedTwice();
  const { snapshot } = await database.publication.findUniqueOrThrow({ where: { id: publicationId } });
  const found = await pageOn(answerId, dayFromNow(0), 1);
  expect(found.kind === "page" && found.page.snapshot).toEqual(snapshot);
});

test("a day during a withdrawal says so, with its reason; the page stood with a banner", async () => {
  const { answerId, editionId } = await published(people);
  await withdrawAnswer(people.pia, { ...(await actOn(editionId)), reason: "A source was retracted." });
  expect(await pageOn(answerId, dayFromNow(2))).toMatchObject({
    kind: "page",
    page: { publication: { number: 1 }, withdrawn: { on: dayFromNow(0), reason: "A source was retracted." } },
  });
});

/** Sets when a row of a stop came and went so many days from now, as only the owner of the database can. */
async function dated(
  table: "safety_hold" | "removal",
  answerId: string,
  days: { at: number; until: number },
) {
  const ended = table === "removal" ? "ended_at" : "lifted_at";
  await asOwner((client) =>
    client.query(
      `ALTER TABLE ${table} DISABLE TRIGGER USER;
       UPDATE ${table} SET created_at = now() + make_interval(days => ${days.at}),
         ${ended} = CASE WHEN ${ended} IS NOT NULL THEN now() + make_interval(days => ${days.until}) END
        WHERE answer_id = '${answerId}';
       ALTER TABLE ${table} ENABLE TRIGGER USER`,
    ),
  );
}

test("a day on which a safety hold stood shows the page with it, and its reason", async () => {
  const { answerId, editionId } = await published(people);
  await holdAnswer(people.rui, { ...(await actOn(editionId)), reason: "A dose may be wrong." });
  await liftHold(people.rea, { ...(await actOn(editionId)), reason: "It is right." });
  await dated("safety_hold", answerId, { at: 2, until: 4 });
  const held = { on: dayFromNow(2), reason: "A dose may be wrong." };
  const onDay = async (days: number) => {
    const found = await pageOn(answerId, dayFromNow(days));
    return found.kind === "page" && { held: found.page.held, holds: found.page.holds.length };
  };
  expect(await Promise.all([1, 2, 3, 4, 5].map(onDay))).toEqual([
    { held: null, holds: 0 },
    { held, holds: 1 },
    { held, holds: 1 },
    { held: null, holds: 1 },
    { held: null, holds: 0 },
  ]);
});

test("a day on which the answer was removed shows that, and the page until then on request", async () => {
  const { answerId, editionId } = await published(people);
  await removeAnswer(people.pia, { ...(await actOn(editionId)), reason: "Wrong.", redirectTo: "" });
  const removal = { by: "Pia Park", reason: "Wrong.", leadsTo: null, until: null };
  expect(await pageOn(answerId, dayFromNow(0))).toMatchObject({ kind: "removed", removal, others: [1] });
  expect(await pageOn(answerId, dayFromNow(0), 1)).toMatchObject({
    kind: "page",
    page: { publication: { number: 1 }, withdrawn: null, until: expect.any(Date) },
  });
  expect(await pageOn(answerId, dayFromNow(3), 1)).toMatchObject({ kind: "removed", removal, others: [] });
});

test("a removed address led to another answer only while readers could read that one", async () => {
  const [gone, other] = [await published(people), await published(people)];
  const redirectTo = `/answers/${other.slug}`;
  await removeAnswer(people.pia, { ...(await actOn(gone.editionId)), reason: "Twice.", redirectTo });
  await removeAnswer(people.pia, { ...(await actOn(other.editionId)), reason: "Wrong.", redirectTo: "" });
  await dated("removal", other.answerId, { at: 5, until: 5 });
  await asOwner((client) =>
    client.query(
      `ALTER TABLE publication_end DISABLE TRIGGER USER;
       UPDATE publication_end SET created_at = now() + interval '5 days' WHERE publication_id = '${other.publicationId}';
       ALTER TABLE publication_end ENABLE TRIGGER USER`,
    ),
  );
  const leadsTo = async (days: number) => {
    const found = await pageOn(gone.answerId, dayFromNow(days));
    return found.kind === "removed" ? found.removal.leadsTo : found.kind;
  };
  expect(await Promise.all([1, 4, 5, 6].map(leadsTo))).toEqual([other.slug, other.slug, null, null]);
});

test("an answer that was never published has no page on any day", async () => {
  expect(await pageOn(randomUUID(), dayFromNow(0))).toEqual({ kind: "not-yet", firstAt: null });
});
