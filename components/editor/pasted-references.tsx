"use client";

import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { AddFields } from "@/components/editor/add-fields";
import type { KnownReferences } from "@/components/editor/known-references";
import type { Pasted } from "@/components/editor/paste-plugin";
import type { PastedList } from "@/components/editor/paste-range";
import { doneWords } from "@/components/editor/pasted-choice";
import { PastedLine } from "@/components/editor/pasted-line";
import type { AddReferenceActions } from "@/components/editor/reference-actions";
import { usePastedList } from "@/components/editor/use-pasted-list";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { PastedReference } from "@/lib/references/read-pasted-references";
import type { ReferenceCard } from "@/lib/references/reference-card";

type Props = {
  editor: Editor;
  pasted: Pasted;
  list: PastedList;
  references: KnownReferences;
  actions: AddReferenceActions;
  onClose: () => void;
};

const promise =
  "Nothing is added before you press the button. Once every line is linked the list leaves the text: an answer makes its own.";

/** The lines of a pasted reference list, each with its match in the library; one press adds the new ones and links their numbers in the text. */
export function PastedReferences(props: Props) {
  const { actions, onClose } = props;
  const work = usePastedList(props);
  const [opened, setOpened] = useState<PastedReference | null>(null);
  const cite = (line: number, card: ReferenceCard) => {
    work.choose(line, { kind: "cite", card });
    setOpened(null);
  };
  return (
    <Dialog
      title={opened ? `Reference ${work.numberOf(opened.line)}` : "The pasted list of references"}
      description={opened ? undefined : promise}
      size="large"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      {opened ? (
        <AddFields
          fields={opened.fields}
          read={opened}
          addReference={actions.addReference}
          onAdded={({ reference }) => cite(opened.line, reference)}
          onCite={(card) => cite(opened.line, card)}
          onBack={() => setOpened(null)}
        />
      ) : (
        <Lines work={work} onOpen={setOpened} onClose={onClose} />
      )}
    </Dialog>
  );
}

type LinesProps = {
  work: ReturnType<typeof usePastedList>;
  onOpen: (line: PastedReference) => void;
  onClose: () => void;
};

function Lines({ work, onOpen, onClose }: LinesProps) {
  const { lines, problem, choices, numberOf, choose } = work;
  return (
    <div className="flex flex-col gap-3 pb-4">
      {problem ? (
        <Notice tone="danger" isAnnounced>
          {problem}
        </Notice>
      ) : null}
      {lines || problem ? null : (
        <p className="py-4">
          <Spinner label="Looking in the library" />
        </p>
      )}
      <ol className="flex flex-col divide-y divide-line rounded-lg border border-line empty:hidden">
        {lines?.map((line) => (
          <PastedLine
            key={line.line}
            line={line}
            number={numberOf(line.line)}
            choice={choices.get(line.line) ?? null}
            onChoose={(choice) => choose(line.line, choice)}
            onOpen={() => onOpen(line)}
          />
        ))}
      </ol>
      <div className="sticky bottom-0 flex flex-wrap justify-end gap-2 bg-raised py-1">
        <Button onPress={onClose}>Leave it as text</Button>
        <Button
          variant="primary"
          isPending={work.isBusy}
          reason={lines ? whyNotYet(work.open) : "The list is being read."}
          onPress={() => void work.finish()}
        >
          {doneWords({ added: work.adding, linked: work.linking })}
        </Button>
      </div>
    </div>
  );
}

function whyNotYet(open: readonly number[]): string | null {
  if (open.length === 0) return null;
  return `Choose what becomes of ${open.length === 1 ? "reference" : "references"} ${open.join(", ")} first.`;
}
