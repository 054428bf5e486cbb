"use client";

import { useEffect } from "react";
import type { z } from "zod";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { previewLinkInput } from "@/lib/sharing/preview-link-input";
import type { ActionResult } from "@/lib/web/action-result";

/** What an action that makes a link hands out, once; `origin` is null where none is configured, and then it is the page's own. */
export type SharedLink = {
  path: string;
  label: string;
  revision: number;
  expiresAt: string;
  origin: string | null;
};

/** The action that makes a link. */
export type ShareAction = (input: z.input<typeof previewLinkInput>) => Promise<ActionResult<SharedLink>>;

type Props = {
  edition: { editionId: string; lockVersion: number };
  share: ShareAction;
  /** Why it has to wait. */
  reason?: string | null;
  onMade: (link: SharedLink) => void;
};

const terms = [
  { id: "1", label: "1 day" },
  { id: "7", label: "7 days" },
  { id: "30", label: "30 days" },
];

/** Asks for whom a link is and how long it works. */
export function ShareForm({ edition, share, reason, onMade }: Props) {
  const form = useActionForm(previewLinkInput, share, { ...edition, label: "", days: "7" });
  const { register, setValue, submitThen, formState } = form;
  useEffect(() => {
    setValue("lockVersion", edition.lockVersion);
  }, [setValue, edition.lockVersion]);
  const { errors, isSubmitting } = formState;
  return (
    <form
      noValidate
      onSubmit={submitThen((link) => link && onMade(link))}
      className="flex flex-col gap-4 pb-4"
    >
      <FormField
        autoFocus
        label="For whom"
        description="They read this name at the top of the page."
        autoComplete="off"
        maxLength={120}
        error={errors.label?.message}
        {...register("label")}
      />
      <RadioGroup label="It works for" choices={terms} error={errors.days?.message} {...register("days")} />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting} reason={reason}>
        Make the link
      </SubmitRow>
    </form>
  );
}
