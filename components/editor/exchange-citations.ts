import type { Editor } from "@tiptap/core";
import type { KnownReferences } from "@/components/editor/known-references";
import { lookUpReferences } from "@/components/editor/look-up-references";
import { showToast } from "@/components/ui/toast-queue";
import type { Exchanged } from "@/lib/answers/exchanged";

/** Lets the open text follow what the library did to its sources: citations of one cite the other. Nothing to undo and nothing to save, for the server has it so already. */
export function exchangeCitations(
  editor: Editor,
  references: KnownReferences,
  exchanged: readonly Exchanged[],
): void {
  const { tr } = editor.state;
  for (const { from, to, isMerge } of exchanged) {
    tr.doc.descendants((node, position) => {
      if (node.type.name !== "citation" || node.attrs.refId !== from) return;
      tr.setNodeAttribute(position, "refId", to);
      if (!isMerge) tr.setNodeAttribute(position, "quoteId", null);
    });
  }
  editor.view.dispatch(tr.setMeta("addToHistory", false).setMeta("preventUpdate", true));
  void tell(references, exchanged);
}

async function tell(references: KnownReferences, exchanged: readonly Exchanged[]): Promise<void> {
  references.learn((await lookUpReferences(exchanged.map(({ to }) => to)))?.references ?? []);
  for (const { to, isMerge } of exchanged) {
    const label = references.find(to)?.label ?? "another source";
    showToast({
      title: isMerge ? "Reference merged" : "Reference replaced",
      description: isMerge
        ? `A source of this text was listed twice. Its citations now stand for ${label}.`
        : `A colleague replaced a source of this text by ${label}.`,
    });
  }
}
