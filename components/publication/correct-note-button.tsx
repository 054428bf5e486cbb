"use client";

import { useState } from "react";
import type { z } from "zod";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import { correctNoteInput } from "@/lib/publication/stop-input";
import type { ActionResult } from "@/lib/web/action-result";

type Act = (input: z.input<typeof correctNoteInput>) => Promise<ActionResult<unknown>>;

type Props = {
  publication: { id: string; number: number; editionAt: { editionId: string; lockVersion: number } };
  note: string;
  action: Act;
  /** Why it is not theirs to correct. */
  reason: string | null;
};

/** Tells readers better what a publication changed. */
export function CorrectNoteButton({ publication, note, action, reason }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={`Correct the note of publication ${publication.number}`}
        reason={reason}
        onPress={() => setOpen(true)}
      >
        Correct the note
      </Button>
      <Dialog
        title="Correct what readers are told"
        description="No date moves. The page shows the corrected note and the day; what was said before is kept here."
        size="small"
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <NoteForm {...{ publication, note, action }} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function NoteForm({ publication, note, action, close }: Omit<Props, "reason"> & { close: () => void }) {
  const form = useActionForm(correctNoteInput, action, {
    ...{ ...publication.editionAt, publicationId: publication.id, note, reason: "" },
  });
  const submit = form.submitThen(() => {
    close();
    showToast({ title: "Readers see the corrected note." });
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 pb-4">
      <FormField
        label="What changed, for readers"
        rows={2}
        error={errors.note?.message}
        {...form.register("note")}
      />
      <FormField
        label="Why it is corrected"
        description="Kept in the audit."
        rows={2}
        error={errors.reason?.message}
        {...form.register("reason")}
      />
      <SubmitRow
        refusal={errors.root?.message}
        busy={isSubmitting}
        beside={<Button onPress={close}>Cancel</Button>}
      >
        Correct the note
      </SubmitRow>
    </form>
  );
}
