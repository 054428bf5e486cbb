"use client";

import { useState } from "react";
import type { z } from "zod";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { showToast } from "@/components/ui/toast-queue";
import { URGENT_WORDS, urgentInput } from "@/lib/publication/stop-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  edition: { editionId: string; lockVersion: number };
  wasPublic: boolean;
  action: (input: z.input<typeof urgentInput>) => Promise<ActionResult<unknown>>;
  /** Why it is not theirs to do. */
  reason: string | null;
};

/** The way past the review, for what cannot wait: a reason, what readers are told, and words to type. */
export function UrgentButton({ reason, ...rest }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button reason={reason} onPress={() => setOpen(true)}>
        Publish urgently
      </Button>
      <Dialog
        title="Publish before the review?"
        description="It goes live at once as it is stored, and everybody sees “second review pending” until somebody else has reviewed it."
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <UrgentForm {...rest} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function UrgentForm({ edition, wasPublic, action, close }: Omit<Props, "reason"> & { close: () => void }) {
  const form = useActionForm(urgentInput, action, {
    ...{ ...edition, reason: "", changeNote: "", confirmation: "" },
    ...(wasPublic ? {} : { changeKind: "first" }),
  });
  const submit = form.submitThen(() => {
    close();
    showToast({ title: "Live now. The second review is pending." });
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 pb-4">
      <FormField
        label="Why it cannot wait"
        description="Twenty characters or more. Everybody at the desk sees it; it is kept in the audit."
        rows={3}
        error={errors.reason?.message}
        {...form.register("reason")}
      />
      {wasPublic ? (
        <RadioGroup
          label="Did the information change?"
          choices={choices}
          error={errors.changeKind?.message}
          {...form.register("changeKind")}
        />
      ) : null}
      {form.watch("changeKind") === "substantive" ? (
        <FormField
          label="What changed, for readers"
          description="One plain sentence; it stands on the public page."
          rows={2}
          error={errors.changeNote?.message}
          {...form.register("changeNote")}
        />
      ) : null}
      <FormField
        label={`Type “${URGENT_WORDS}” to confirm`}
        autoComplete="off"
        error={errors.confirmation?.message}
        {...form.register("confirmation")}
      />
      <SubmitRow
        refusal={errors.root?.message}
        busy={isSubmitting}
        variant="danger"
        beside={<Button onPress={close}>Cancel</Button>}
      >
        Publish now, unreviewed
      </SubmitRow>
    </form>
  );
}

const choices = [
  { id: "substantive", label: "Yes, the information changed", description: "Last updated moves to today." },
  { id: "wording", label: "No, wording only", description: "No public date moves." },
];
