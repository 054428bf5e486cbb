"use client";

import { undoMerge } from "@/app/desk/references/actions";
import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { undoMergeInput } from "@/lib/answers/merge-input";
import type { Undone } from "@/lib/answers/undo-merge";

/** Takes a merge back, and says what could not be put back. */
export function UndoMergeButton({ mergeId, reason }: { mergeId: string; reason: string | null }) {
  const form = useActionForm(undoMergeInput, undoMerge, { mergeId, idempotencyKey: "" });
  const submit = form.submitThen((undone) =>
    showToast({
      title: "Both references stand again.",
      description: undone && outcomeOf(undone),
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

function outcomeOf({ restored, missing, closed }: Undone): string {
  const back = `${restored === 1 ? "1 citation" : `${restored} citations`} put back`;
  const lost = missing > 0 ? `, ${missing} not found any more` : "";
  const left =
    closed > 0 ? ` ${closed === 1 ? "1 text" : `${closed} texts`} in review or further kept the other.` : "";
  return `${back}${lost}.${left}`;
}
