"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { X } from "lucide-react";
import { Suspense, useState } from "react";
import type { KnownReferences } from "@/components/editor/known-references";
import { countLinkable, leaveNumbers, linkNumbers, ownSources } from "@/components/editor/link-numbers";
import { type Pasted, pastedIn } from "@/components/editor/paste-plugin";
import type { AddReferenceActions } from "@/components/editor/reference-actions";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { late } from "@/components/ui/late";
import { showToast } from "@/components/ui/toast-queue";
import { describeLeftOut } from "@/lib/document/paste/left-out";

const PastedReferences = late(() =>
  import("@/components/editor/pasted-references").then((room) => room.PastedReferences),
);

type Props = { editor: Editor; references: KnownReferences; actions: AddReferenceActions };

/** What a paste left out, and the quiet offer to link its numbers: to this answer's references or to the list that came with them. Nothing is linked without a press. */
export function PasteOffer({ editor, references, actions }: Props) {
  const pasted = useEditorState({ editor, selector: ({ editor: current }) => pastedIn(current.state) });
  const [isReading, setReading] = useState(false);
  if (!pasted || !hasWords(pasted)) return null;
  const backToText = () => setTimeout(() => editor.commands.focus(), 50);
  return (
    <section
      aria-label="About what you pasted"
      className="sticky bottom-3 z-20 mx-3 mb-3 flex max-w-[70ch] flex-col gap-2 rounded-lg border border-line bg-raised px-3 py-2.5 shadow-raised sm:mx-5"
    >
      <div className="flex items-start gap-2">
        <Told pasted={pasted} />
        <IconButton
          label="Leave it as it is"
          onPress={() => {
            leaveNumbers(editor);
            backToText();
          }}
        >
          <X aria-hidden />
        </IconButton>
      </div>
      <OfferActs {...{ editor, pasted }} onRead={() => setReading(true)} onDone={backToText} />
      <Suspense>
        {isReading && pasted.list ? (
          <PastedReferences
            {...{ editor, pasted, references, actions }}
            list={pasted.list}
            onClose={() => {
              setReading(false);
              backToText();
            }}
          />
        ) : null}
      </Suspense>
    </section>
  );
}

function Told({ pasted }: { pasted: Pasted }) {
  const leftOut = describeLeftOut(pasted.leftOut);
  const asks = question(pasted);
  return (
    <output className="flex min-w-0 flex-1 flex-col gap-0.5">
      {asks ? <strong className="font-semibold">{asks}</strong> : null}
      {leftOut ? <span>Left out of the paste: {leftOut}.</span> : null}
    </output>
  );
}

type ActsProps = { editor: Editor; pasted: Pasted; onRead: () => void; onDone: () => void };

function OfferActs({ editor, pasted, onRead, onDone }: ActsProps) {
  const sources = ownSources(editor);
  const own = countLinkable(pasted.loose, sources);
  const loose = countNumbers(pasted);
  const link = () => {
    const count = linkNumbers(editor, sources, "own");
    showToast({
      title: `${count} ${count === 1 ? "number" : "numbers"} linked.`,
      description: "Undo takes it back.",
    });
    onDone();
  };
  return (
    <div className="flex flex-wrap gap-2">
      {pasted.list ? (
        <Button size="small" variant="primary" onPress={onRead}>
          Look at the pasted list ({pasted.list.entries.length})
        </Button>
      ) : null}
      {loose > 0 ? (
        <Button
          size="small"
          reason={own > 0 ? null : "None of these numbers is a reference of this answer."}
          onPress={link}
        >
          Link {own > 0 && own < loose ? `${own} of ${loose} ` : ""}to this answer’s references
        </Button>
      ) : null}
      {pasted.isLatest ? (
        <Button size="small" variant="quiet" onPress={() => editor.chain().focus().undo().run()}>
          Undo the paste
        </Button>
      ) : null}
    </div>
  );
}

function hasWords(pasted: Pasted): boolean {
  return question(pasted) !== null || describeLeftOut(pasted.leftOut) !== "";
}

function countNumbers({ loose }: Pasted): number {
  return loose.reduce((count, { numbers }) => count + numbers.length, 0);
}

function question(pasted: Pasted): string | null {
  const loose = countNumbers(pasted);
  const lines = pasted.list?.entries.length ?? 0;
  if (loose === 1) return "Link 1 number to its reference?";
  if (loose > 1) return `Link ${loose} numbers to references?`;
  if (lines === 0) return null;
  return lines === 1 ? "Make this line a reference?" : `Make these ${lines} lines references?`;
}
