"use client";

import type { AddReferenceActions } from "@/components/editor/reference-actions";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { ReferenceFields, type ReferenceValues } from "@/components/references/reference-fields";
import { ReferenceLine } from "@/components/references/reference-line";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { AddedReference } from "@/lib/references/add-reference";
import type { PastedReference } from "@/lib/references/read-pasted-references";
import type { ReferenceCard } from "@/lib/references/reference-card";
import { referenceInput } from "@/lib/references/reference-input";

type Props = {
  fields: ReferenceValues;
  /** What was understood of a pasted line, to check it against. */
  read: PastedReference | null;
  addReference: AddReferenceActions["addReference"];
  onAdded: (added: AddedReference, sent: ReferenceValues) => void;
  onCite: (card: ReferenceCard) => void;
  onBack: () => void;
};

/** The fields of a new source, filled in or to be filled in, with the line they were read from. */
export function AddFields({ fields, read, addReference, onAdded, onCite, onBack }: Props) {
  const form = useActionForm(referenceInput, addReference, fields);
  const { register, control, submitThen, getValues, formState } = form;
  const submit = submitThen((added) => added && onAdded(added, getValues()));
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-3 p-4">
      <h2 className="text-md font-semibold">{read ? "Check what was read" : "Add a new reference"}</h2>
      {read ? <Read read={read} onCite={onCite} /> : null}
      <ReferenceFields register={register} control={control} errors={formState.errors} />
      <SubmitRow
        refusal={formState.errors.root?.message}
        busy={formState.isSubmitting}
        beside={
          <Button variant="quiet" onPress={onBack}>
            Back
          </Button>
        }
      >
        Add and cite
      </SubmitRow>
    </form>
  );
}

function Read({ read, onCite }: { read: PastedReference; onCite: (card: ReferenceCard) => void }) {
  return (
    <>
      <p className="rounded-md bg-sunken px-3 py-2 text-sm [overflow-wrap:anywhere]">{read.raw}</p>
      {read.problems.length > 0 ? (
        <Notice tone="warning" title="Look at these">
          <ul className="list-disc pl-4">
            {read.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {read.alike.map((card) => (
        <Notice
          key={card.id}
          title="The library has something like it"
          action={
            <Button size="small" onPress={() => onCite(card)}>
              Cite this one
            </Button>
          }
        >
          <ReferenceLine csl={card.csl} />
        </Notice>
      ))}
    </>
  );
}
