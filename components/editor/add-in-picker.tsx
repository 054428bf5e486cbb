"use client";

import { useState } from "react";
import { AddFields } from "@/components/editor/add-fields";
import { AlreadyHere } from "@/components/editor/already-here";
import type { AddReferenceActions } from "@/components/editor/reference-actions";
import type { ReferenceValues } from "@/components/references/reference-fields";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import type { PastedReference } from "@/lib/references/read-pasted-references";
import type { ReferenceCard } from "@/lib/references/reference-card";

type Props = {
  typed: string;
  actions: AddReferenceActions;
  onAdded: (card: ReferenceCard) => void;
  onBack: () => void;
};
type Step =
  | { name: "paste" }
  | { name: "fields"; fields: ReferenceValues; read: PastedReference | null }
  | { name: "already"; cards: ReferenceCard[]; typed: ReferenceValues };

/** Adds one source from a pasted line or field by field, shown for checking before it is kept; one that is here already is offered instead. */
export function AddInPicker({ typed, actions, onAdded, onBack }: Props) {
  const [step, setStep] = useState<Step>({ name: "paste" });
  const blank: ReferenceValues = { type: "article-journal", title: typed };
  if (step.name === "already") {
    return (
      <AlreadyHere
        cards={step.cards}
        onCite={onAdded}
        onBack={() => setStep({ name: "fields", fields: step.typed, read: null })}
      />
    );
  }
  if (step.name === "fields") {
    return (
      <AddFields
        fields={step.fields}
        read={step.read}
        addReference={actions.addReference}
        onAdded={({ reference, already }, sent) =>
          already ? setStep({ name: "already", cards: [reference], typed: sent }) : onAdded(reference)
        }
        onCite={onAdded}
        onBack={() => setStep({ name: "paste" })}
      />
    );
  }
  return (
    <PasteStep
      typed={typed}
      actions={actions}
      onBack={onBack}
      onRead={(read) =>
        setStep(
          read.same
            ? { name: "already", cards: [read.same], typed: read.fields }
            : { name: "fields", fields: read.fields, read },
        )
      }
      onFields={() => setStep({ name: "fields", fields: blank, read: null })}
    />
  );
}

type PasteProps = {
  typed: string;
  actions: AddReferenceActions;
  onBack: () => void;
  onRead: (read: PastedReference) => void;
  onFields: () => void;
};

function PasteStep({ typed, actions, onBack, onRead, onFields }: PasteProps) {
  const [text, setText] = useState(typed);
  const [problem, setProblem] = useState<string>();
  const [isReading, setReading] = useState(false);
  const read = async () => {
    setReading(true);
    const result = await actions.readPasted({ text }).catch(() => null);
    setReading(false);
    if (result?.ok && result.value?.[0]) onRead(result.value[0]);
    else setProblem(problemOf(result));
  };
  return (
    <div className="flex flex-col gap-3 p-4">
      <h2 className="text-md font-semibold">Add a new reference</h2>
      <TextArea
        autoFocus
        rows={4}
        label="Paste the reference as one line"
        description="As it stands in a reference list. You check the fields before it is added."
        error={problem}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          isPending={isReading}
          reason={text.trim() ? null : "Paste a reference first."}
          onPress={() => void read()}
        >
          Read it
        </Button>
        <Button onPress={onFields}>Fill in the fields</Button>
        <Button variant="quiet" onPress={onBack}>
          Back to the library
        </Button>
      </div>
    </div>
  );
}

function problemOf(result: Awaited<ReturnType<AddReferenceActions["readPasted"]>> | null): string {
  if (result && !result.ok)
    return "refusal" in result ? result.refusal.sentence : Object.values(result.fields).join(" ");
  return result
    ? "Nothing could be read. Fill in the fields instead."
    : "No answer came. Check the connection and try again.";
}
