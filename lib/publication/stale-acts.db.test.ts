import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { discardEdition } from "@/lib/answers/discard-edition";
import type { EditionAct } from "@/lib/answers/edition-input";
import { restoreEdition } from "@/lib/answers/restore-edition";
import { restoreRevision } from "@/lib/answers/restore-revision";
import { startEdition } from "@/lib/answers/start-edition";
import { takeOverAnswer } from "@/lib/answers/take-over-answer";
import { database } from "@/lib/database/client";
import { holdAnswer } from "@/lib/publication/hold-answer";
import { publishUrgently } from "@/lib/publication/publish-urgently";
import { removeAnswer } from "@/lib/publication/remove-answer";
import { schedulePublication } from "@/lib/publication/schedule-publication";
import { URGENT_WORDS } from "@/lib/publication/stop-input";
import { approveRevision } from "@/lib/review/approve-revision";
import { claimEdition } from "@/lib/review/claim-edition";
import { pullBackEdition } from "@/lib/review/pull-back-edition";
import { releaseEdition } from "@/lib/review/release-edition";
import { reopenEdition } from "@/lib/review/reopen-edition";
import { requestChanges } from "@/lib/review/request-changes";
import { submitEdition } from "@/lib/review/submit-edition";
import { actOn, aDraft, approved, inReview, published, submittedHash } from "@/lib/testing/answers";
import { addPeople, type People } from "@/lib/testing/people";
import { signedBy } from "@/lib/testing/sign";
import { publishRevision } from "./publish-revision";
import { withdrawAnswer } from "./withdraw-answer";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

type Stale = EditionAct & { revisionId: string; contentHash: string };
type Act = (actor: Actor, stale: Stale) => Promise<unknown>;

const bare = ({ editionId, lockVersion, idempotencyKey }: EditionAct) => ({
  editionId,
  lockVersion,
  idempotencyKey,
});
const reason = "A reason that is long enough to be kept.";

/** Every act on an edition that carries its version: where the edition stands, who acts, and the act. */
const acts: [
  string,
  (people: People) => Promise<{ editionId: string; revisionId: string }>,
  keyof People,
  Act,
][] = [
  [
    "submitting",
    (all) => aDraft(all.ann),
    "ann",
    (actor, act) => submitEdition(actor, { ...bare(act), note: "Look." }),
  ],
  ["discarding", (all) => aDraft(all.ann), "ann", (actor, act) => discardEdition(actor, bare(act))],
  [
    "bringing back an old text",
    (all) => aDraft(all.ann),
    "ann",
    (actor, act) => restoreRevision(actor, { ...bare(act), revisionId: act.revisionId }),
  ],
  ["taking over", (all) => aDraft(all.ann), "rui", (actor, act) => takeOverAnswer(actor, bare(act))],
  ["pulling back", (all) => inReview(all), "ann", (actor, act) => pullBackEdition(actor, bare(act))],
  ["claiming", (all) => inReview(all), "rui", (actor, act) => claimEdition(actor, bare(act))],
  ["releasing", (all) => inReview(all), "pia", (actor, act) => releaseEdition(actor, bare(act))],
  [
    "asking for changes",
    (all) => inReview(all),
    "rui",
    (actor, act) =>
      requestChanges(actor, { ...bare(act), note: reason, contentHash: act.contentHash } as never),
  ],
  [
    "approving",
    (all) => inReview(all),
    "rui",
    async (actor, act) =>
      approveRevision(actor, {
        ...(await signedBy(actor, act.editionId)),
        ...bare(act),
        contentHash: act.contentHash,
      }),
  ],
  [
    "reopening",
    (all) => approved(all),
    "ann",
    (actor, act) => reopenEdition(actor, { ...bare(act), reason }),
  ],
  [
    "publishing",
    (all) => approved(all),
    "pia",
    (actor, act) =>
      publishRevision(actor, {
        ...{ ...bare(act), contentHash: act.contentHash },
        ...{ changeKind: "first", changeNote: "", wholeAnswerReviewed: true },
      }),
  ],
  [
    "scheduling",
    (all) => approved(all),
    "pia",
    (actor, act) =>
      schedulePublication(actor, {
        ...{ ...bare(act), contentHash: act.contentHash },
        ...{ changeKind: "first", changeNote: "", wholeAnswerReviewed: true },
        ...{ day: "2031-12-03", time: "09:00", whichHour: null },
      }),
  ],
  [
    "publishing urgently",
    (all) => inReview(all),
    "pia",
    (actor, act) =>
      publishUrgently(actor, {
        ...{ ...bare(act), reason, changeKind: "first", changeNote: "" },
        confirmation: URGENT_WORDS,
      }),
  ],
  ["holding", (all) => published(all), "rui", (actor, act) => holdAnswer(actor, { ...bare(act), reason })],
  [
    "removing",
    (all) => published(all),
    "pia",
    (actor, act) => removeAnswer(actor, { ...bare(act), reason, redirectTo: "" }),
  ],
  [
    "withdrawing",
    (all) => published(all),
    "pia",
    (actor, act) => withdrawAnswer(actor, { ...bare(act), reason }),
  ],
  ["starting an edition", (all) => published(all), "ann", (actor, act) => startEdition(actor, bare(act))],
  [
    "restoring",
    async (all) => {
      const draft = await aDraft(all.ann);
      await discardEdition(all.ann, await actOn(draft.editionId));
      return draft;
    },
    "ann",
    (actor, act) => restoreEdition(actor, bare(act)),
  ],
];

describe("an act on an edition that changed since it was opened is refused with what is true now, and changes nothing", () => {
  test.for(acts)("%s", async ([, stand, who, act]) => {
    const { editionId, revisionId } = await stand(people);
    const opened = { ...(await actOn(editionId)), contentHash: await submittedHash(editionId), revisionId };
    await database.edition.update({ where: { id: editionId }, data: { lockVersion: { increment: 1 } } });
    const [before, events] = [
      await database.edition.findUnique({ where: { id: editionId } }),
      await database.event.count(),
    ];
    await expect(act(people[who], opened)).rejects.toMatchObject({
      code: "conflict",
      current: { lockVersion: opened.lockVersion + 1 },
    });
    expect(await database.edition.findUnique({ where: { id: editionId } })).toEqual(before);
    expect(await database.event.count()).toBe(events);
  });
});
