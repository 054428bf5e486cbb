import { Refusal } from "@/lib/errors/refusal";
import { canMove, type EditionState, isOpen, isWritable } from "@/lib/workflow/transitions";
import type { Actor } from "./actor";
import { interestLaws } from "./declared-interests";
import { type EditionFacts, has, type Law } from "./law";
import { publicationLaws } from "./publication-laws";
import { reviewLaws } from "./review-laws";

export type { EditionFacts } from "./law";

const writes = (actor: Actor) => has(actor, "specialist", "reviewer", "publisher");
const WRITES = ["Only specialists, reviewers and publishers write answers.", writes] as const;
const HOLDS_PEN = [
  "Only the owner of this answer, a reviewer or a publisher writes in it. Take the answer over to go on.",
  (actor: Actor, edition: EditionFacts) =>
    edition.ownerId === actor.id || has(actor, "reviewer", "publisher"),
] as const;

const COMMENTS = [
  [
    "Comments belong to an edition that is still open.",
    (_: Actor, edition: EditionFacts) => isOpen(edition.state),
    "state",
  ],
  ["Only specialists, reviewers and publishers comment.", writes],
] as const;

/** Laws about an edition, each with the sentence that says why not. A lack of rights speaks before a wrong state. */
export const editionLaws = {
  read: [["You have no role in this centre.", (actor) => actor.roles.length > 0]],
  write: [
    [
      "The words can change only in a draft or when changes are requested.",
      (_, edition) => isWritable(edition.state),
      "state",
    ],
    WRITES,
    HOLDS_PEN,
  ],
  submit: [
    [
      "Only a draft, or an edition sent back to you, can be submitted.",
      (_, edition) => canMove(edition.state, "submit"),
      "state",
    ],
    WRITES,
    HOLDS_PEN,
  ],
  pullBack: [
    [
      "Only an edition in review can be pulled back.",
      (_, edition) => canMove(edition.state, "pullBack"),
      "state",
    ],
    [
      "Only the person who submitted it, or a publisher, can pull it back.",
      (actor, edition) => edition.submittedById === actor.id || has(actor, "publisher"),
    ],
  ],
  comment: COMMENTS,
  // Of their own comments only, and while nobody has answered: `comment-laws.ts`.
  editComment: COMMENTS,
  reopen: [
    [
      "Only an approved or scheduled edition can be reopened.",
      (_, edition) => canMove(edition.state, "reopen"),
      "state",
    ],
    [
      "Only the person who submitted it, a reviewer or a publisher can reopen it.",
      (actor, edition) => edition.submittedById === actor.id || has(actor, "reviewer", "publisher"),
    ],
  ],
  ...reviewLaws,
  ...publicationLaws,
  startEdition: [
    [
      "A new edition starts from a published or withdrawn answer that has no open edition.",
      (_, edition) =>
        edition.isCurrent &&
        (["published", "withdrawn", "discarded"] as EditionState[]).includes(edition.state),
      "state",
    ],
    WRITES,
    HOLDS_PEN,
  ],
  discard: [
    [
      "Only a draft, or an edition sent back, can be discarded.",
      (_, edition) => canMove(edition.state, "discard"),
      "state",
    ],
    WRITES,
    [
      "Only the owner of this answer or a publisher can discard the edition.",
      (actor, edition) => edition.ownerId === actor.id || has(actor, "publisher"),
    ],
  ],
  restore: [
    [
      "Only a discarded edition can be restored.",
      (_, edition) => canMove(edition.state, "restore") && edition.isCurrent,
      "state",
    ],
    WRITES,
    HOLDS_PEN,
  ],
  share: [
    ["Only the text of an open edition is shared by a link.", (_, edition) => isOpen(edition.state), "state"],
    WRITES,
    [
      "Only the owner of this answer, a reviewer or a publisher shares its draft.",
      (actor, edition) => edition.ownerId === actor.id || has(actor, "reviewer", "publisher"),
    ],
  ],
  unshare: [["Only people with a role in this centre end a link.", (actor) => actor.roles.length > 0]],
  markReviewed: [
    [
      "Only what readers read now can be reviewed without a change.",
      (_, edition) => edition.state === "published",
      "state",
    ],
    ["Only a reviewer or a publisher reviews an answer.", (actor) => has(actor, "reviewer", "publisher")],
    ...interestLaws,
  ],
  planReview: [WRITES, HOLDS_PEN],
  assignOwner: [
    WRITES,
    [
      "Only the owner of this answer or a publisher hands it to somebody else.",
      (actor, edition) => edition.ownerId === actor.id || has(actor, "publisher"),
    ],
  ],
  takeOver: [WRITES, ["You own this answer already.", (actor, edition) => edition.ownerId !== actor.id]],
} as const satisfies Record<string, readonly Law<EditionFacts>[]>;

export type EditionAbility = keyof typeof editionLaws;

/** Laws that look at the actor only. */
export const deskLaws = {
  seeDesk: [["You have no role in this centre. Ask an administrator.", (actor) => actor.roles.length > 0]],
  startAnswer: [["Only specialists, reviewers and publishers start answers.", writes]],
  importAnswers: [["Only specialists, reviewers and publishers import answers.", writes]],
  keepReferences: [["Only specialists, reviewers and publishers add or change references.", writes]],
  addTopic: [
    [
      "Only specialists, reviewers, publishers and administrators add topics.",
      (actor) => actor.roles.length > 0,
    ],
  ],
  changeTopic: [
    [
      "Only a reviewer, a publisher or an administrator changes a topic that others use.",
      (actor) => has(actor, "reviewer", "publisher", "administrator"),
    ],
  ],
  seeAudit: [
    [
      "Only reviewers, publishers and administrators read the audit.",
      (actor) => has(actor, "reviewer", "publisher", "administrator"),
    ],
  ],
  managePeople: [["Only an administrator manages people.", (actor) => has(actor, "administrator")]],
  manageJobs: [["Only an administrator looks after the jobs.", (actor) => has(actor, "administrator")]],
  uploadNotices: [
    ["Only an administrator uploads lists of notices.", (actor) => has(actor, "administrator")],
  ],
  seeWordings: [
    [
      "Only reviewers, publishers and administrators see to the words that stand on every page.",
      (actor) => has(actor, "reviewer", "publisher", "administrator"),
    ],
  ],
  writeWordings: [
    [
      "Only a publisher or an administrator writes the words that stand on every page.",
      (actor) => has(actor, "publisher", "administrator"),
    ],
  ],
  manageSettings: [["Only an administrator changes the settings.", (actor) => has(actor, "administrator")]],
} as const satisfies Record<string, readonly Law<undefined>[]>;

export type DeskAbility = keyof typeof deskLaws;

/** The sentence that says why the actor may not do this to the edition, or null when they may. */
export function whyNot(actor: Actor, ability: EditionAbility, edition: EditionFacts): string | null {
  return brokenLaw(actor, ability, edition)?.[0] ?? null;
}

function brokenLaw(
  actor: Actor,
  ability: EditionAbility,
  edition: EditionFacts,
): Law<EditionFacts> | undefined {
  const broken = (editionLaws[ability] as readonly Law<EditionFacts>[]).filter(
    ([, isKept]) => !isKept(actor, edition),
  );
  return broken.find(([, , about]) => about !== "state") ?? broken[0];
}

/** The sentence that says why the actor may not do this at the desk, or null when they may. */
export function whyNotAtDesk(actor: Actor, ability: DeskAbility): string | null {
  const laws: readonly Law<undefined>[] = deskLaws[ability];
  return laws.find(([, isKept]) => !isKept(actor, undefined))?.[0] ?? null;
}

/** Every edition ability with its verdict, to hand to the page as plain values. */
export type Verdicts = Record<EditionAbility, string | null>;

export function verdictsFor(actor: Actor, edition: EditionFacts): Verdicts {
  const abilities = Object.keys(editionLaws) as EditionAbility[];
  return Object.fromEntries(
    abilities.map((ability) => [ability, whyNot(actor, ability, edition)]),
  ) as Verdicts;
}

/** Throws the policy's no. */
export function authorize(actor: Actor, ability: EditionAbility, edition: EditionFacts): void {
  const broken = brokenLaw(actor, ability, edition);
  if (broken) throw new Refusal(broken[2] === "state" ? "conflict" : "forbidden", broken[0]);
}

/** Throws the policy's no. */
export function authorizeAtDesk(actor: Actor, ability: DeskAbility): void {
  const sentence = whyNotAtDesk(actor, ability);
  if (sentence !== null) throw new Refusal("forbidden", sentence);
}
