"use client";

import { useState } from "react";
import type { z } from "zod";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import { removeInput } from "@/lib/publication/stop-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = Pick<ButtonLook, "variant" | "size"> & {
  edition: { editionId: string; lockVersion: number };
  action: (input: z.input<typeof removeInput>) => Promise<ActionResult<unknown>>;
  /** The policy's sentence when the act is not theirs to do. */
  reason: string | null;
};

/** Asks why an answer is removed, and where its address should lead. */
export function RemoveButton({ edition, action, reason, variant, size }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...{ variant, size, reason }} onPress={() => setOpen(true)}>
        Remove
      </Button>
      <Dialog
        title="Remove the answer from the public site?"
        description="Its page goes: the address says that the answer was removed, or leads to another answer. Nothing is lost here; another publisher can reinstate it."
        size="small"
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <RemoveForm {...{ edition, action }} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function RemoveForm({ edition, action, close }: Pick<Props, "edition" | "action"> & { close: () => void }) {
  const form = useActionForm(removeInput, action, { ...edition, reason: "", redirectTo: "" });
  const submit = form.submitThen(() => {
    close();
    showToast({ title: "The answer is removed." });
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 pb-4">
      <FormField
        label="Reason"
        description="Readers who come to the address see this. Say in plain words why the answer is gone."
        rows={3}
        error={errors.reason?.message}
        {...form.register("reason")}
      />
      <FormField
        label="Lead readers to another answer"
        isOptional
        description="Its public address, such as /answers/what-is-gout. Without one, the page says that the answer was removed."
        error={errors.redirectTo?.message}
        {...form.register("redirectTo")}
      />
      <SubmitRow
        refusal={errors.root?.message}
        busy={isSubmitting}
        variant="danger"
        beside={<Button onPress={close}>Cancel</Button>}
      >
        Remove the answer
      </SubmitRow>
    </form>
  );
}
