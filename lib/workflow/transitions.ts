/** The states of an edition, in the order of its life. */
export const editionStates = [
  "draft",
  "in_review",
  "changes_requested",
  "approved",
  "scheduled",
  "published",
  "superseded",
  "withdrawn",
  "discarded",
] as const;

export type EditionState = (typeof editionStates)[number];

/** What may happen to an edition: the table that people are shown and that a trigger repeats. */
export const transitions = {
  submit: { from: ["draft", "changes_requested"], to: "in_review", says: "Submit for review" },
  pullBack: { from: ["in_review"], to: "draft", says: "Pull back to draft" },
  requestChanges: { from: ["in_review"], to: "changes_requested", says: "Request changes" },
  approve: { from: ["in_review"], to: "approved", says: "Approve" },
  reopen: { from: ["approved", "scheduled"], to: "draft", says: "Reopen" },
  schedule: { from: ["approved"], to: "scheduled", says: "Schedule" },
  cancelSchedule: { from: ["scheduled"], to: "approved", says: "Cancel the schedule" },
  failSchedule: { from: ["scheduled"], to: "approved", says: "The scheduled publication failed" },
  publish: { from: ["approved"], to: "published", says: "Publish" },
  publishScheduled: { from: ["scheduled"], to: "published", says: "Published at its time" },
  publishUrgently: {
    from: ["draft", "changes_requested", "in_review"],
    to: "published",
    says: "Publish urgently, reviewed afterwards",
  },
  supersede: { from: ["published", "withdrawn"], to: "superseded", says: "Superseded by the next edition" },
  withdraw: { from: ["published"], to: "withdrawn", says: "Withdraw" },
  reinstate: { from: ["withdrawn"], to: "published", says: "Reinstate" },
  discard: { from: ["draft", "changes_requested"], to: "discarded", says: "Discard" },
  restore: { from: ["discarded"], to: "draft", says: "Restore" },
} as const satisfies Record<string, { from: readonly EditionState[]; to: EditionState; says: string }>;

export type Transition = keyof typeof transitions;

/** States in which somebody still works on an edition; an answer has at most one such edition. */
export const openStates = [
  "draft",
  "in_review",
  "changes_requested",
  "approved",
  "scheduled",
] as const satisfies readonly EditionState[];

/** States in which the words may change. */
export const writableStates = ["draft", "changes_requested"] as const satisfies readonly EditionState[];

/** Whether an edition in this state can go that way. */
export function canMove(state: EditionState, transition: Transition): boolean {
  return (transitions[transition].from as readonly EditionState[]).includes(state);
}

/** Whether work on an edition in this state goes on. */
export function isOpen(state: EditionState): boolean {
  return (openStates as readonly EditionState[]).includes(state);
}

/** Whether the words of an edition in this state may change. */
export function isWritable(state: EditionState): boolean {
  return (writableStates as readonly EditionState[]).includes(state);
}

/** The state in the editors' words. */
export const stateNames: Record<EditionState, string> = {
  draft: "Draft",
  in_review: "In review",
  changes_requested: "Changes requested",
  approved: "Approved",
  scheduled: "Scheduled",
  published: "Published",
  superseded: "Superseded",
  withdrawn: "Withdrawn",
  discarded: "Discarded",
};
