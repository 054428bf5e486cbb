import type { EditionState } from "@/lib/workflow/transitions";

/** What every row of somebody's work says: which answer, and how many working hours it waits. */
export type WorkRow = {
  answerId: string;
  editionId: string;
  lockVersion: number;
  question: string;
  topic: string;
  owner: string;
  state: EditionState;
  /** Whether readers have an earlier text of it now. */
  asks: "new answer" | "update";
  submittedBy: string | null;
  submitNote: string | null;
  submittedAt: Date | null;
  changedAt: Date;
  words: number;
  hoursWaiting: number;
  claim: { by: string; until: Date } | null;
  /** The last verdict that stands: who, and what they wrote. */
  verdict: { by: string; note: string; at: Date } | null;
  /** Comments that must be resolved before anybody can approve. */
  openComments: number;
  /** Why the actor cannot do what the section is for, or null. */
  reason: string | null;
};

/** A draft, with what its author has still to put right before it can go to review, and what an import left to look at. */
export type DraftRow = WorkRow & { required: number; leftFromImport: number; isImported: boolean };

/** A published answer whose next review is near or past. */
export type DueRow = {
  answerId: string;
  question: string;
  topic: string;
  owner: string;
  nextReviewOn: string;
  isOverdue: boolean;
  /** Of its newest edition: whether somebody works on it already. */
  state: EditionState;
};

/** An approved text that goes live at its time, in the zone in which that was chosen. */
export type ScheduledRow = {
  answerId: string;
  question: string;
  topic: string;
  by: string;
  publishAt: Date;
  timeZone: string;
};

/** Who waits for an administrator: an open invitation, or a person who can do nothing yet. */
export type PersonRow = {
  id: string;
  email: string;
  name: string | null;
  kind: "invited" | "expired" | "without role";
  at: Date;
};

/** Everything that waits for one person, section by section; a section that is not theirs is empty. */
export type MyWork = {
  sentBack: WorkRow[];
  inReviewWithMe: WorkRow[];
  toReview: WorkRow[];
  toPublish: WorkRow[];
  drafts: DraftRow[];
  elsewhere: WorkRow[];
  scheduled: ScheduledRow[];
  due: DueRow[];
  people: PersonRow[];
  /** The centre's IANA time zone. */
  zone: string;
};
