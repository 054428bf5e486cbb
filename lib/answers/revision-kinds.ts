import type { FoundRevision } from "@/lib/answers/find-revision";

/** How a revision came to be, in the editors' words. */
export const revisionKinds: Record<FoundRevision["kind"], string> = {
  autosave: "Written in one sitting",
  saved: "Saved",
  submitted: "Submitted for review",
  restored: "Restored from an older text",
  imported: "Imported",
};
