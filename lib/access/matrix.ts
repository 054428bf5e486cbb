import { type EditionState, editionStates, openStates, stateNames } from "@/lib/workflow/transitions";
import { type Actor, type Role, roleNames } from "./actor";
import type { EditionFacts } from "./law";
import { type EditionAbility, editionLaws, whyNot } from "./policy";

/** The people of the matrix: how they stand to the edition, and the roles they hold. */
export const matrixPeople = {
  author: { says: "Its author", roles: ["specialist"] },
  specialist: { says: "Another specialist", roles: ["specialist"] },
  reviewer: { says: "Reviewer", roles: ["reviewer"] },
  publisher: { says: "Publisher", roles: ["publisher"] },
  administrator: { says: "Administrator", roles: ["administrator"] },
  coauthor: { says: "Co-author with every content role", roles: ["specialist", "reviewer", "publisher"] },
} as const satisfies Record<string, { says: string; roles: readonly Role[] }>;

export type MatrixPerson = keyof typeof matrixPeople;

/** What can be done with an edition, in the editors' words, in the order of its life. */
export const abilityNames: Record<EditionAbility, string> = {
  read: "Read it, its history and its comparison",
  write: "Write in it",
  comment: "Comment on it",
  editComment: "Change an own comment that nobody has answered",
  submit: "Submit it for review",
  pullBack: "Pull it back to draft",
  claim: "Claim its review",
  assign: "Give its review to somebody",
  release: "Release the claim",
  editInReview: "Take it out of review to write in it",
  checkPassages: "Tick passages against their sources",
  requestChanges: "Request changes",
  approve: "Approve it",
  reopen: "Reopen it",
  schedule: "Set the time of its publication",
  cancelSchedule: "Cancel the time",
  publishScheduled: "Have it published at its time",
  publish: "Publish it",
  publishUrgently: "Publish it urgently, unreviewed",
  clearSecondReview: "Sign the second review afterwards",
  correctNote: "Correct what readers were told of it",
  hold: "Put a safety hold on its page",
  liftHold: "Lift a safety hold of somebody else",
  withdraw: "Withdraw it from the public site",
  remove: "Remove its page",
  reinstate: "Reinstate it, when somebody else withdrew it",
  startEdition: "Start the next edition",
  discard: "Discard it",
  restore: "Restore it",
  share: "Share it by a link",
  unshare: "End a link",
  markReviewed: "Review it as needing no change",
  planReview: "Set its risk and its next review",
  assignOwner: "Give it another owner",
  takeOver: "Take the answer over",
};

/** The edition that the matrix is about: its author wrote it with the co-author and submitted it, unless it is a draft or was discarded as one; nobody has claimed it. Everybody declared that they have no interest in its topic. */
export function matrixFacts(state: EditionState, ids: Record<"author" | "coauthor", string>): EditionFacts {
  return {
    state,
    ownerId: ids.author,
    submittedById: state === "draft" || state === "discarded" ? null : ids.author,
    contributorIds: [ids.author, ids.coauthor],
    ...{ claimedById: null, claimedByName: null, claimExpiresAt: null },
    isCurrent: state !== "superseded",
    ...{ topicId: "topic", waivedFor: [] },
  };
}

/** Why this person may not do this to the edition of the matrix in this state; null where they may. */
export function matrixVerdict(
  person: MatrixPerson,
  ability: EditionAbility,
  state: EditionState,
): string | null {
  const ids = { author: "author", coauthor: "coauthor" };
  return whyNot(matrixActor(person), ability, matrixFacts(state, ids));
}

function matrixActor(person: MatrixPerson): Actor {
  const nobody = { name: person, email: "", credentials: "", affiliation: "" };
  const declared = { until: new Date(8_640_000_000_000_000), topicIds: [] };
  return { ...nobody, id: person, roles: matrixPeople[person].roles, declared };
}

/** One line of the matrix: an ability, and for each person the states in which it is theirs, in the order of an edition's life. */
export type MatrixRow = {
  ability: EditionAbility;
  says: string;
  states: Record<MatrixPerson, EditionState[]>;
};

/** Who may do what, in which state: computed from the laws that every act is held to. */
export function matrixRows(): MatrixRow[] {
  const people = Object.keys(matrixPeople) as MatrixPerson[];
  return (Object.keys(abilityNames) as EditionAbility[])
    .filter((ability) => ability in editionLaws)
    .map((ability) => ({
      ability,
      says: abilityNames[ability],
      states: Object.fromEntries(
        people.map((person) => [
          person,
          editionStates.filter((state) => matrixVerdict(person, ability, state) === null),
        ]),
      ) as Record<MatrixPerson, EditionState[]>,
    }));
}

/** The states of a cell in words: "always", "never", "while open", or their names. */
export function cellWords(states: readonly EditionState[]): string {
  if (states.length === 0) return "never";
  if (states.length === editionStates.length) return "always";
  if (states.join() === openStates.join()) return "while open";
  return states.map((state) => stateNames[state]).join(", ");
}

/** The roles of a person of the matrix, in words. */
export function rolesOf(person: MatrixPerson): string {
  return matrixPeople[person].roles.map((role) => roleNames[role]).join(", ");
}
