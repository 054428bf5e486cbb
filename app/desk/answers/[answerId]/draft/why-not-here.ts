import type { ShownState } from "@/components/editor/autosave-state";
import { newerVersion } from "@/components/editor/newer-version";
import type { WindowSaving } from "@/components/editor/window-saving";
import type { EditionPresence } from "@/lib/answers/presence-input";

/** Why nothing may be done with the draft from this window, because of what other windows hold; null when it has the newest. */
export function whyNotHere(
  state: ShownState,
  presence: EditionPresence | null,
  saving: Pick<WindowSaving, "isOwn">,
): string | null {
  if (presence?.others.some((other) => other.isYours && other.state === "conflict"))
    return "Another window of yours has two versions of this draft. Choose between them there first.";
  return newerVersion(presence, state, saving) ? "A newer version was saved. Take it in first." : null;
}
