import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { hashPassword } from "@/lib/access/passwords";
import { startSession } from "@/lib/access/sessions";
import { saveDraft } from "@/lib/answers/save-draft";
import { startEdition } from "@/lib/answers/start-edition";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { approveRevision } from "@/lib/review/approve-revision";
import type { Attestation } from "@/lib/review/attestation";
import { findVerdict } from "@/lib/review/find-verdict";
import { listMarks } from "@/lib/review/list-marks";
import { markReview } from "@/lib/review/mark-review";
import { pullBackEdition } from "@/lib/review/pull-back-edition";
import { requestChanges } from "@/lib/review/request-changes";
import { submitEdition } from "@/lib/review/submit-edition";
import { approveInput } from "@/lib/review/verdict-input";
import { actOn, aDraft, inReview, published, submittedHash } from "@/lib/testing/answers";
import { asRole } from "@/lib/testing/database";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";
import { signedBy } from "@/lib/testing/sign";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const stateOf = async (id: string) => (await database.edition.findUniqueOrThrow({ where: { id } })).state;

async function write(editionId: string, ...sentences: string[]): Promise<void> {
  const { lockVersion, question } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  const document = doc(...sentences.map((sentence) => p(sentence)));
  await saveDraft(people.ann, editionId, { question, document, lockVersion, sittingId: randomUUID() });
}

const submit = async (editionId: string) =>
  submitEdition(people.ann, { ...(await actOn(editionId)), note: "Please look." });

/** A live answer, and its next edition in review with one dose and one negation changed. */
async function changedInReview() {
  const before = ["Take 5 mg a day.", "It is dangerous to children."];
  const live = await published(people, { document: doc(...before.map((sentence) => p(sentence))) });
  const { editionId } = await startEdition(people.ann, await actOn(live.editionId));
  await write(editionId, "Take 50 mg a day.", "It is not dangerous to children.");
  await submit(editionId);
  return { answerId: live.answerId, editionId, live };
}

/** What the reviewer's form sends, with nothing ticked under “Check these first”. */
async function unticked(reviewer: Actor, editionId: string) {
  const input = await signedBy(reviewer, editionId);
  const marks = await listMarks(database, reviewer, editionId);
  await database.reviewMark.deleteMany({ where: { editionId, personId: reviewer.id } });
  return { input, keys: marks.checked };
}

const tick = (actor: Actor, editionId: string, key: string) =>
  markReview(actor, { kind: "checked", editionId, key, isSet: true });

describe("what is to be checked first", () => {
  test("stands against approval until each change is ticked, and the ticks are kept in the verdict", async () => {
    const { answerId, editionId, live } = await changedInReview();
    const { input, keys } = await unticked(people.rui, editionId);
    expect(keys).toHaveLength(2);
    await expect(approveRevision(people.rui, input)).rejects.toMatchObject({
      code: "not-ready",
      sentence: "2 changes under “Check these first” are not ticked yet. Look at them, then sign.",
      current: { unticked: keys },
    });
    await tick(people.rui, editionId, keys[0] ?? "");
    await expect(approveRevision(people.rui, input)).rejects.toThrow("One change under “Check these first”");
    await tick(people.rui, editionId, keys[1] ?? "");
    await approveRevision(people.rui, input);
    const verdict = await database.verdict.findFirstOrThrow({ where: { editionId } });
    const signed = verdict.attestation as unknown as Attestation;
    expect(signed).toMatchObject({ found: 2, against: { edition: 1 }, interests: { kind: "none" } });
    expect(signed.checked.map(({ sentence }) => sentence)).toEqual([
      "Dose changed: 5 mg → 50 mg",
      "Negation added: not",
    ]);
    expect((await findVerdict({ id: answerId }, verdict.id))?.attestation).toEqual(signed);
    expect(await findVerdict({ id: live.topic.id }, verdict.id)).toBeNull();
  });

  test("another's ticks are not one's own, and a tick that was taken back is none", async () => {
    const { editionId } = await changedInReview();
    await signedBy(people.rea, editionId);
    const { input, keys } = await unticked(people.rui, editionId);
    for (const key of keys) await tick(people.rui, editionId, key);
    await markReview(people.rui, { kind: "checked", editionId, key: keys[0] ?? "", isSet: false });
    await expect(approveRevision(people.rui, input)).rejects.toMatchObject({ code: "not-ready" });
  });

  test("a tick stays while its sentence does; a change that is new is not ticked", async () => {
    const { editionId } = await changedInReview();
    const { keys } = await unticked(people.rui, editionId);
    for (const key of keys) await tick(people.rui, editionId, key);
    await requestChanges(people.rui, { ...(await actOn(editionId)), note: "Is that the dose?" });
    await write(editionId, "Take 15 mg a day.", "It is not dangerous to children.");
    await submit(editionId);
    const known = await listMarks(database, people.rui, editionId);
    const input = { ...(await signedBy(people.rui, editionId)) };
    const all = await listMarks(database, people.rui, editionId);
    expect(all.checked.filter((key) => !known.checked.includes(key))).toHaveLength(1);
    await approveRevision(people.rui, input);
    const verdict = await database.verdict.findFirstOrThrow({ where: { editionId, outcome: "approved" } });
    expect((verdict.attestation as unknown as Attestation).checked.map(({ sentence }) => sentence)).toEqual([
      "Dose changed: 5 mg → 15 mg",
      "Negation added: not",
    ]);
  });

  test("is not ticked by who wrote the text", async () => {
    const { editionId } = await changedInReview();
    await expect(tick(people.ann, editionId, "0123456789abcd")).rejects.toMatchObject({ code: "forbidden" });
    expect(await database.reviewMark.count({ where: { editionId, personId: people.ann.id } })).toBe(0);
  });
});

describe("an approval", () => {
  test("keeps which of the cited sources were opened in this review, and no others", async () => {
    const draft = await inReview(people);
    const open = (key: string) =>
      markReview(people.rui, { kind: "opened", editionId: draft.editionId, key, isSet: true });
    await open(draft.source.id);
    await open(draft.source.id);
    await open(randomUUID());
    await approveRevision(people.rui, await signedBy(people.rui, draft.editionId));
    const verdict = await database.verdict.findFirstOrThrow({ where: { editionId: draft.editionId } });
    expect(verdict.attestation).toMatchObject({
      against: null,
      found: 0,
      sources: { cited: 1, opened: [{ id: draft.source.id, number: 1 }] },
    });
    const event = await database.event.findFirstOrThrow({
      where: { editionId: draft.editionId, type: "review.approved" },
    });
    expect(event.payload).toMatchObject({
      verdictId: verdict.id,
      submittedById: people.ann.id,
      attestation: { sources: { cited: 1 }, interests: { kind: "none" } },
    });
  });

  test("keeps the interest that its signer declares, and asks which", async () => {
    const draft = await inReview(people);
    const input = { ...(await signedBy(people.rui, draft.editionId)), interests: "declared" as const };
    expect(approveInput.safeParse(input).error?.issues).toMatchObject([{ path: ["interestsText"] }]);
    const text = "I gave a talk for the maker in 2024.";
    await approveRevision(people.rui, { ...input, interestsText: text });
    const verdict = await database.verdict.findFirstOrThrow({ where: { editionId: draft.editionId } });
    expect(verdict.attestation).toMatchObject({ interests: { kind: "declared", text } });
  });

  test("of a text that moved meanwhile is a conflict that tells the change and where to see it", async () => {
    const draft = await inReview(people, { document: doc(p("Take 5 mg a day.")) });
    const input = await signedBy(people.rui, draft.editionId);
    await pullBackEdition(people.ann, await actOn(draft.editionId));
    await write(draft.editionId, "Take 50 mg a day.");
    await submit(draft.editionId);
    const contentHash = await submittedHash(draft.editionId);
    await expect(approveRevision(people.rui, input)).rejects.toMatchObject({
      code: "conflict",
      sentence: expect.stringMatching(/^The text changed since you opened it: 1 passage changed\. Nothing/),
      current: { contentHash, compare: expect.stringContaining(`${draft.answerId}/compare?from=`) },
    });
    expect(await stateOf(draft.editionId)).toBe("in_review");
  });
});

describe("a sign-in that is old", () => {
  const password = "violet lantern 2026 in the attic";

  /** A reviewer with a password, who signed in so many minutes ago. */
  async function signedIn(minutes: number): Promise<Actor> {
    const { rui } = await addPeople();
    await database.person.update({
      where: { id: rui.id },
      data: { passwordHash: await hashPassword(password) },
    });
    const id = await inTransaction((tx) => startSession(tx, rui.id));
    const confirmedAt = new Date(Date.now() - minutes * 60_000);
    await database.session.update({ where: { id }, data: { confirmedAt } });
    return { ...rui, session: { id, confirmedAt } };
  }

  test("asks for the password again before anything is signed; the right one makes it fresh", async () => {
    const rui = await signedIn(31);
    const { editionId } = await inReview(people);
    const input = await signedBy(rui, editionId);
    await expect(approveRevision(rui, input)).rejects.toMatchObject({
      code: "not-ready",
      current: { asksPassword: true },
    });
    await expect(approveRevision(rui, { ...input, password: "not this one" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await stateOf(editionId)).toBe("in_review");
    await approveRevision(rui, { ...input, password });
    expect(await stateOf(editionId)).toBe("approved");
    const session = await database.session.findUniqueOrThrow({ where: { id: rui.session?.id } });
    expect(Date.now() - session.confirmedAt.getTime()).toBeLessThan(60_000);
  });

  test("a fresh one asks for nothing", async () => {
    const rui = await signedIn(5);
    const { editionId } = await inReview(people);
    await approveRevision(rui, await signedBy(rui, editionId));
    expect(await stateOf(editionId)).toBe("approved");
  });

  test("guessing the password is limited, and the right one does not help while it is", async () => {
    const rui = await signedIn(60);
    const { editionId } = await inReview(people);
    const input = await signedBy(rui, editionId);
    for (let guess = 0; guess < 5; guess += 1)
      await expect(approveRevision(rui, { ...input, password: `guess ${guess}` })).rejects.toThrow();
    await expect(approveRevision(rui, { ...input, password })).rejects.toMatchObject({ code: "too-many" });
    expect(await stateOf(editionId)).toBe("in_review");
  });
});

describe("past the application", () => {
  type Forged = { reviewer?: Actor; name?: string; attestation?: object | null; checklist?: string[] };
  const whole: Attestation = {
    ...{ against: null, found: 0, checked: [] },
    sources: { cited: 1, opened: [] },
    interests: { kind: "none" },
  };

  async function forge({ reviewer = people.rui, name, attestation = whole, checklist }: Forged) {
    const draft = await aDraft(people.ann, {
      document: doc(p("It is mild.", cite((await inReview(people)).source.id))),
    });
    await submit(draft.editionId);
    const { submittedRevision } = await database.edition.findUniqueOrThrow({
      where: { id: draft.editionId },
      include: { submittedRevision: true },
    });
    return asRole("answer_desk_app", (client) =>
      client.query(
        `INSERT INTO verdict (id, edition_id, revision_id, content_hash, outcome, checklist, attestation, reviewer_id,
           reviewer_name, reviewer_credentials, reviewer_affiliation)
         VALUES ($1, $2, $3, $4, 'approved', $5, $6, $7, $8, $9, $10)`,
        [
          ...[randomUUID(), draft.editionId, submittedRevision?.id, submittedRevision?.contentHash],
          JSON.stringify(checklist ?? ["1", "2", "3", "4", "5"]),
          attestation && JSON.stringify(attestation),
          ...[reviewer.id, name ?? reviewer.name, reviewer.credentials, reviewer.affiliation],
        ],
      ),
    );
  }

  test("the database takes a verdict that is signed in full", async () => {
    await forge({});
  });

  test.for([
    ["under another name", () => ({ name: "Rea Roth" }), "Your name or credentials changed meanwhile."],
    ["by a specialist", () => ({ reviewer: people.sam }), "given by a reviewer or a publisher"],
    ["by an administrator", () => ({ reviewer: people.ada }), "given by a reviewer or a publisher"],
    ["without what was signed", () => ({ attestation: null }), "signed in full"],
    ["without a statement", () => ({ checklist: ["1", "2", "3", "4"] }), "signed in full"],
    [
      "with a change not ticked",
      () => ({ attestation: { ...whole, found: 1 } }),
      "is ticked before an approval",
    ],
    [
      "with a tick that the signer never made",
      () => ({ attestation: { ...whole, found: 1, checked: [{ key: "0123456789abcd", sentence: "x" }] } }),
      "is ticked before an approval",
    ],
    [
      "without a word on interests",
      () => ({ attestation: { ...whole, interests: { kind: "declared", text: " " } } }),
      "whether the reviewer has a conflict of interest",
    ],
    [
      "with a conflict that the signer waived for themselves",
      () => ({
        attestation: {
          ...whole,
          interests: { kind: "waived", byId: people.rui.id, by: "Rui Ramos", because: "No one else." },
        },
      }),
      "whether the reviewer has a conflict of interest",
    ],
  ] as const)("the database takes no approval %s", async ([, forged, sentence]) => {
    await expect(forge(forged() as Forged)).rejects.toThrow(sentence);
  });
});
