"use client";

import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { type PreviewLinkAct, previewLinkAct } from "@/lib/sharing/preview-link-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  linkId: string;
  label: string;
  revoke: (input: PreviewLinkAct) => Promise<ActionResult<unknown>>;
};

/** Ends a link at once. */
export function RevokeLinkButton({ linkId, label, revoke }: Props) {
  const { submitThen, formState, refusal } = useActionForm(previewLinkAct, revoke, { linkId });
  const run = submitThen(() => showToast({ title: "The link does not work any more." }));
  return (
    <div className="flex flex-col items-end gap-1">
      <Button
        size="small"
        isPending={formState.isSubmitting}
        aria-label={`Revoke the link of ${label}`}
        onPress={() => void run()}
      >
        Revoke
      </Button>
      <FormProblem refusal={refusal?.sentence} />
    </div>
  );
}
