import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";

/** Keeps citations free of marks while a text is edited: making a sentence bold or a link reaches the citations in it, and they let go of the mark at once. */
export function bareCitations(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) => withoutMarks(transactions, state),
  });
}

function withoutMarks(transactions: readonly Transaction[], state: EditorState): Transaction | null {
  if (!transactions.some(canMarkCitation)) return null;
  const bare = state.tr;
  state.doc.descendants((node, position) => {
    if (node.type.name === "citation" && node.marks.length > 0) bare.removeMark(position, position + 1);
  });
  return bare.docChanged ? bare : null;
}

// Typing cannot: of all that happens at every key only what brings marks or citations is worth a look through the text.
function canMarkCitation({ steps }: Transaction): boolean {
  return steps.some((step) => {
    if (!(step instanceof ReplaceStep)) return true;
    let cites = false;
    step.slice.content.descendants((node) => {
      cites ||= node.type.name === "citation";
    });
    return cites;
  });
}
