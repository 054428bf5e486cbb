import { canMove } from "@/lib/workflow/transitions";
import type { Actor } from "./actor";
import { interestLaws } from "./declared-interests";
import { type EditionFacts, has, type Law } from "./law";

const PUBLISHES = ["Only a publisher can publish.", (actor: Actor) => has(actor, "publisher")] as const;
const NOT_SOLE_AUTHOR = [
  "You are the only author of this edition. Another publisher must publish it.",
  (actor: Actor, edition: EditionFacts) =>
    edition.contributorIds.some((id) => id !== actor.id) || !edition.contributorIds.includes(actor.id),
] as const;

/** Laws about what readers see, each with the sentence that says why not. */
export const publicationLaws = {
  publish: [
    [
      "Only an approved edition can be published.",
      (_, edition) => canMove(edition.state, "publish"),
      "state",
    ],
    PUBLISHES,
    NOT_SOLE_AUTHOR,
  ],
  schedule: [
    [
      "Only an approved edition can be scheduled.",
      (_, edition) => canMove(edition.state, "schedule"),
      "state",
    ],
    PUBLISHES,
    NOT_SOLE_AUTHOR,
  ],
  cancelSchedule: [
    [
      "Only a scheduled edition has a schedule to cancel.",
      (_, edition) => canMove(edition.state, "cancelSchedule"),
      "state",
    ],
    PUBLISHES,
  ],
  publishScheduled: [
    [
      "Only a scheduled edition is published at its time.",
      (_, edition) => canMove(edition.state, "publishScheduled"),
      "state",
    ],
    PUBLISHES,
    NOT_SOLE_AUTHOR,
  ],
  withdraw: [
    [
      "Only a published answer can be withdrawn.",
      (_, edition) => canMove(edition.state, "withdraw"),
      "state",
    ],
    [
      "Only a publisher or an administrator can withdraw an answer.",
      (actor) => has(actor, "publisher", "administrator"),
    ],
  ],
  publishUrgently: [
    [
      "Only what is not approved yet is published urgently.",
      (_, edition) => edition.isCurrent && canMove(edition.state, "publishUrgently"),
      "state",
    ],
    ["Only a publisher can publish urgently.", (actor) => has(actor, "publisher")],
  ],
  clearSecondReview: [
    [
      "Only what readers read is reviewed afterwards.",
      (_, edition) => edition.state === "published",
      "state",
    ],
    ["Only a reviewer or a publisher reviews.", (actor) => has(actor, "reviewer", "publisher")],
    [
      "You wrote or submitted this edition. Somebody else must review it.",
      (actor, edition) => !edition.contributorIds.includes(actor.id) && edition.submittedById !== actor.id,
    ],
    ...interestLaws,
  ],
  remove: [
    [
      "Only an answer that is or was public can be removed.",
      (_, edition) => edition.state === "published" || edition.state === "withdrawn",
      "state",
    ],
    [
      "Only a publisher or an administrator can remove an answer.",
      (actor) => has(actor, "publisher", "administrator"),
    ],
  ],
  reinstate: [
    [
      "Only a withdrawn answer can be reinstated.",
      (_, edition) => canMove(edition.state, "reinstate"),
      "state",
    ],
    ["Only a publisher can reinstate an answer.", (actor) => has(actor, "publisher")],
  ],
  hold: [
    ["Only an answer that readers read can be held.", (_, edition) => edition.state === "published", "state"],
    [
      "Only a reviewer, a publisher or an administrator can put a safety hold on an answer.",
      (actor) => has(actor, "reviewer", "publisher", "administrator"),
    ],
  ],
  liftHold: [
    ["Only a reviewer or a publisher lifts a safety hold.", (actor) => has(actor, "reviewer", "publisher")],
  ],
  correctNote: [
    [
      "Only what readers were told can be told better.",
      (_, edition) => ["published", "superseded", "withdrawn"].includes(edition.state),
      "state",
    ],
    ["Only a publisher corrects what readers are told.", (actor) => has(actor, "publisher")],
  ],
} as const satisfies Record<string, readonly Law<EditionFacts>[]>;
