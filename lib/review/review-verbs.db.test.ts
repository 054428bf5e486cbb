import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { saveDraft } from "@/lib/answers/save-draft";
import { database } from "@/lib/database/client";
import { approveRevision } from "@/lib/review/approve-revision";
import { claimEdition } from "@/lib/review/claim-edition";
import { editInReview } from "@/lib/review/edit-in-review";
import { pullBackEdition } from "@/lib/review/pull-back-edition";
import { releaseEdition } from "@/lib/review/release-edition";
import { reopenEdition } from "@/lib/review/reopen-edition";
import { requestChanges } from "@/lib/review/request-changes";
import { submitEdition } from "@/lib/review/submit-edition";
import { approvalStatements } from "@/lib/review/verdict-input";
import { actOn, aDraft, approved, inReview, submittedHash } from "@/lib/testing/answers";
import { doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";
import { signedBy } from "@/lib/testing/sign";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

type Act = { editionId: string; lockVersion: number; idempotencyKey: string };

const approve = async (actor: Actor, act: Act) =>
  approveRevision(actor, { ...(await onScreen(actor, act.editionId)), ...act });
const onScreen = (actor: Actor, editionId: string) => signedBy(actor, editionId).catch(() => nothing);
const nothing = {
  contentHash: "0".repeat(64),
  checklist: [...approvalStatements],
  ...{ interests: "none" as const, interestsText: "", note: "", password: "" },
};
const sendBack = (actor: Actor, act: Act) => requestChanges(actor, { ...act, note: "The dose is missing." });
const submit = (actor: Actor, act: Act) => submitEdition(actor, { ...act, note: "Please look." });
const reopen = (actor: Actor, act: Act) =>
  reopenEdition(actor, { ...act, reason: "A source was retracted." });

const claimed = async () => {
  const draft = await inReview(people);
  await claimEdition(people.rui, await actOn(draft.editionId));
  return draft;
};

const editionOf = (id: string) => database.edition.findUniqueOrThrow({ where: { id } });
const eventsOf = (editionId: string) =>
  database.event.findMany({ where: { editionId }, orderBy: { seq: "asc" } });
const eventTypes = async (editionId: string) => (await eventsOf(editionId)).map(({ type }) => type);

type Verb = {
  name: string;
  run: (actor: Actor, act: Act) => Promise<object>;
  from: () => Promise<{ editionId: string }>;
  by: keyof People;
  to: string;
  event: string;
  not: [who: keyof People, sentence: string][];
};

/** Each verb: from which state, who may, what it makes of the edition, which event it leaves, and who may not and why. */
const verbs: Verb[] = [
  {
    name: "submit",
    run: submit,
    from: () => aDraft(people.ann),
    by: "ann",
    to: "in_review",
    event: "edition.submitted",
    not: [
      [
        "sam",
        "Only the owner of this answer, a reviewer or a publisher writes in it. Take the answer over to go on.",
      ],
      ["ada", "Only specialists, reviewers and publishers write answers."],
      ["nia", "Only specialists, reviewers and publishers write answers."],
    ],
  },
  {
    name: "pull back",
    run: pullBackEdition,
    from: () => inReview(people),
    by: "ann",
    to: "draft",
    event: "edition.pulled-back",
    not: [
      ["sam", "Only the person who submitted it, or a publisher, can pull it back."],
      ["rui", "Only the person who submitted it, or a publisher, can pull it back."],
      ["ada", "Only the person who submitted it, or a publisher, can pull it back."],
    ],
  },
  {
    name: "edit in review",
    run: editInReview,
    from: () => inReview(people),
    by: "rui",
    to: "draft",
    event: "review.edited",
    not: [
      ["ann", "Only a reviewer or a publisher reviews."],
      ["ada", "Only a reviewer or a publisher reviews."],
    ],
  },
  {
    name: "claim",
    run: claimEdition,
    from: () => inReview(people),
    by: "rui",
    to: "in_review",
    event: "review.claimed",
    not: [
      ["ann", "Only a reviewer or a publisher reviews."],
      ["ada", "Only a reviewer or a publisher reviews."],
    ],
  },
  {
    name: "release",
    run: releaseEdition,
    from: claimed,
    by: "rui",
    to: "in_review",
    event: "review.released",
    not: [
      ["rea", "You have not claimed this edition."],
      ["ann", "You have not claimed this edition."],
    ],
  },
  {
    name: "request changes",
    run: sendBack,
    from: claimed,
    by: "rui",
    to: "changes_requested",
    event: "review.changes-requested",
    not: [
      ["ann", "Only a reviewer or a publisher reviews."],
      ["rea", "Another reviewer has claimed this edition. Ask them to release it."],
      ["ada", "Only a reviewer or a publisher reviews."],
    ],
  },
  {
    name: "approve",
    run: approve,
    from: claimed,
    by: "rui",
    to: "approved",
    event: "review.approved",
    not: [
      ["ann", "Only a reviewer or a publisher reviews."],
      ["pia", "Another reviewer has claimed this edition. Ask them to release it."],
      ["ada", "Only a reviewer or a publisher reviews."],
    ],
  },
  {
    name: "reopen",
    run: reopen,
    from: () => approved(people),
    by: "rea",
    to: "draft",
    event: "edition.reopened",
    not: [
      ["sam", "Only the person who submitted it, a reviewer or a publisher can reopen it."],
      ["ada", "Only the person who submitted it, a reviewer or a publisher can reopen it."],
    ],
  },
];

describe.each(verbs)("to $name", ({ run, from, by, to, event, not }) => {
  test("by who may moves the edition and tells it once", async () => {
    const { editionId } = await from();
    const before = await editionOf(editionId);
    await run(people[by], await actOn(editionId));
    const after = await editionOf(editionId);
    expect(after).toMatchObject({ state: to, lockVersion: before.lockVersion + 1 });
    const last = (await eventsOf(editionId)).at(-1);
    expect(last).toMatchObject({
      type: event,
      actorId: people[by].id,
      actorName: people[by].name,
      actorRoles: people[by].roles,
    });
  });

  test.for(not)("by %s is refused with its sentence, and nothing changes", async ([who, sentence]) => {
    const { editionId } = await from();
    const [before, events] = [await editionOf(editionId), await eventTypes(editionId)];
    await expect(run(people[who], await actOn(editionId))).rejects.toMatchObject({
      code: "forbidden",
      sentence,
    });
    expect(await editionOf(editionId)).toEqual(before);
    expect(await eventTypes(editionId)).toEqual(events);
  });

  test("on an older state of the edition is a conflict, and nothing changes", async () => {
    const { editionId } = await from();
    const act = await actOn(editionId);
    const before = await editionOf(editionId);
    await expect(run(people[by], { ...act, lockVersion: act.lockVersion - 1 })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await editionOf(editionId)).toEqual(before);
  });

  test("twice with one key is one act", async () => {
    const { editionId } = await from();
    const act = await actOn(editionId);
    const outcomes = await Promise.all([run(people[by], act), run(people[by], act)]);
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect((await eventTypes(editionId)).filter((type) => type === event)).toHaveLength(1);
  });

  test("twice with two keys is one act and a conflict", async () => {
    const { editionId } = await from();
    const act = await actOn(editionId);
    const outcomes = await Promise.allSettled([
      run(people[by], act),
      run(people[by], { ...act, idempotencyKey: randomUUID() }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { name: "Refusal" },
    });
    expect((await eventTypes(editionId)).filter((type) => type === event)).toHaveLength(1);
  });

  test("of an edition that is not there is not found", async () => {
    await expect(
      run(people[by], { editionId: randomUUID(), lockVersion: 0, idempotencyKey: randomUUID() }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the second pair of eyes", () => {
  test("nobody with every role approves what they wrote themselves", async () => {
    const draft = await aDraft(people.ali);
    await submit(people.ali, await actOn(draft.editionId));
    const own = {
      code: "forbidden",
      sentence: "You wrote or submitted this edition. Somebody else must review it.",
    };
    await expect(approve(people.ali, await actOn(draft.editionId))).rejects.toMatchObject(own);
    await expect(sendBack(people.ali, await actOn(draft.editionId))).rejects.toMatchObject(own);
    await expect(claimEdition(people.ali, await actOn(draft.editionId))).rejects.toMatchObject(own);
  });

  test("a reviewer who wrote one word of another's draft is barred from approving it", async () => {
    const draft = await aDraft(people.ann);
    const { lockVersion } = await actOn(draft.editionId);
    await saveDraft(people.rui, draft.editionId, {
      question: "What is it?",
      document: doc(p("It is rare.")),
      lockVersion,
      sittingId: randomUUID(),
    });
    await submit(people.ann, await actOn(draft.editionId));
    await expect(approve(people.rui, await actOn(draft.editionId))).rejects.toMatchObject({
      code: "forbidden",
    });
    await approve(people.rea, await actOn(draft.editionId));
    expect((await editionOf(draft.editionId)).state).toBe("approved");
  });

  test("an approval keeps name, credentials and statements of the day, and the hash of the text", async () => {
    const draft = await approved(people);
    const [verdict] = await database.verdict.findMany({ where: { editionId: draft.editionId } });
    expect(verdict).toMatchObject({
      outcome: "approved",
      reviewerName: "Rui Ramos",
      reviewerCredentials: "MSc",
      reviewerAffiliation: "Test centre",
      checklist: [...approvalStatements],
      contentHash: await submittedHash(draft.editionId),
    });
  });

  test("approving another text than the one in review is a conflict, and nothing is signed", async () => {
    const draft = await inReview(people);
    const act = { ...(await signedBy(people.rui, draft.editionId)), contentHash: "0".repeat(64) };
    const contentHash = await submittedHash(draft.editionId);
    await expect(approveRevision(people.rui, act)).rejects.toMatchObject({
      code: "conflict",
      current: { contentHash },
    });
    expect(await database.verdict.count({ where: { editionId: draft.editionId } })).toBe(0);
  });

  test("requesting changes keeps the reviewer's words, and the next submission is theirs again", async () => {
    const draft = await claimed();
    await sendBack(people.rui, await actOn(draft.editionId));
    const [verdict] = await database.verdict.findMany({ where: { editionId: draft.editionId } });
    expect(verdict).toMatchObject({
      outcome: "changes_requested",
      note: "The dose is missing.",
      reviewerId: people.rui.id,
    });
    await submit(people.ann, await actOn(draft.editionId));
    expect(await editionOf(draft.editionId)).toMatchObject({
      state: "in_review",
      claimedById: people.rui.id,
    });
  });

  test("reopening voids the approval by name and with the reason", async () => {
    const draft = await approved(people);
    await reopen(people.pia, await actOn(draft.editionId));
    const [verdict] = await database.verdict.findMany({
      where: { editionId: draft.editionId },
      include: { voiding: true },
    });
    expect(verdict?.voiding).toMatchObject({ voidedById: people.pia.id, reason: "A source was retracted." });
    expect((await eventsOf(draft.editionId)).at(-1)).toMatchObject({
      payload: { number: 1, voided: ["Rui Ramos"] },
      reason: "A source was retracted.",
    });
  });

  test("a draft with a typed marker that cites nothing does not go to review, and says what is missing", async () => {
    const draft = await aDraft(people.ann, { document: doc(p("It is a disease of the kidney.[1]")) });
    const before = await editionOf(draft.editionId);
    const outcome = submit(people.ann, await actOn(draft.editionId));
    await expect(outcome).rejects.toMatchObject({
      code: "not-ready",
      sentence: expect.stringMatching(/^This cannot go to review yet\./),
    });
    expect(await editionOf(draft.editionId)).toEqual(before);
  });
});

describe("at the same moment", () => {
  test("two reviewers claim: one has it, the other is told", async () => {
    const draft = await inReview(people);
    const { editionId, lockVersion } = await actOn(draft.editionId);
    const outcomes = await Promise.allSettled(
      [people.rui, people.rea].map((reviewer) =>
        claimEdition(reviewer, { editionId, lockVersion, idempotencyKey: randomUUID() }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await eventTypes(editionId)).filter((type) => type === "review.claimed")).toHaveLength(1);
  });

  test("an approval and a save never both hold: what is approved is what was read", async () => {
    for (let round = 0; round < 10; round += 1) {
      const draft = await inReview(people);
      const hash = await submittedHash(draft.editionId);
      const act = await actOn(draft.editionId);
      const save = {
        question: "Another?",
        document: doc(p("Another text.")),
        lockVersion: act.lockVersion,
        sittingId: randomUUID(),
      };
      await Promise.allSettled([
        approve(people.rui, act),
        saveDraft(people.ann, draft.editionId, save),
        pullBackEdition(people.ann, { ...act, idempotencyKey: randomUUID() }).then(async () =>
          saveDraft(people.ann, draft.editionId, { ...save, lockVersion: act.lockVersion + 1 }),
        ),
      ]);
      const after = await database.edition.findUniqueOrThrow({
        where: { id: draft.editionId },
        include: { submittedRevision: true, verdicts: true },
      });
      if (after.state === "approved") {
        expect(after).toMatchObject({
          submittedRevision: { contentHash: hash },
          verdicts: [{ contentHash: hash }],
        });
        expect(after.question).not.toBe("Another?");
      } else {
        expect(after).toMatchObject({ state: "draft", verdicts: [] });
      }
    }
  });
});
