import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { saveDraft } from "@/lib/answers/save-draft";
import { startEdition } from "@/lib/answers/start-edition";
import { database } from "@/lib/database/client";
import { dayIn } from "@/lib/publication/dates";
import { findPageOn } from "@/lib/publication/find-page-on";
import { publishRevision } from "@/lib/publication/publish-revision";
import { withdrawAnswer } from "@/lib/publication/withdraw-answer";
import { approveRevision } from "@/lib/review/approve-revision";
import { submitEdition } from "@/lib/review/submit-edition";
import { actOn, published, submittedHash } from "@/lib/testing/answers";
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

test("an answer that was never published has no page on any day", async () => {
  expect(await pageOn(randomUUID(), dayFromNow(0))).toEqual({ kind: "not-yet", firstAt: null });
});
