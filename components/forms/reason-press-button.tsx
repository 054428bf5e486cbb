"use client";

import { type ReactNode, useState } from "react";
import type { FieldValues } from "react-hook-form";
import type { ZodType } from "zod";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { ActionResult } from "@/lib/web/action-result";

type Props<Input extends FieldValues> = Pick<ButtonLook, "variant" | "size"> & {
  schema: ZodType<Input, Input>;
  /** Everything but the words, under the name that the schema has for them. */
  input: Input;
  field: keyof Input & string;
  act: (input: Input) => Promise<ActionResult<unknown>>;
  reason?: string | null;
  title: string;
  description: ReactNode;
  label: string;
  hint?: string;
  confirm: string;
  done: string;
  children: ReactNode;
};

/** One act that needs words: asked in a dialog, judged by the server's own schema. */
export function ReasonPressButton<Input extends FieldValues>(props: Props<Input>) {
  const { children, reason, variant, size, title, description } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...{ variant, size, reason }} onPress={() => setOpen(true)}>
        {children}
      </Button>
      <Dialog {...{ title, description }} size="small" isOpen={isOpen} onOpenChange={setOpen}>
        <WordsForm {...props} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function WordsForm<Input extends FieldValues>({
  schema,
  input,
  field,
  act,
  label,
  hint,
  confirm,
  done,
  close,
}: Props<Input> & { close: () => void }) {
  const form = useActionForm(schema, act, input as never);
  const submit = form.submitThen(() => {
    close();
    showToast({ title: done });
  });
  const { errors, isSubmitting } = form.formState;
  const problem = errors[field]?.message;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 pb-4">
      <FormField
        label={label}
        description={hint}
        rows={3}
        error={typeof problem === "string" ? problem : undefined}
        {...form.register(field as never)}
      />
      <SubmitRow
        refusal={errors.root?.message}
        busy={isSubmitting}
        beside={<Button onPress={close}>Cancel</Button>}
      >
        {confirm}
      </SubmitRow>
    </form>
  );
}
