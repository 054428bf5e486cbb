import type { Editor } from "@tiptap/core";

/** Lets citations of sources that were merged away cite what stands for them. It is the library's change and no step of undo. */
export function recite(editor: Editor, instead: Readonly<Record<string, string>>): void {
  const transaction = editor.state.tr.setMeta("addToHistory", false);
  editor.state.doc.descendants((node, position) => {
    const refId = node.type.name === "citation" ? instead[String(node.attrs.refId)] : undefined;
    if (refId) transaction.setNodeAttribute(position, "refId", refId);
  });
  if (transaction.docChanged) editor.view.dispatch(transaction);
}
