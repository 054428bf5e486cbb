"use client";

import type { z } from "zod";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { AttestationFields } from "@/components/review/attestation-fields";
import { showToast } from "@/components/ui/toast-queue";
import { secondReviewInput } from "@/lib/publication/stop-input";
import type { Waiver } from "@/lib/review/find-waiver";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  edition: { editionId: string; lockVersion: number };
  /** The hash of the text on the screen. */
  contentHash: string;
  /** The name and credentials that are signed with. */
  signer: string;
  asksPassword: boolean;
  /** The conflict that somebody waived for the signer. */
  waiver: Waiver | null;
  action: (input: z.input<typeof secondReviewInput>) => Promise<ActionResult<unknown>>;
};

/** Signs the review of what is live already, bound to the text on the screen. */
export function SecondReviewForm({ edition, contentHash, signer, asksPassword, waiver, action }: Props) {
  const form = useActionForm(secondReviewInput, action, {
    ...{ ...edition, contentHash, checklist: [], note: "" },
    ...(waiver ? { interests: "none" } : {}),
  });
  const submit = form.submitThen(() => showToast({ title: "The second review is signed." }));
  const { errors, isSubmitting } = form.formState;
  const now = (form.refusal?.current ?? {}) as { asksPassword?: boolean };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <AttestationFields
        register={form.register}
        errors={errors}
        interests={form.watch("interests")}
        waiver={waiver}
        asksPassword={asksPassword || now.asksPassword === true}
        noteHint="For the centre; readers do not see it."
      />
      <p className="text-sm text-muted">
        You sign this text and no other, as {signer}. If something is wrong with it, start a new edition, or
        put it on hold.
      </p>
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Sign the second review
      </SubmitRow>
    </form>
  );
}
