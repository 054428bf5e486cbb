import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { bringBackFinding } from "@/lib/answers/bring-back-finding";
import { dismissFinding } from "@/lib/answers/dismiss-finding";
import { listDismissals } from "@/lib/answers/list-dismissals";
import { readFindings } from "@/lib/answers/read-findings";
import { database } from "@/lib/database/client";
import type { CheckName } from "@/lib/document/checks/check-kinds";
import type { DocumentJson } from "@/lib/document/document-types";
import { submitEdition } from "@/lib/review/submit-edition";
import { actOn, aDraft } from "@/lib/testing/answers";
import { doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

const CLAIM = "Most people get better.";
const PHONE = "Call me at (301) 555-0142.";
const REPORT = "a telephone number: (•••••••••••42";

type Draft = Awaited<ReturnType<typeof aDraft>>;
type Words = { question?: string; document?: DocumentJson };

const claiming = (words: Words = {}) => aDraft(people.ann, { document: doc(p(CLAIM)), ...words });
const dismiss = (
  actor: Actor,
  { editionId }: Draft,
  { check = "uncited-claim" as CheckName, about = CLAIM.toLowerCase(), reason = "General knowledge." } = {},
) => dismissFinding(actor, { editionId, check, about, reason, idempotencyKey: randomUUID() });
const bringBack = (actor: Actor, { editionId }: Draft, dismissalId: string) =>
  bringBackFinding(actor, { editionId, dismissalId, idempotencyKey: randomUUID() });

const found = async ({ editionId, answerId }: Draft) => {
  const edition = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  const words = { question: edition.question, document: edition.document as unknown as DocumentJson };
  const { open, dismissed } = await readFindings(database, { id: answerId, names: [] }, words);
  return { open: open.map(({ check }) => check), dismissed: dismissed.map(({ check }) => check) };
};
const lastEvent = ({ answerId }: Draft) =>
  database.event.findFirst({ where: { answerId }, orderBy: { seq: "desc" } });

test("a dismissed finding is not told any more; who, why and what is kept and audited", async () => {
  const draft = await claiming();
  expect((await found(draft)).open).toContain("uncited-claim");
  await dismiss(people.ann, draft);
  expect(await found(draft)).toMatchObject({
    open: expect.not.arrayContaining(["uncited-claim"]),
    dismissed: ["uncited-claim"],
  });
  expect(await listDismissals(database, draft.answerId)).toMatchObject([
    { check: "uncited-claim", excerpt: CLAIM, reason: "General knowledge.", byName: people.ann.name },
  ]);
  expect(await lastEvent(draft)).toMatchObject({
    type: "check.dismissed",
    actorId: people.ann.id,
    payload: { check: "uncited-claim", excerpt: CLAIM, reason: "General knowledge." },
  });
});

test("it can be brought back, and the dismissal is still kept", async () => {
  const draft = await claiming();
  const { dismissalId } = await dismiss(people.ann, draft);
  await bringBack(people.ann, draft, dismissalId);
  expect((await found(draft)).open).toContain("uncited-claim");
  expect(await lastEvent(draft)).toMatchObject({ type: "check.dismissal-undone" });
  expect(await database.checkDismissal.findUnique({ where: { id: dismissalId } })).not.toBeNull();
  await expect(bringBack(people.ann, draft, dismissalId)).rejects.toThrow(
    "Somebody brought this back already",
  );
  await dismiss(people.ann, draft);
  expect((await found(draft)).dismissed).toEqual(["uncited-claim"]);
});

test("the same press twice is one dismissal", async () => {
  const draft = await claiming();
  const input = {
    ...{ editionId: draft.editionId, check: "uncited-claim" as const, about: CLAIM.toLowerCase() },
    ...{ reason: "General knowledge.", idempotencyKey: randomUUID() },
  };
  const [one, two] = [await dismissFinding(people.ann, input), await dismissFinding(people.ann, input)];
  expect(one).toEqual(two);
  expect(await database.checkDismissal.count({ where: { answerId: draft.answerId } })).toBe(1);
});

test.for<[string, (draft: Draft) => Promise<unknown>, string]>([
  [
    "who may not write cannot dismiss",
    (draft) => dismiss(people.sam, draft),
    "Only the owner of this answer, a reviewer or a publisher writes in it.",
  ],
  [
    "what is not in the saved text cannot be dismissed",
    (draft) => dismiss(people.ann, draft, { about: "something else" }),
    "This is not in the saved text.",
  ],
  [
    "an empty answer cannot be dismissed",
    (draft) => dismiss(people.ann, draft, { check: "empty-answer", about: "" }),
    "This one cannot be dismissed.",
  ],
  [
    "nobody dismisses twice",
    async (draft) => {
      await dismiss(people.ann, draft);
      await dismiss(people.ann, draft);
    },
    "Somebody dismissed this already.",
  ],
  [
    "another answer’s dismissal is not there",
    async (draft) => {
      const { dismissalId } = await dismiss(people.ann, await claiming());
      await bringBack(people.ann, draft, dismissalId);
    },
    "There is no such dismissal.",
  ],
])("%s", async ([, act, sentence]) => {
  const draft = await claiming();
  await expect(act(draft)).rejects.toThrow(sentence);
});

test("while the text is in review nothing is dismissed", async () => {
  const draft = await aDraft(people.ann);
  await submitEdition(people.ann, { ...(await actOn(draft.editionId)), note: "Please look." });
  await expect(dismiss(people.ann, draft)).rejects.toThrow("The words can change only in a draft");
});

test("personal data in the question keeps it from review until a person answers for it, and no record holds it", async () => {
  const draft = await aDraft(people.ann, { question: PHONE });
  const submit = async () =>
    submitEdition(people.ann, { ...(await actOn(draft.editionId)), note: "Please look." });
  await expect(submit()).rejects.toThrow("The question holds a telephone number.");
  await dismiss(people.ann, draft, {
    ...{ check: "personal-data", about: REPORT, reason: "It is the public helpline." },
  });
  const [kept] = await listDismissals(database, draft.answerId);
  expect(JSON.stringify([kept, (await lastEvent(draft))?.payload])).not.toContain("555");
  await submit();
});

test("a citation of an archived source is told, and keeps nothing from review", async () => {
  const draft = await aDraft(people.ann);
  await database.reference.update({ where: { id: draft.source.id }, data: { archivedAt: new Date() } });
  expect((await found(draft)).open).toEqual(["archived-reference"]);
  await submitEdition(people.ann, { ...(await actOn(draft.editionId)), note: "Please look." });
});

test("a dismissal is never changed or removed, and has words", async () => {
  const draft = await claiming();
  const { dismissalId: id } = await dismiss(people.ann, draft);
  await expect(
    database.checkDismissal.update({ where: { id }, data: { reason: "Other." } }),
  ).rejects.toThrow();
  await expect(database.checkDismissal.delete({ where: { id } })).rejects.toThrow();
  const row = { answerId: draft.answerId, check: "long-sentence", about: "a", excerpt: "a", reason: " - " };
  const by = { dismissedById: people.ann.id, dismissedByName: "Ann" };
  await expect(database.checkDismissal.create({ data: { ...row, ...by } })).rejects.toThrow();
});
