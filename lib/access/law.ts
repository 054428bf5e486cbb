import type { EditionState } from "@/lib/workflow/transitions";
import type { Actor, Role } from "./actor";

/** What the laws look at, read from the locked row: nothing here comes from the client. */
export type EditionFacts = {
  state: EditionState;
  ownerId: string;
  submittedById: string | null;
  contributorIds: readonly string[];
  /** Of these, who only had words proposed that were taken in. */
  proposerIds?: readonly string[];
  claimedById: string | null;
  claimedByName: string | null;
  claimExpiresAt: Date | null;
  /** Whether it is the newest edition of its answer. */
  isCurrent: boolean;
  /** The topic of its answer, and for whom a conflict with it was waived; left out where no law of review is asked. */
  topicId?: string;
  waivedFor?: readonly string[];
};

/** A law that looks at the state alone ends in "state": breaking it is a conflict with what happened meanwhile, not a lack of rights. */
export type Law<Subject> = readonly [
  sentence: string,
  isKept: (actor: Actor, subject: Subject) => boolean,
  about?: "state",
];

/** Whether the actor holds one of these roles. */
export const has = (actor: Actor, ...wanted: Role[]) => wanted.some((role) => actor.roles.includes(role));
