"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { CitationMembers } from "@/components/editor/citation-members";
import { spotAt } from "@/components/editor/editor-place";
import type { PassageKeeping } from "@/components/editor/keep-passage";
import type { KnownReferences } from "@/components/editor/known-references";
import { LocatorField } from "@/components/editor/locator-field";
import { PassageField } from "@/components/editor/passage-field";
import { selectedCitation } from "@/components/editor/selected-citation";
import { ReferenceLine } from "@/components/references/reference-line";
import { Button } from "@/components/ui/button";
import { FloatingPanel } from "@/components/ui/floating-panel";
import type { ReferenceCard } from "@/lib/references/reference-card";

type Props = {
  editor: Editor;
  references: KnownReferences;
  keeping: PassageKeeping;
  canWrite: boolean;
  /** Picks a source for a stretch of the text: one in the place of a citation, or one more after a group. */
  onPick: (range: { from: number; to: number }) => void;
  place: RefObject<HTMLDivElement | null>;
};

/** What the selected citation stands for and what is cited beside it, with the places in the sources and the words that carry the sentence, and their change or removal. */
export function CitationPanel({ editor, references, keeping, canWrite, onPick, place }: Props) {
  const selected = useEditorState({ editor, selector: ({ editor: current }) => selectedCitation(current) });
  const [closed, setClosed] = useState<string | null>(null);
  const known = useSyncExternalStore(references.subscribe, references.all, references.all);
  const at = selected ? `${selected.position}:${selected.refId}` : null;
  useEffect(() => {
    setClosed((before) => (before === at ? before : null));
  }, [at]);
  useEffect(() => {
    const text = editor.view.dom;
    const reopen = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === "Enter" : isOnSelected(event.target))
        setClosed(null);
    };
    const stop = new AbortController();
    for (const type of ["click", "keydown"]) text.addEventListener(type, reopen, stop);
    return () => stop.abort();
  }, [editor]);
  if (!selected || closed === at) return null;
  const { group, position, number } = selected;
  const isGroup = group.members.length > 1;
  const close = (why: "escape" | "elsewhere") => {
    setClosed(at);
    if (why === "escape") editor.commands.focus();
  };
  return (
    <FloatingPanel
      key={group.from}
      label={isGroup ? "Sources cited here" : `Reference ${number}`}
      spot={spotAt(editor, isGroup ? group.from : position)}
      width={isGroup ? 480 : 420}
      onClose={close}
      onUndo={() => editor.chain().undo().focus().run()}
    >
      <div ref={place} className="flex flex-col gap-3 p-3">
        {isGroup ? (
          <CitationMembers {...{ editor, selected, known, canWrite }} onDone={() => close("escape")} />
        ) : null}
        <CitedSource number={number} card={known.get(selected.refId)} />
        {canWrite && !isGroup ? (
          <LocatorField
            {...{ editor, position }}
            key={selected.locator}
            label="Place in the source"
            locator={selected.locator}
            onDone={() => close("escape")}
          />
        ) : null}
        <PassageField
          {...{ editor, keeping, canWrite }}
          key={`${at} ${selected.quoteId}`}
          citation={selected}
          onDone={() => close("escape")}
        />
        {canWrite ? (
          <div className="flex flex-wrap gap-2">
            <Button size="small" onPress={() => onPick({ from: group.to, to: group.to })}>
              Add a source here
            </Button>
            <Button size="small" onPress={() => onPick({ from: position, to: position + 1 })}>
              Replace with another
            </Button>
            {isGroup ? null : (
              <Button size="small" onPress={() => editor.chain().focus().deleteSelection().run()}>
                Remove
              </Button>
            )}
          </div>
        ) : null}
      </div>
    </FloatingPanel>
  );
}

function isOnSelected(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".citation.is-selected") !== null;
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
