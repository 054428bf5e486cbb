"use client";

import { useState } from "react";
import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import { type MoveReviewsInput, moveReviewsInput } from "@/lib/due/move-reviews-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  moves: MoveReviewsInput["moves"];
  reason: string | null;
  move: (input: MoveReviewsInput) => Promise<ActionResult<unknown>>;
};

/** Confirms the moves that are on the screen, and those only. */
export function SpreadButton(props: Props) {
  return <FreshButton key={JSON.stringify(props.moves)} {...props} />;
}

function FreshButton({ moves, reason, move }: Props) {
  const [isAsking, setAsking] = useState(false);
  const { submitThen, formState, refusal } = useActionForm(moveReviewsInput, move, { moves });
  const run = submitThen(() => {
    setAsking(false);
    showToast({ title: `${moves.length === 1 ? "One review is" : `${moves.length} reviews are`} moved.` });
  });
  return (
    <>
      <Button variant="primary" {...{ reason }} onPress={() => setAsking(true)}>
        {moves.length === 1 ? "Move this review" : `Move these ${moves.length} reviews`}
      </Button>
      <ConfirmDialog
        title="Move these reviews?"
        description="Only the days of the next reviews change. Readers see nothing of it."
        confirm="Move them"
        isPending={formState.isSubmitting}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => void run()}
      >
        <FormProblem refusal={refusal?.sentence} />
      </ConfirmDialog>
    </>
  );
}
