"use client";

import type { AddReferenceActions } from "@/components/editor/reference-actions";
import { NewReferenceForm } from "@/components/references/new-reference-form";
import { ReadLine } from "@/components/references/read-line";
import type { ReferenceValues } from "@/components/references/reference-fields";
import { Button } from "@/components/ui/button";
import type { AddedReference } from "@/lib/references/add-reference";
import type { PastedReference } from "@/lib/references/read-pasted-references";
import type { ReferenceCard } from "@/lib/references/reference-card";

type Props = {
  fields: ReferenceValues;
  /** What was understood of a pasted line, to check it against. */
  read: PastedReference | null;
  addReference: AddReferenceActions["addReference"];
  onAdded: (added: AddedReference, sent: ReferenceValues) => void;
  onCite: (card: ReferenceCard) => void;
  onBack: () => void;
};

/** The fields of a new source in the picker, with the line they were read from. */
export function AddFields({ fields, read, addReference, onAdded, onCite, onBack }: Props) {
  return (
    <div className="flex flex-col gap-3 p-4 pb-0 [&_form>:last-child]:sticky [&_form>:last-child]:bottom-0 [&_form>:last-child]:border-t [&_form>:last-child]:border-line [&_form>:last-child]:bg-raised [&_form>:last-child]:py-3">
      <h2 ref={focusOnce} tabIndex={-1} className="rounded-sm text-md font-semibold">
        {read ? "Check what was read" : "Add a new reference"}
      </h2>
      {read ? (
        <ReadLine
          read={read}
          choose={(card) => (
            <Button size="small" onPress={() => onCite(card)}>
              Cite this one
            </Button>
          )}
        />
      ) : null}
      <NewReferenceForm
        fields={fields}
        add={addReference}
        onAdded={onAdded}
        submitWords="Add and cite"
        beside={
          <Button variant="quiet" onPress={onBack}>
            Back
          </Button>
        }
      />
    </div>
  );
}

// The button that was pressed is gone: the focus goes on to what took its place.
function focusOnce(heading: HTMLElement | null): void {
  heading?.focus();
}
