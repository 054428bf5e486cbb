"use client";

import { ChevronRight } from "lucide-react";
import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { DismissalWords } from "@/components/review/dismissal-words";
import { Button } from "@/components/ui/button";
import { type BringBackInput, bringBackInput } from "@/lib/answers/dismissal-input";
import type { Dismissal } from "@/lib/document/checks/dismissals";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  dismissed: readonly Dismissal[];
  editionId: string;
  zone: string;
  bringBack: (input: BringBackInput) => Promise<ActionResult<unknown>>;
};

/** What people said is no fault: who, when and why, each with the way back. */
export function DismissedList({ dismissed, editionId, zone, bringBack }: Props) {
  if (dismissed.length === 0) return null;
  return (
    <details className="group/dismissed mt-2 border-t border-line pt-1">
      <summary className="flex cursor-pointer list-none items-center gap-1.5 rounded-md py-1.5 font-medium hover:bg-hover [&::-webkit-details-marker]:hidden">
        <span className="flex-1">Dismissed ({dismissed.length})</span>
        <ChevronRight
          aria-hidden
          className="size-4 text-faint transition-transform group-open/dismissed:rotate-90"
        />
      </summary>
      <ul className="flex flex-col divide-y divide-line">
        {dismissed.map((dismissal) => (
          <li key={dismissal.id} className="flex flex-col gap-1 py-2">
            <DismissalWords dismissal={dismissal} zone={zone} />
            <BringBackButton {...{ editionId, bringBack }} dismissalId={dismissal.id} />
          </li>
        ))}
      </ul>
    </details>
  );
}

type Back = Pick<Props, "editionId" | "bringBack"> & { dismissalId: string };

function BringBackButton({ editionId, dismissalId, bringBack }: Back) {
  const { submitThen, formState } = useActionForm(bringBackInput, bringBack, { editionId, dismissalId });
  const act = submitThen(() => undefined);
  return (
    <>
      <FormProblem refusal={formState.errors.root?.message} />
      <Button
        size="small"
        className="self-start"
        isPending={formState.isSubmitting}
        onPress={() => void act()}
      >
        Bring back
      </Button>
    </>
  );
}
