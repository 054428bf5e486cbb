"use client";

import { tellApart } from "@/app/desk/references/actions";
import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { pairInput } from "@/lib/references/reference-acts";

type Props = { oneId: string; otherId: string; reason: string | null };

/** Says that two references are two sources; the pair is not proposed again. */
export function ApartButton({ oneId, otherId, reason }: Props) {
  const form = useActionForm(pairInput, tellApart, { oneId, otherId });
  const submit = form.submitThen(() => showToast({ title: "Remembered: these are two sources." }));
  return (
    <>
      <FormProblem refusal={form.formState.errors.root?.message} />
      <Button reason={reason} isPending={form.formState.isSubmitting} onPress={() => void submit()}>
        Not a duplicate
      </Button>
    </>
  );
}
