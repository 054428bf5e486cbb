"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useEffect, useSyncExternalStore } from "react";
import { numbersIn } from "@/components/editor/citation-numbers";
import { goToCitation } from "@/components/editor/editor-place";
import type { KnownReferences } from "@/components/editor/known-references";
import { lookUpReferences } from "@/components/editor/look-up-references";
import { recite } from "@/components/editor/recite";
import { EvidenceWords } from "@/components/references/health/evidence-words";
import { ReferenceLine } from "@/components/references/reference-line";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";

type Props = { editor: Editor; references: KnownReferences };

/** The references as readers will find them below the answer: numbered by the text, each with its places. */
export function CitedReferences({ editor, references }: Props) {
  const cited = useEditorState({ editor, selector: ({ editor: current }) => citedIn(current) });
  const known = useSyncExternalStore(references.subscribe, references.all, references.all);
  const unknown = cited
    .filter(({ refId }) => !known.has(refId))
    .map(({ refId }) => refId)
    .join();
  useEffect(() => {
    if (!unknown) return;
    const look = async () => {
      const found = await lookUpReferences(unknown.split(","));
      if (!found) return;
      references.learn(found.references);
      if (!editor.isDestroyed) recite(editor, found.instead);
    };
    void look();
  }, [unknown, references, editor]);
  return (
    <section aria-labelledby="cited-references" className="border-t border-line px-5 py-4 sm:px-8">
      <h2 id="cited-references" className="font-semibold">
        References
      </h2>
      {cited.length === 0 ? (
        <p className="mt-1 text-muted">No source is cited yet. Type [ in the text to cite one.</p>
      ) : (
        <ol className="-m-1 mt-1 flex max-w-[71ch] flex-col gap-2 p-1 [contain:content]">
          {cited.map(({ refId, times }, index) => (
            <li key={refId} className="grid grid-cols-[2.25rem_1fr] gap-x-1">
              <span className="text-right text-muted tabular-nums">{index + 1}.</span>
              <div className="min-w-0">
                <Printed card={known.get(refId)} />{" "}
                {known.get(refId)?.isArchived ? <Badge tone="warning">Archived</Badge> : null}
                <Button
                  variant="quiet"
                  size="small"
                  className="h-6! px-1.5!"
                  onPress={() => goToCitation(editor, refId)}
                >
                  {times === 1 ? "cited once" : `cited ${times} times`}
                </Button>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Printed({ card }: { card: ReturnType<KnownReferences["find"]> }) {
  if (!card)
    return (
      <span className="text-danger-ink">
        This source is not in the library. Remove the citation and cite the source again.
      </span>
    );
  return (
    <>
      <ReferenceLine csl={card.csl} notices={card.notices} />
      <EvidenceWords badges={card.badges} />
    </>
  );
}

type Cited = { refId: string; times: number };
type Kept = { numbers: unknown; cited: Cited[] };
const kept = new WeakMap<Editor, Kept>();

// Counted again only when a citation came, went or moved.
function citedIn(editor: Editor): Cited[] {
  const numbers = numbersIn(editor.state);
  const before = kept.get(editor);
  if (before?.numbers === numbers) return before.cited;
  const times = new Map<string, number>();
  editor.state.doc.descendants((node) => {
    if (node.type.name !== "citation") return;
    const refId = String(node.attrs.refId);
    times.set(refId, (times.get(refId) ?? 0) + 1);
  });
  const cited = [...times].map(([refId, count]) => ({ refId, times: count }));
  kept.set(editor, { numbers, cited });
  return cited;
}
