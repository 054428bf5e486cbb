"use client";

import type { z } from "zod";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { AttestationFields } from "@/components/review/attestation-fields";
import { reviewedInput } from "@/lib/publication/reviewed-input";
import type { Signing } from "@/lib/review/find-signing";
import type { ActionResult } from "@/lib/web/action-result";

type Sent = z.input<typeof reviewedInput>;

type Props = {
  edition: { editionId: string; lockVersion: number };
  /** The hash of the text on the screen. */
  contentHash: string;
  signing: Omit<Signing, "proposalsBar">;
  /** The name and credentials that are signed with. */
  signer: string;
  /** Why it cannot be signed. */
  reason: string | null;
  action: (input: Sent) => Promise<ActionResult<unknown>>;
};

/** Signs that what readers read is right as it is, bound to the text on the screen. */
export function ReviewedForm({ edition, contentHash, signing, signer, reason, action }: Props) {
  const form = useActionForm(reviewedInput, action, {
    ...{ ...edition, contentHash, checklist: [], note: "" },
    ...(signing.waiver ? { interests: "none" } : {}),
  });
  const { errors, isSubmitting } = form.formState;
  const now = (form.refusal?.current ?? {}) as { asksPassword?: boolean };
  return (
    <form onSubmit={form.submit} noValidate className="flex flex-col gap-4">
      <AttestationFields
        register={form.register}
        {...{ errors, sources: signing.sources }}
        interests={form.watch("interests")}
        waiver={signing.waiver}
        ticks={{ keys: [], href: "" }}
        asksPassword={signing.asksPassword || now.asksPassword === true}
        noteHint="For the centre; readers do not see it."
      />
      <p className="text-sm text-muted">You sign this text and no other, as {signer}.</p>
      {reason ? <p className="text-warning-ink">{reason}</p> : null}
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting} {...{ reason }}>
        Sign: no change needed
      </SubmitRow>
    </form>
  );
}
