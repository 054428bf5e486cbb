import type { FoundRevision } from "@/lib/answers/find-revision";

/** How a revision came to be, in the editors' words. */
export const revisionKinds: Record<FoundRevision["kind"], string> = {
  autosave: "Written in one sitting",
  saved: "Saved",
  submitted: "Submitted for review",
  restored: "Restored from an older text",
  imported: "Imported",
};

/** The state that an edition was in when a text of it was saved, as a badge says it. */
export const stateThenWords = {
  draft: "Draft",
  changes_requested: "Changes requested",
  in_review: "In review",
} as const;
