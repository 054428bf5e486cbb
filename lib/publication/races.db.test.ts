import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { saveDraft } from "@/lib/answers/save-draft";
import { database } from "@/lib/database/client";
import { Refusal } from "@/lib/errors/refusal";
import { approveRevision } from "@/lib/review/approve-revision";
import { claimEdition } from "@/lib/review/claim-edition";
import { pullBackEdition } from "@/lib/review/pull-back-edition";
import { reopenEdition } from "@/lib/review/reopen-edition";
import { submitEdition } from "@/lib/review/submit-edition";
import { actOn, aDraft, approved, inReview, published, submittedHash } from "@/lib/testing/answers";
import { doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";
import { signedBy } from "@/lib/testing/sign";
import { holdAnswer } from "./hold-answer";
import { publishRevision } from "./publish-revision";
import { schedulePublication } from "./schedule-publication";

/** How often each race is run (fewer times on the machine that guards the trunk, whose minutes are counted), and how many of its runs go at once. */
const ROUNDS = process.env.CI ? 100 : 500;
const AT_ONCE = 5;

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

type Stood = { editionId: string };
type Race<Start extends Stood> = {
  /** Brings an edition to the line. */
  ready: () => Promise<Start>;
  /** The two acts, begun in the same instant from the same screen. */
  run: readonly [(start: Start) => Promise<unknown>, (start: Start) => Promise<unknown>];
  /** The events of which there may be exactly one, whoever won. */
  events: readonly string[];
  /** What is true of the edition afterwards, by who won. */
  after: (start: Start, winner: 0 | 1) => Promise<void>;
};

/** One winner, one event, and the other is told why; run after run. Which of the two wins is left to chance, so each begins half of them. */
async function runRace<Start extends Stood>({ ready, run, events, after }: Race<Start>): Promise<void> {
  for (let round = 0; round < ROUNDS; round += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, lane) => {
        const start = await ready();
        const before = await countEvents(start.editionId, events);
        const order = (round + lane) % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
        const begun = order.map((act) => run[act](start));
        const settled = await Promise.allSettled(begun);
        const outcomes = order[0] === 0 ? settled : settled.toReversed();
        expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
        const loser = outcomes.find((outcome) => outcome.status === "rejected");
        expect(loser?.reason).toBeInstanceOf(Refusal);
        expect(loser?.reason.message).toMatch(/^[A-Z].*\.$/);
        expect((await countEvents(start.editionId, events)) - before).toBe(1);
        await after(start, outcomes[0]?.status === "fulfilled" ? 0 : 1);
      }),
    );
  }
}

const countEvents = (editionId: string, types: readonly string[]) =>
  database.event.count({ where: { editionId, type: { in: [...types] } } });
const editionOf = (id: string) => database.edition.findUniqueOrThrow({ where: { id } });

const publishing = { changeKind: "first" as const, changeNote: "", wholeAnswerReviewed: true };
const approvedAct = async () => {
  const { editionId } = await approved(people);
  return { ...(await actOn(editionId)), contentHash: await submittedHash(editionId) };
};
const again = <Act extends object>(act: Act) => ({ ...act, idempotencyKey: randomUUID() });
const reason = "A number in it is not right.";

describe(`races, ${ROUNDS} times each`, { timeout: 240_000 }, () => {
  test("two publishers publish: one publication", async () => {
    await runRace({
      ready: approvedAct,
      run: [
        (act) => publishRevision(people.pia, { ...again(act), ...publishing }),
        (act) => publishRevision(people.pat, { ...again(act), ...publishing }),
      ],
      events: ["answer.published"],
      after: async ({ editionId }) => {
        expect((await editionOf(editionId)).state).toBe("published");
        expect(await database.publication.count({ where: { editionId } })).toBe(1);
      },
    });
  });

  test("two reviewers claim: one holds the review", async () => {
    await runRace({
      ready: async () => actOn((await inReview(people)).editionId),
      run: [(act) => claimEdition(people.rui, again(act)), (act) => claimEdition(people.rea, again(act))],
      events: ["review.claimed"],
      after: async ({ editionId }, winner) => {
        expect((await editionOf(editionId)).claimedById).toBe([people.rui.id, people.rea.id][winner]);
      },
    });
  });

  test("two people put a safety hold on one page: one hold, and the other is told whose", async () => {
    await runRace({
      ready: async () => actOn((await published(people)).editionId),
      run: [
        (act) => holdAnswer(people.rui, { ...again(act), reason }),
        (act) => holdAnswer(people.ada, { ...again(act), reason }),
      ],
      events: ["answer.held"],
      after: async ({ editionId }) => {
        const { answerId } = await editionOf(editionId);
        expect(await database.safetyHold.count({ where: { answerId } })).toBe(1);
      },
    });
  });

  test("a time is set while another reopens: either it waits for its time, or it is a draft without one", async () => {
    await runRace({
      ready: approvedAct,
      run: [
        (act) =>
          schedulePublication(people.pia, {
            ...{ ...again(act), ...publishing },
            ...{ day: "2031-12-03", time: "09:00", whichHour: null },
          }),
        ({ contentHash: _, ...act }) => reopenEdition(people.ann, { ...again(act), reason }),
      ],
      events: ["answer.scheduled", "edition.reopened"],
      after: async ({ editionId }, winner) => {
        expect((await editionOf(editionId)).state).toBe(winner === 0 ? "scheduled" : "draft");
        expect(await database.schedule.count({ where: { editionId, endedAt: null } })).toBe(
          winner === 0 ? 1 : 0,
        );
      },
    });
  });

  test("a text is approved while its author takes it back to write on: either the signed text stands, or none is signed", async () => {
    await runRace({
      ready: async () => {
        const { editionId } = await inReview(people);
        return { ...(await actOn(editionId)), signed: await signedBy(people.rui, editionId) };
      },
      run: [
        ({ signed }) => approveRevision(people.rui, signed),
        ({ signed: _, ...act }) => pullBackEdition(people.ann, again(act)),
      ],
      events: ["review.approved", "edition.pulled-back"],
      after: async ({ editionId }, winner) => {
        expect((await editionOf(editionId)).state).toBe(winner === 0 ? "approved" : "draft");
        expect(await database.verdict.count({ where: { editionId } })).toBe(winner === 0 ? 1 : 0);
      },
    });
  });

  test("the author's last save lands while the edition is submitted: what is in review is what was saved, or the save is told", async () => {
    await runRace({
      ready: async () => ({ ...(await aDraft(people.ann)), act: randomUUID() }),
      run: [
        ({ editionId, lockVersion, act }) =>
          submitEdition(people.ann, { editionId, lockVersion, idempotencyKey: act, note: "Please look." }),
        ({ editionId, lockVersion }) =>
          saveDraft(people.ann, editionId, {
            question: "What came last?",
            document: doc(p("The last words of its author.")),
            ...{ lockVersion, sittingId: randomUUID() },
          }),
      ],
      events: ["edition.submitted", "draft.saved"],
      after: async ({ editionId }, winner) => {
        const edition = await editionOf(editionId);
        expect(edition.state).toBe(winner === 0 ? "in_review" : "draft");
        expect(edition.plainText.includes("The last words")).toBe(winner === 1);
      },
    });
  });

  test("the edition is pulled back while a reviewer claims it: it is claimed and in review, or a draft that nobody holds", async () => {
    await runRace({
      ready: async () => actOn((await inReview(people)).editionId),
      run: [(act) => claimEdition(people.rui, again(act)), (act) => pullBackEdition(people.ann, again(act))],
      events: ["review.claimed", "edition.pulled-back"],
      after: async ({ editionId }, winner) => {
        const edition = await editionOf(editionId);
        expect(edition.state).toBe(winner === 0 ? "in_review" : "draft");
        expect(edition.claimedById).toBe(winner === 0 ? people.rui.id : null);
      },
    });
  });
});
