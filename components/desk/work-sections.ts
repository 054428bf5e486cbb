import type { Role } from "@/lib/access/actor";
import type { MyWork } from "@/lib/answers/my-work-rows";

/** A kind of work, as it is called everywhere on the page. */
export type WorkKind = Exclude<keyof MyWork, "zone">;

/** How a kind of work is named, summed up and explained; `always` lists the roles that see it even when it is empty. */
export type WorkWords = {
  title: string;
  /** After its number, in the summary. */
  summary: string;
  hint: string;
  empty: string;
  always: readonly Role[];
};

/** Every kind of work, the most pressing first: what somebody waits for stands before what one does at leisure. */
export const workSections: Record<WorkKind, WorkWords> = {
  sentBack: {
    title: "Sent back to you",
    summary: "sent back",
    hint: "A reviewer asks for changes.",
    empty: "",
    always: [],
  },
  inReviewWithMe: {
    title: "In review with you",
    summary: "in review with you",
    hint: "Claimed by you, or given to you.",
    empty: "",
    always: [],
  },
  toPublish: {
    title: "Approved, waiting to be published",
    summary: "to publish",
    hint: "The longest waiting first.",
    empty: "Nothing waits. What a reviewer approves appears here.",
    always: ["publisher"],
  },
  toReview: {
    title: "Waiting for review",
    summary: "to review",
    hint: "Written by others, the longest waiting first.",
    empty: "Nothing waits. What your colleagues submit appears here; your own words never do.",
    always: ["reviewer", "publisher"],
  },
  drafts: {
    title: "Your drafts",
    summary: "in draft",
    hint: "Last written first.",
    empty: "None. Start an answer or import a finished one, and it appears here.",
    always: ["specialist"],
  },
  elsewhere: {
    title: "Your answers with others",
    summary: "with others",
    hint: "Nothing for you to do until they answer.",
    empty: "",
    always: [],
  },
  scheduled: {
    title: "Scheduled",
    summary: "scheduled",
    hint: "Approved and locked; they go live by themselves, the next first.",
    empty: "",
    always: [],
  },
  due: {
    title: "Due for re-review",
    summary: "due for re-review",
    hint: "Their next review is within 60 days, or past.",
    empty: "",
    always: [],
  },
  people: {
    title: "People",
    summary: "in People",
    hint: "Invitations not accepted yet, and people who have no role.",
    empty: "Nobody waits. Invitations appear here until they are accepted, and people who have no role.",
    always: ["administrator"],
  },
};

/** The kinds of work in the order of the page. */
export const workKinds = Object.keys(workSections) as WorkKind[];

/** The kinds to show somebody: those with something in them, and those that are what their roles are for. */
export function shownKinds(work: MyWork, roles: readonly Role[]): WorkKind[] {
  return workKinds.filter(
    (kind) => work[kind].length > 0 || workSections[kind].always.some((role) => roles.includes(role)),
  );
}

/** How many of a kind the summary counts: what a colleague has claimed does not wait for this person. */
export function countIn(work: MyWork, kind: WorkKind): number {
  return kind === "toReview" ? work.toReview.filter((row) => row.reason === null).length : work[kind].length;
}
