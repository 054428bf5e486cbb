"use client";

import { useEffect } from "react";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldProblem } from "@/components/ui/field-frame";
import { showToast } from "@/components/ui/toast-queue";
import { type ApproveInput, approvalStatements, approveInput } from "@/lib/review/verdict-input";
import type { ActionResult } from "@/lib/web/action-result";

type Sent = Omit<ApproveInput, "note"> & { note?: string };

type Props = {
  edition: { editionId: string; lockVersion: number };
  /** The hash of the text on the screen. */
  contentHash: string;
  /** Why it cannot be approved now. */
  reason: string | null;
  action: (input: Sent) => Promise<ActionResult<unknown>>;
};

/** The signed form of an approval: every statement is ticked, and it is bound to the text on the screen. */
export function ApproveForm({ edition, contentHash, reason, action }: Props) {
  const form = useActionForm(approveInput, action, { ...edition, contentHash, checklist: [], note: "" });
  const { setValue } = form;
  // Claiming moves the version and not the text: what is ticked stays, and answers to the page as it is shown now.
  useEffect(() => setValue("lockVersion", edition.lockVersion), [setValue, edition.lockVersion]);
  const submit = form.submitThen(() => showToast({ title: "Approved. A publisher can publish it now." }));
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <fieldset className="flex flex-col gap-2.5">
        <legend className="mb-1.5 text-sm text-muted">
          You sign each of these with your name and credentials.
        </legend>
        {approvalStatements.map((statement) => (
          <Checkbox key={statement} label={statement} value={statement} {...form.register("checklist")} />
        ))}
        {errors.checklist ? (
          <FieldProblem>{errors.checklist.message ?? "Tick every statement."}</FieldProblem>
        ) : null}
      </fieldset>
      <FormField
        label="Note"
        isOptional
        rows={2}
        error={errors.note?.message}
        description="For the author and the publisher; readers do not see it."
        {...form.register("note")}
      />
      {reason ? <p className="text-warning-ink">{reason}</p> : null}
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting} reason={reason}>
        Approve this text
      </SubmitRow>
    </form>
  );
}
