import type { Editor } from "@tiptap/core";
import { keepInSight } from "@/components/editor/editor-place";
import { type Finding, findingOf } from "@/lib/document/checks/finding";
import { locate, placedBlocks } from "@/lib/document/checks/locate";

/** Something with a place in the question or in the text. */
export type Passage = Pick<Finding, "where" | "excerpt">;

/** Selects the words of a finding, in the question or in the text, and brings them into view with the caret in them; false when they are gone. */
export function goToFinding(editor: Editor, passage: Passage): boolean {
  if (passage.where === "question") return goToQuestion(passage.excerpt);
  if (passage.where === "answer") return editor.commands.focus("start", { scrollIntoView: true });
  const place = locate(placedBlocks(editor.state.doc), asFinding(passage));
  if (!place) return false;
  const { from, to } = place;
  const chain = editor.chain();
  const isCitation = to === from + 1 && editor.state.doc.nodeAt(from)?.isAtom;
  const isDone = (isCitation ? chain.setNodeSelection(from) : chain.setTextSelection({ from, to }))
    .focus(undefined, { scrollIntoView: true })
    .run();
  keepInSight(editor, from);
  return isDone;
}

function asFinding({ where, excerpt }: Passage): Finding {
  return findingOf("long-sentence", { where, excerpt, sentence: "" });
}

function goToQuestion(excerpt: string | undefined): boolean {
  const field = document.querySelector<HTMLTextAreaElement>("textarea[name=question]");
  if (!field) return false;
  const at = excerpt ? field.value.indexOf(excerpt) : -1;
  field.focus();
  if (excerpt && at >= 0) field.setSelectionRange(at, at + excerpt.length);
  field.scrollIntoView({ block: "center" });
  return true;
}
