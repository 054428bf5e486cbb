import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { CheckName } from "@/lib/document/checks/check-kinds";
import type { Finding } from "@/lib/document/checks/finding";
import { locate, placedBlocks } from "@/lib/document/checks/locate";

/** The plugin that marks the words of findings, by its key. */
export const findingMarksKey = new PluginKey<DecorationSet>("findingMarks");

/** Marks the words of findings in the text, outside the document: nothing of it is saved or copied. Marks move with their words until the next look. */
export function findingMarksPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: findingMarksKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const findings = transaction.getMeta(findingMarksKey) as readonly Finding[] | undefined;
        if (findings) return marksOf(transaction.doc, findings);
        return transaction.docChanged ? before.map(transaction.mapping, transaction.doc) : before;
      },
    },
    props: { decorations: (state) => findingMarksKey.getState(state) },
  });
}

// A line under every long sentence would be a line under half the text: these are told beside it only.
const UNMARKED: ReadonlySet<CheckName> = new Set(["long-sentence", "passive-run"]);

function marksOf(doc: EditorState["doc"], findings: readonly Finding[]): DecorationSet {
  const blocks = placedBlocks(doc);
  const marks = findings.flatMap((finding) => {
    const place = UNMARKED.has(finding.check) ? null : locate(blocks, finding);
    if (!place || place.to <= place.from) return [];
    return Decoration.inline(place.from, place.to, { class: `finding-mark is-${finding.severity}` });
  });
  return DecorationSet.create(doc, marks);
}
