import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { EditorState, Transaction } from "@tiptap/pm/state";

/** Makes one change of the citations, and lets one undo take it back alone; false where nothing was to be changed. */
export function changeCitations(editor: Editor, change: (state: EditorState) => Transaction | null): boolean {
  const transaction = change(editor.state);
  if (!transaction) return false;
  editor.view.dispatch(closeHistory(transaction));
  return true;
}
