"use client";

import { type ReactNode, useOptimistic, useTransition } from "react";
import { useActionForm } from "@/components/forms/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { type PassageAct, passageAct } from "@/lib/answers/passage";
import type { ActionResult } from "@/lib/web/action-result";

type Act = (input: PassageAct) => Promise<ActionResult<unknown>>;

/** Ticking a passage, and taking the tick back. */
export type PassageTickActions = { check: Act; uncheck: Act };

type Props = {
  editionId: string;
  passageId: string;
  isChecked: boolean;
  actions: PassageTickActions;
  /** Why it is not theirs to tick. */
  reason: string | null;
  /** Who ticked it and when. */
  children: ReactNode;
};

/** The tick that a passage stands so in the source. Ticked again, it is taken back. */
export function PassageTick({ editionId, passageId, isChecked, actions, reason, children }: Props) {
  const [isPending, start] = useTransition();
  const [shown, show] = useOptimistic(isChecked);
  const act = isChecked ? actions.uncheck : actions.check;
  const { submit, refusal } = useActionForm(passageAct, act, { editionId, passageId });
  const toggle = () => {
    if (reason !== null || isPending) return;
    start(async () => {
      show(!isChecked);
      await submit();
    });
  };
  return (
    <Checkbox
      label="Checked against the source"
      checked={shown}
      aria-disabled={reason !== null || undefined}
      description={reason && !isChecked ? reason : children}
      error={refusal?.sentence}
      onChange={toggle}
    />
  );
}
