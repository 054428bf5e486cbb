"use client";

import { useState } from "react";
import { deleteReference } from "@/app/desk/references/actions";
import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { PlaceLinks } from "@/components/references/place-links";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import { referenceAct } from "@/lib/references/reference-acts";
import type { ReferenceUses } from "@/lib/references/uses-of-reference";

type Props = { reference: { id: string; lockVersion: number }; reason: string | null };

/** Deletes a reference that nobody ever cited; where it is cited, the places are told and nothing happens. */
export function DeleteButton({ reference: { id, lockVersion }, reason }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button reason={reason} onPress={() => setOpen(true)}>
        Delete
      </Button>
      {isOpen ? (
        <DeleteDialog
          key={lockVersion}
          referenceId={id}
          lockVersion={lockVersion}
          close={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

type DialogProps = { referenceId: string; lockVersion: number; close: () => void };

function DeleteDialog({ referenceId, lockVersion, close }: DialogProps) {
  const form = useActionForm(referenceAct, deleteReference, { referenceId, lockVersion });
  const submit = form.submitThen(() => {
    close();
    showToast({ title: "The reference is deleted.", description: "It can be brought back from its page." });
  });
  return (
    <ConfirmDialog
      title="Delete this reference?"
      description="Only a reference that no text ever cited can be deleted. It can be brought back."
      confirm="Delete the reference"
      isDangerous
      isPending={form.formState.isSubmitting}
      isOpen
      onOpenChange={close}
      onConfirm={() => void submit()}
    >
      <FormProblem refusal={form.refusal?.sentence} />
      <Places uses={form.refusal?.current as Partial<ReferenceUses> | undefined} />
    </ConfirmDialog>
  );
}

function Places({ uses }: { uses: Partial<ReferenceUses> | undefined }) {
  const cited = [uses?.draft, uses?.live, uses?.past].flatMap((group) => group?.uses ?? []);
  if (cited.length === 0) return null;
  return (
    <ul aria-label="Where it is cited" className="mt-3 flex flex-col gap-3">
      {cited.map(({ id, question, topic, places }) => (
        <li key={id}>
          <p className="font-medium">{question || topic}</p>
          <PlaceLinks places={places} />
        </li>
      ))}
    </ul>
  );
}
