"use client";

import { FormSelect } from "@/components/forms/form-select";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { showToast } from "@/components/ui/toast-queue";
import {
  hourWords,
  type MailMode,
  type MailWish,
  mailModes,
  mailModeWords,
  mailWishInput,
} from "@/lib/mail/mail-wish";
import type { ActionResult } from "@/lib/web/action-result";

type Input = { mode: MailMode; hour: string };
type Props = {
  wish: MailWish;
  /** The zone of the centre, in which the hour is meant. */
  zone: string;
  chooseMail: (input: Input) => Promise<ActionResult<unknown>>;
};

const choices = mailModes.map((id) => ({ id, ...mailModeWords[id] }));
const hours = Array.from({ length: 24 }, (_, hour) => ({ id: String(hour), label: hourWords(hour) }));

/** When I want to be written to. */
export function MailWishForm({ wish, zone, chooseMail }: Props) {
  const { register, control, submitThen, formState, watch } = useActionForm(mailWishInput, chooseMail, {
    mode: wish.mode,
    hour: String(wish.hour),
  });
  const { errors, isSubmitting } = formState;
  return (
    <form
      noValidate
      onSubmit={submitThen(() => showToast({ title: "Saved when you get mail" }))}
      className="flex flex-col gap-4"
    >
      <RadioGroup label="When" choices={choices} error={errors.mode?.message} {...register("mode")} />
      <FormSelect
        {...{ control }}
        name="hour"
        label="Hour of the daily letter"
        description={`In the centre’s time zone, ${zone}.`}
        choices={hours}
        isDisabled={watch("mode") === "off"}
        className="max-w-60"
      />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Save mail settings
      </SubmitRow>
    </form>
  );
}
