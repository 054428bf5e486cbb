"use client";

import type { Editor } from "@tiptap/core";
import { Check } from "lucide-react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { type CitationAt, keepPassage, type PassageKeeping } from "@/components/editor/keep-passage";
import { placeOfPassage } from "@/components/editor/known-passages";
import { TextArea } from "@/components/ui/text-area";
import type { Passage } from "@/lib/answers/passage";
import { LONGEST_PASSAGE } from "@/lib/document/passages";

type Props = {
  editor: Editor;
  keeping: PassageKeeping;
  citation: CitationAt;
  canWrite: boolean;
  onDone: () => void;
};

/** The words of the source that carry the sentence, kept when the field is left, and whether a reviewer checked them. */
export function PassageField({ editor, keeping, citation, canWrite, onDone }: Props) {
  const { passages } = keeping;
  const known = useSyncExternalStore(passages.subscribe, passages.all, passages.all);
  const passage = known.get(citation.quoteId ?? "");
  const unkept = passages.unkept.get(placeOfPassage(editor.state.doc, citation));
  const typed = useRef<string | null>(null);
  const keep = () => {
    const words = typed.current;
    typed.current = null;
    if (words !== null) void keepPassage(editor, keeping, { citation, words });
  };
  const keepAtEnd = useRef(keep);
  keepAtEnd.current = keep;
  useEffect(() => () => keepAtEnd.current(), []);
  if (!canWrite) return passage ? <ReadPassage passage={passage} /> : null;
  return (
    <div className="flex flex-col gap-1">
      <TextArea
        key={citation.quoteId}
        label="Supporting passage"
        description="The words of the source that carry this sentence. Readers never see them."
        isOptional
        rows={3}
        maxLength={LONGEST_PASSAGE}
        defaultValue={typed.current ?? unkept?.words ?? passage?.quote ?? ""}
        error={unkept?.problem ?? undefined}
        onChange={(event) => {
          typed.current = event.currentTarget.value;
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          keep();
          onDone();
        }}
      />
      {passage ? <CheckedLine passage={passage} /> : null}
    </div>
  );
}

function ReadPassage({ passage }: { passage: Passage }) {
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-sm font-medium">Supporting passage</h3>
      <blockquote className="border-l-3 border-line pl-2 whitespace-pre-line">{passage.quote}</blockquote>
      <CheckedLine passage={passage} />
    </div>
  );
}

function CheckedLine({ passage: { checked } }: { passage: Passage }) {
  if (!checked) return <p className="text-sm text-muted">Not checked against the source yet.</p>;
  return (
    <p className="flex items-center gap-1 text-sm text-success-ink">
      <Check aria-hidden className="size-4" />
      Checked against the source by {checked.by}. Other words will need another check.
    </p>
  );
}
