"use client";

import { archiveReference, unarchiveReference } from "@/app/desk/references/actions";
import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { referenceAct } from "@/lib/references/reference-acts";

type Props = { reference: { id: string; lockVersion: number; isArchived: boolean }; reason: string | null };

/** Takes the reference out of the pickers, or brings it back. Where it is cited, it stays. */
export function ArchiveButton({ reference, reason }: Props) {
  return <FreshArchiveButton key={reference.lockVersion} {...{ reference, reason }} />;
}

function FreshArchiveButton({ reference: { id, lockVersion, isArchived }, reason }: Props) {
  const act = isArchived ? unarchiveReference : archiveReference;
  const { submitThen, formState } = useActionForm(referenceAct, act, { referenceId: id, lockVersion });
  const submit = submitThen(() =>
    showToast({
      title: isArchived ? "The reference can be cited again." : "The reference is archived.",
      description: isArchived ? undefined : "Where it is cited, it stays.",
    }),
  );
  return (
    <>
      <FormProblem refusal={formState.errors.root?.message} />
      <Button reason={reason} isPending={formState.isSubmitting} onPress={() => void submit()}>
        {isArchived ? "Bring it back" : "Archive"}
      </Button>
    </>
  );
}
