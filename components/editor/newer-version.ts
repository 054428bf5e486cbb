import type { ShownState } from "@/components/editor/autosave-state";
import type { WindowSaving } from "@/components/editor/window-saving";
import type { EditionPresence } from "@/lib/answers/presence-input";

/** Who saved a text that this window has not seen, and when; null when it holds the newest, or is about to hear of its own save. */
export function newerVersion(
  presence: EditionPresence | null,
  state: ShownState,
  { isOwn }: Pick<WindowSaving, "isOwn">,
): NonNullable<EditionPresence["last"]> | null {
  if (!presence?.last || state.phase === "saving" || state.phase === "conflict") return null;
  return presence.lockVersion > state.lockVersion && !isOwn(presence.last.sittingId) ? presence.last : null;
}
