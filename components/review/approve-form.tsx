"use client";

import { useEffect } from "react";
import type { z } from "zod";
import { SubmitRow } from "@/components/forms/submit-row";
import { unsentWords } from "@/components/forms/unsent-words";
import { useActionForm } from "@/components/forms/use-action-form";
import { AttestationFields } from "@/components/review/attestation-fields";
import { useReviewMarks } from "@/components/review/review-marks";
import { untickedOf } from "@/components/review/ticks-to-make";
import { PlainLink } from "@/components/ui/plain-link";
import { showToast } from "@/components/ui/toast-queue";
import type { Signing } from "@/lib/review/find-signing";
import type { OtherText } from "@/lib/review/refuse-other-text";
import { approveInput } from "@/lib/review/verdict-input";
import type { ActionResult } from "@/lib/web/action-result";

type Sent = z.input<typeof approveInput>;

type Props = {
  edition: { editionId: string; lockVersion: number };
  /** The hash of the text on the screen. */
  contentHash: string;
  signing: Signing;
  /** The name and credentials that are signed with. */
  signer: string;
  /** Where the changes to check first are ticked. */
  changesHref: string;
  /** Why it cannot be approved now. */
  reason: string | null;
  action: (input: Sent) => Promise<ActionResult<unknown>>;
};

/** The signed form of an approval, bound to the text on the screen. While something is not done the button is off and says what. */
export function ApproveForm({ edition, contentHash, signing, signer, changesHref, reason, action }: Props) {
  const unsent = unsentWords(`approval ${edition.editionId}`);
  const form = useActionForm(approveInput, action, {
    ...{ ...edition, contentHash, checklist: [], note: unsent.words },
    // What was waived takes the place of what the signer would say.
    ...(signing.waiver ? { interests: "none" } : {}),
  });
  const { setValue } = form;
  // Claiming moves the version and not the text: what is ticked stays, and answers to the page as it is shown now.
  useEffect(() => setValue("lockVersion", edition.lockVersion), [setValue, edition.lockVersion]);
  const submit = form.submitThen(() => {
    unsent.forget();
    showToast({ title: "Approved. A publisher can publish it now." });
  });
  const { errors, isSubmitting } = form.formState;
  const unticked = untickedOf(signing.ticks, useReviewMarks()?.checked).length;
  const why = reason ?? untickedWords(unticked);
  const now = (form.refusal?.current ?? {}) as Partial<OtherText> & { asksPassword?: boolean };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <AttestationFields
        register={(field) => form.register(field, field === "note" ? { onChange: unsent.keep } : {})}
        {...{ errors, sources: signing.sources }}
        interests={form.watch("interests")}
        waiver={signing.waiver}
        ticks={{ keys: signing.ticks, href: changesHref }}
        asksPassword={signing.asksPassword || now.asksPassword === true}
        noteHint="For the author and the publisher; readers do not see it."
      />
      <p className="text-sm text-muted">You sign this text and no other, as {signer}.</p>
      {why ? <p className="text-warning-ink">{why}</p> : null}
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting} reason={why}>
        Approve this text
      </SubmitRow>
      {now.compare ? (
        <PlainLink href={now.compare} className="text-link self-start">
          See what changed
        </PlainLink>
      ) : null}
    </form>
  );
}

function untickedWords(count: number): string | null {
  if (count === 0) return null;
  return count === 1
    ? "One change under “Check these first” is not ticked yet."
    : `${count} changes under “Check these first” are not ticked yet.`;
}
