"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { numbersIn } from "@/components/editor/citation-numbers";
import { spotAt } from "@/components/editor/editor-place";
import type { PassageKeeping } from "@/components/editor/keep-passage";
import type { KnownReferences } from "@/components/editor/known-references";
import { PassageField } from "@/components/editor/passage-field";
import { ReferenceLine } from "@/components/references/reference-line";
import { Button } from "@/components/ui/button";
import { FloatingPanel } from "@/components/ui/floating-panel";
import { TextField } from "@/components/ui/text-field";
import type { ReferenceCard } from "@/lib/references/reference-card";

type Props = {
  editor: Editor;
  references: KnownReferences;
  keeping: PassageKeeping;
  canWrite: boolean;
  onChange: (position: number) => void;
  place: RefObject<HTMLDivElement | null>;
};

/** What the selected citation stands for, with the place in the source and the words that carry the sentence, and its change or removal. */
export function CitationPanel({ editor, references, keeping, canWrite, onChange, place }: Props) {
  const selected = useEditorState({ editor, selector: ({ editor: current }) => selectedCitation(current) });
  const [closed, setClosed] = useState<string | null>(null);
  const known = useSyncExternalStore(references.subscribe, references.all, references.all);
  const at = selected ? `${selected.position}:${selected.refId}` : null;
  useEffect(() => {
    setClosed((before) => (before === at ? before : null));
  }, [at]);
  if (!selected || closed === at) return null;
  const card = known.get(selected.refId);
  const close = (why: "escape" | "elsewhere") => {
    setClosed(at);
    if (why === "escape") editor.commands.focus();
  };
  const setLocator = (locator: string) => {
    const node = editor.state.doc.nodeAt(selected.position);
    if (!node || (node.attrs.locator ?? "") === locator) return;
    editor.view.dispatch(editor.state.tr.setNodeAttribute(selected.position, "locator", locator || null));
    editor.commands.setNodeSelection(selected.position);
  };
  return (
    <FloatingPanel
      key={at}
      label={`Reference ${selected.number}`}
      spot={spotAt(editor, selected.position)}
      width={420}
      onClose={close}
    >
      <div ref={place} className="flex flex-col gap-3 p-3">
        <CitedSource number={selected.number} card={card} />
        {canWrite ? (
          <TextField
            label="Place in the source"
            description="A page, table or section, such as p. 12"
            isOptional
            maxLength={200}
            defaultValue={selected.locator}
            autoComplete="off"
            onBlur={(event) => setLocator(event.target.value.trim())}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              setLocator(event.currentTarget.value.trim());
              close("escape");
            }}
          />
        ) : null}
        <PassageField {...{ editor, keeping, canWrite }} citation={selected} onDone={() => close("escape")} />
        {canWrite ? (
          <div className="flex flex-wrap gap-2">
            <Button size="small" onPress={() => onChange(selected.position)}>
              Cite another source here
            </Button>
            <Button size="small" onPress={() => editor.chain().focus().deleteSelection().run()}>
              Remove
            </Button>
          </div>
        ) : null}
      </div>
    </FloatingPanel>
  );
}

function CitedSource({ number, card }: { number: number; card: ReferenceCard | undefined }) {
  return (
    <>
      <p>
        <strong className="mr-1">[{number}]</strong>
        {card ? (
          <ReferenceLine csl={card.csl} notices={card.notices} />
        ) : (
          "This source is not in the library. Remove the citation and cite the source again."
        )}
      </p>
      {card?.isArchived ? (
        <p className="text-sm text-warning-ink">
          Archived: not offered any more, still shown where it is cited.
        </p>
      ) : null}
    </>
  );
}

type Selected = { position: number; refId: string; locator: string; quoteId: string | null; number: number };

/** The citation that is selected as a whole; null when something else is. */
export function selectedCitation(editor: Editor): Selected | null {
  const { selection } = editor.state;
  const node =
    "node" in selection
      ? (selection.node as { type: { name: string }; attrs: Record<string, unknown> })
      : null;
  if (node?.type.name !== "citation") return null;
  const refId = String(node.attrs.refId);
  return {
    position: selection.from,
    refId,
    locator: String(node.attrs.locator ?? ""),
    quoteId: node.attrs.quoteId ? String(node.attrs.quoteId) : null,
    number: numbersIn(editor.state).get(refId) ?? 0,
  };
}
