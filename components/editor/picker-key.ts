import { type EditorState, Plugin } from "@tiptap/pm/state";

/** Typing `[` where a citation can stand writes it and opens the picker; whoever does not pick keeps the `[`. */
export function pickerKeyPlugin(pick: (typed: { from: number; to: number }) => void): Plugin {
  return new Plugin({
    props: {
      handleTextInput(...[view, from, to, text]) {
        if (text !== "[" || !canCiteIn(view.state)) return false;
        view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
        pick({ from, to: from + 1 });
        return true;
      },
    },
  });
}

/** Whether a citation can stand at the caret: anywhere in running text, not in a heading. */
export function canCiteIn(state: EditorState): boolean {
  const { $from } = state.selection;
  const citation = state.schema.nodes.citation;
  return (
    citation !== undefined &&
    $from.parent.inlineContent &&
    $from.parent.type.contentMatch.matchType(citation) !== null
  );
}
