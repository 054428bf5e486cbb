"use client";

import { restoreReference } from "@/app/desk/references/actions";
import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { referenceAct } from "@/lib/references/reference-acts";

type Props = { reference: { id: string; lockVersion: number }; reason: string | null };

/** Brings a deleted reference back into the library. */
export function RestoreButton({ reference: { id: referenceId, lockVersion }, reason }: Props) {
  const form = useActionForm(referenceAct, restoreReference, { referenceId, lockVersion });
  const submit = form.submitThen(() => showToast({ title: "The reference is in the library again." }));
  return (
    <div className="flex flex-col gap-2">
      <FormProblem refusal={form.formState.errors.root?.message} />
      <Button reason={reason} isPending={form.formState.isSubmitting} onPress={() => void submit()}>
        Bring it back
      </Button>
    </div>
  );
}
