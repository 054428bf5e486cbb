import type { EditionAbility, Verdicts } from "@/lib/access/policy";
import type { EditionState } from "@/lib/workflow/transitions";

/** What the actor does next: a place to go to under the answer, or an act of its own. */
export type NextStep =
  | { kind: "place"; ability: EditionAbility; place: "draft" | "review" | "publication"; says: string }
  | { kind: "act"; ability: EditionAbility; says: string };

const steps: Record<EditionState, readonly NextStep[]> = {
  draft: [{ kind: "place", ability: "write", place: "draft", says: "Go on writing" }],
  changes_requested: [{ kind: "place", ability: "write", place: "draft", says: "Make the changes" }],
  in_review: [
    { kind: "place", ability: "requestChanges", place: "review", says: "Review it" },
    { kind: "act", ability: "pullBack", says: "Pull back to draft" },
  ],
  approved: [
    { kind: "place", ability: "publish", place: "publication", says: "Publish it" },
    { kind: "act", ability: "reopen", says: "Reopen" },
  ],
  scheduled: [
    { kind: "place", ability: "cancelSchedule", place: "publication", says: "See the schedule" },
    { kind: "act", ability: "reopen", says: "Reopen" },
  ],
  published: [{ kind: "act", ability: "startEdition", says: "Start a new edition" }],
  withdrawn: [{ kind: "act", ability: "startEdition", says: "Start a new edition" }],
  superseded: [],
  discarded: [
    { kind: "act", ability: "restore", says: "Restore this edition" },
    { kind: "act", ability: "startEdition", says: "Start a new edition" },
  ],
};

/** The one step that the actor may take now, or null when it is somebody else's turn. */
export function nextStep(state: EditionState, verdicts: Verdicts): NextStep | null {
  return steps[state].find((step) => verdicts[step.ability] === null) ?? null;
}

/** Whose turn it is when it is not the actor's. */
export const waitingFor: Record<EditionState, string> = {
  draft: "Its owner is writing.",
  in_review: "It waits for somebody who did not write it to review it.",
  changes_requested: "It is back with its author, who makes the changes.",
  approved: "It waits for a publisher.",
  scheduled: "It is approved and goes live at its time.",
  published: "It is live. Nothing has to be done until its next review.",
  superseded: "A newer edition took its place.",
  withdrawn: "It is withdrawn from the public site.",
  discarded: "It was discarded.",
};
