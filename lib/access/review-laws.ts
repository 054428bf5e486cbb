import type { Actor } from "./actor";
import { interestLaws } from "./declared-interests";
import { type EditionFacts, has, type Law } from "./law";

const wroteNothing = (actor: Actor, edition: EditionFacts) =>
  !edition.contributorIds.includes(actor.id) && edition.submittedById !== actor.id;
const claimStands = (edition: EditionFacts) =>
  edition.claimExpiresAt !== null && edition.claimExpiresAt > new Date();
const freeFor = (actor: Actor, edition: EditionFacts) =>
  edition.claimedById === null || edition.claimedById === actor.id || !claimStands(edition);

const REVIEWS = [
  "Only a reviewer or a publisher reviews.",
  (actor: Actor) => has(actor, "reviewer", "publisher"),
] as const;
const NOT_PROPOSED = [
  "Words that you proposed were taken into this edition. Somebody else must review it.",
  (actor: Actor, edition: EditionFacts) => !edition.proposerIds?.includes(actor.id),
] as const;
const OTHERS_WORDS = [
  "You wrote or submitted this edition. Somebody else must review it.",
  wroteNothing,
] as const;
const IN_REVIEW = [
  "Only an edition in review can be reviewed.",
  (_: Actor, edition: EditionFacts) => edition.state === "in_review",
  "state",
] as const;
const NOT_TAKEN = ["Another reviewer has claimed this edition. Ask them to release it.", freeFor] as const;
/** Laws about the second pair of eyes, each with the sentence that says why not. */
export const reviewLaws = {
  claim: [IN_REVIEW, REVIEWS, NOT_PROPOSED, OTHERS_WORDS, ...interestLaws, NOT_TAKEN],
  assign: [
    IN_REVIEW,
    REVIEWS,
    [
      "Another reviewer has claimed this edition. They, or a publisher, can give it to somebody else.",
      (actor, edition) => has(actor, "publisher") || freeFor(actor, edition),
    ],
  ],
  release: [
    IN_REVIEW,
    [
      "You have not claimed this edition.",
      (actor, edition) => edition.claimedById === actor.id || has(actor, "publisher"),
    ],
  ],
  requestChanges: [IN_REVIEW, REVIEWS, NOT_PROPOSED, OTHERS_WORDS, NOT_TAKEN],
  approve: [IN_REVIEW, REVIEWS, NOT_PROPOSED, OTHERS_WORDS, ...interestLaws, NOT_TAKEN],
  editInReview: [IN_REVIEW, REVIEWS, OTHERS_WORDS, NOT_TAKEN],
  checkPassages: [IN_REVIEW, REVIEWS, NOT_PROPOSED, OTHERS_WORDS, NOT_TAKEN],
} as const satisfies Record<string, readonly Law<EditionFacts>[]>;
