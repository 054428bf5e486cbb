import type { Autosave } from "@/components/editor/autosave-loop";

/** Waits until the server has the words of this window; false as soon as it turns out that they cannot be saved now. */
export function whenSaved(autosave: Autosave): Promise<boolean> {
  const told = () => {
    if (!autosave.hasUnsavedWords()) return true;
    return ["changed", "saving", "saved"].includes(autosave.state().phase) ? null : false;
  };
  autosave.flush();
  return new Promise((tell) => {
    const now = told();
    if (now !== null) return tell(now);
    const stop = autosave.subscribe(() => {
      const outcome = told();
      if (outcome === null) return;
      stop();
      tell(outcome);
    });
  });
}
