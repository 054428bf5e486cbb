"use client";

import { useState } from "react";
import { addReference, addReferences } from "@/app/desk/references/actions";
import { PastedRow } from "@/app/desk/references/new/pasted-row";
import { NewReferenceForm } from "@/components/references/new-reference-form";
import { ReadLine } from "@/components/references/read-line";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast-queue";
import type { PastedReference } from "@/lib/references/read-pasted-references";
import type { ReferenceCard } from "@/lib/references/reference-card";

/** What was read, line by line: here already, new, or to be looked at; the new ones are added together. */
export function PastedList({ lines }: { lines: PastedReference[] }) {
  const [added, setAdded] = useState<ReadonlyMap<number, ReferenceCard>>(new Map());
  const [opened, setOpened] = useState<PastedReference | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const ready = lines.filter((line) => isReady(line) && !added.has(line.line));
  const keep = (cards: readonly (readonly [number, ReferenceCard])[]) => {
    setAdded((before) => new Map([...before, ...cards]));
    showToast({
      title:
        cards.length === 1
          ? "1 reference is in the library."
          : `${cards.length} references are in the library.`,
    });
  };
  const addAll = async () => {
    setAdding(true);
    const result = await addReferences({ references: ready.map(({ fields }) => fields) }).catch(() => null);
    setAdding(false);
    if (result?.ok && result.value) {
      setProblem(null);
      keep(result.value.map(({ reference }, at) => [ready[at]?.line ?? 0, reference] as const));
    } else
      setProblem(
        result && "refusal" in result
          ? result.refusal.sentence
          : "No answer came, so nothing was added. Try again.",
      );
  };
  return (
    <section aria-label="What was read" className="flex flex-col gap-3">
      {problem ? (
        <Notice tone="danger" isAnnounced>
          {problem}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <p className="text-muted">{countWords(lines)}</p>
        {ready.length > 0 ? (
          <Button variant="primary" isPending={isAdding} onPress={() => void addAll()}>
            {ready.length === 1 ? "Add the new one" : `Add the ${ready.length} new ones`}
          </Button>
        ) : null}
      </div>
      <ol className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface">
        {lines.map((line) => (
          <PastedRow
            key={line.line}
            line={line}
            card={added.get(line.line) ?? line.same}
            isAdded={added.has(line.line)}
            onOpen={() => setOpened(line)}
          />
        ))}
      </ol>
      {opened ? (
        <PastedDialog
          line={opened}
          onClose={() => setOpened(null)}
          onAdded={(reference) => {
            keep([[opened.line, reference]]);
            setOpened(null);
          }}
        />
      ) : null}
    </section>
  );
}

type DialogProps = { line: PastedReference; onClose: () => void; onAdded: (card: ReferenceCard) => void };

function PastedDialog({ line, onClose, onAdded }: DialogProps) {
  return (
    <Dialog title={`Line ${line.line}`} size="large" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="flex flex-col gap-4 pb-4">
        <ReadLine read={line} />
        <NewReferenceForm
          fields={line.fields}
          add={addReference}
          submitWords="Add the reference"
          onAdded={({ reference }) => onAdded(reference)}
        />
      </div>
    </Dialog>
  );
}

function isReady(line: PastedReference): boolean {
  return !line.same && line.alike.length === 0 && line.problems.length === 0;
}

function countWords(lines: readonly PastedReference[]): string {
  if (lines.length === 0) return "No reference was found in this text.";
  const here = lines.filter(({ same }) => same).length;
  const ready = lines.filter(isReady).length;
  return `${lines.length} read: ${ready} new, ${here} already here, ${lines.length - ready - here} to look at.`;
}
