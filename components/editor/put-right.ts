import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Finding } from "@/lib/document/checks/finding";
import { fixFinding } from "@/lib/document/checks/fix-finding";

/** Puts findings right by the changes they offer, all as one step of undo; how many it could. The focus stays where it is. */
export function putRight(editor: Editor, findings: readonly Finding[]): number {
  const whole = closeHistory(editor.state.tr);
  let state = editor.state;
  let done = 0;
  for (const finding of findings) {
    const change = fixFinding(state, finding);
    if (!change) continue;
    for (const step of change.steps) whole.step(step);
    state = state.apply(change);
    done += 1;
  }
  if (done > 0) editor.view.dispatch(whole.setMeta("putRight", true));
  return done;
}
