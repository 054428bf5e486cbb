import type { AuditEvent } from "@/lib/audit/event";

/** People who stand near an edition, a source or an account; who they are is looked up when the event happens. */
export type Circle =
  /** Who owns the answer. */
  | "owner"
  /** Who wrote in the edition or submitted it. */
  | "writers"
  /** Who submitted it. */
  | "submitter"
  /** Whose claim of the review stands. */
  | "claimer"
  /** Who gave a verdict on the edition. */
  | "judges"
  /** Everybody who may claim its review. */
  | "reviewers"
  /** Everybody who may publish it. */
  | "publishers"
  /** Publishers, in whatever state the answer is. */
  | "keepers"
  /** Everybody who may approve standing words. */
  | "wordingJudges"
  /** The owners of answers that cite the source, live or in a draft. */
  | "citers"
  /** The person whom the event is about. */
  | "person";

/** How near it comes: to one as oneself, to one as one of a group, or to everybody at once because it cannot wait. */
export type Reach = "personal" | "shared" | "urgent";

/** The page where the next thing is done. */
export type Place = "overview" | "draft" | "review" | "publication" | "reference" | "profile" | "wording";

/** Who is told of an event, in which words, and where it leads. */
export type Telling<Told extends AuditEvent> = {
  /** Told as themselves. */
  to?: readonly Circle[];
  /** Also told as themselves: ids that the event carries. */
  named?: (event: Told) => readonly string[];
  /** Told as a group, if nobody was told as themselves. */
  standIn?: readonly Circle[];
  /** Told as a group in any case. */
  pool?: readonly Circle[];
  isUrgent?: true;
  /** Follows the actor's name and stands before the title. Nobody's free words: it goes into mail. */
  says: string | ((event: Told) => string);
  /** Somebody's words about it, for the inbox only. */
  quote?: (event: Told) => string | null;
  /** What it is about where that is no answer. */
  title?: (event: Told) => string;
  at: Place;
};
