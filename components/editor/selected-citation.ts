import { NodeSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { type CitationGroup, type CitationMember, citationGroupAt } from "@/components/editor/citation-group";
import { numbersIn } from "@/components/editor/citation-numbers";

/** The citation that is selected as a whole, with its number and its group. */
export type SelectedCitation = CitationMember & { number: number; group: CitationGroup };

/** The citation that is selected as a whole; null when something else is. */
export function selectedCitation(editor: Editor): SelectedCitation | null {
  const { selection, doc } = editor.state;
  if (!(selection instanceof NodeSelection)) return null;
  const group = citationGroupAt(doc, selection.from);
  const own = group?.members.find(({ position }) => position === selection.from);
  return group && own ? { ...own, group, number: numbersIn(editor.state).get(own.refId) ?? 0 } : null;
}
