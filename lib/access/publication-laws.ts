import { canMove } from "@/lib/workflow/transitions";
import type { Actor } from "./actor";
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
} as const satisfies Record<string, readonly Law<EditionFacts>[]>;
