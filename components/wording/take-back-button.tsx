"use client";

import { ReasonPressButton } from "@/components/forms/reason-press-button";
import type { ActionResult } from "@/lib/web/action-result";
import { type CancelWordingInput, cancelWordingInput } from "@/lib/wording/wording-input";

type Props = {
  versionId: string;
  number: number;
  /** Why the actor may not, or null. */
  reason: string | null;
  cancel: (input: CancelWordingInput) => Promise<ActionResult<unknown>>;
};

/** Takes back a version whose day has not come, with a reason. */
export function TakeBackButton({ versionId, number, reason, cancel }: Props) {
  return (
    <ReasonPressButton
      schema={cancelWordingInput}
      input={{ versionId, reason: "", idempotencyKey: "" }}
      field="reason"
      act={cancel}
      reason={reason}
      size="small"
      title={`Take back version ${number}?`}
      description="It never comes into force. What readers see now stays."
      label="Reason"
      hint="It is kept in the audit."
      confirm="Take it back"
      done={`Version ${number} is taken back.`}
    >
      Take back
    </ReasonPressButton>
  );
}
