"use client";

import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { invitationAct } from "@/lib/access/person-input";
import type { ActionResult } from "@/lib/web/action-result";

type Act = { invitationId: string };
type Props = { invitationId: string; email: string; revoke: (input: Act) => Promise<ActionResult<unknown>> };

/** Ends a link that waits to be used. */
export function RevokeButton({ invitationId, email, revoke }: Props) {
  const { submitThen, formState, refusal } = useActionForm(invitationAct, revoke, { invitationId });
  const run = submitThen(() => showToast({ title: "The link does not work any more" }));
  return (
    <>
      <Button
        size="small"
        isPending={formState.isSubmitting}
        aria-label={`Revoke the link of ${email}`}
        onPress={() => void run()}
      >
        Revoke
      </Button>
      <FormProblem refusal={refusal?.sentence} />
    </>
  );
}
