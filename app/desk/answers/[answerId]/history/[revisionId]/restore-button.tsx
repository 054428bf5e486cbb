"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { restoreRevision } from "@/app/desk/answers/[answerId]/history/actions";
import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import { restoreRevisionInput } from "@/lib/answers/edition-input";

type Props = {
  answerId: string;
  edition: { editionId: string; lockVersion: number };
  revisionId: string;
  /** The text to bring back, as a sentence names it. */
  name: string;
  /** Why it cannot be brought back now. */
  reason: string | null;
  /** Whether the question is asked at once. */
  isAsked: boolean;
  /** What would change in the draft. */
  children: ReactNode;
};

/** Brings a kept text back into the draft, after showing what that changes. */
export function RestoreButton({ answerId, edition, revisionId, name, reason, isAsked, children }: Props) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(isAsked && reason === null);
  const form = useActionForm(restoreRevisionInput, restoreRevision, { ...edition, revisionId });
  const act = form.submitThen((value) => {
    setOpen(false);
    showToast({
      title: `Brought back as revision ${value?.number ?? ""}. The text before it is in the history.`,
    });
    router.push(`/desk/answers/${answerId}/draft`);
  });
  return (
    <>
      <Button variant="primary" reason={reason} onPress={() => setOpen(true)}>
        Restore this text
      </Button>
      <Dialog
        role="alertdialog"
        size="large"
        title={`Restore ${name}?`}
        description="It becomes a new revision of the draft that names where it came from. The live text, approvals and everything that was written stay as they are."
        {...{ isOpen }}
        onOpenChange={setOpen}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Cancel</Button>
            <Button variant="primary" isPending={form.formState.isSubmitting} onPress={() => void act()}>
              Restore it to the draft
            </Button>
          </>
        }
      >
        <FormProblem refusal={form.refusal?.sentence} />
        {children}
      </Dialog>
    </>
  );
}
