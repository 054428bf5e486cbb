import type { ShownState } from "@/components/editor/autosave-state";

/** Why nothing may be done with the draft as a whole just now; null when its words are safe. */
export function whyNotNow(state: ShownState): string | null {
  if (state.phase === "conflict") return "Choose between the two versions first.";
  if (state.phase === "offline" || state.phase === "signed-out" || state.phase === "refused")
    return "Your last words are not saved yet. They must be saved first.";
  return null;
}
