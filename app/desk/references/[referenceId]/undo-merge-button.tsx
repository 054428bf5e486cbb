"use client";

import { undoMerge } from "@/app/desk/references/actions";
import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { undoMergeInput } from "@/lib/answers/merge-input";

/** Takes a merge back, and says what could not be put back. */
export function UndoMergeButton({ mergeId, reason }: { mergeId: string; reason: string | null }) {
  const form = useActionForm(undoMergeInput, undoMerge, { mergeId, idempotencyKey: "" });
  const submit = form.submitThen((undone) =>
    showToast({
      title: "Both references stand again.",
      description: undone && `${undone.restored} citations put back, ${undone.missing} not found any more.`,
    }),
  );
  return (
    <div className="mt-1.5 flex flex-col items-start gap-2">
      <FormProblem refusal={form.formState.errors.root?.message} />
      <Button
        size="small"
        reason={reason}
        isPending={form.formState.isSubmitting}
        onPress={() => void submit()}
      >
        Take the merge back
      </Button>
    </div>
  );
}
