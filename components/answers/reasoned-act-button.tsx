"use client";

import { type ReactNode, useState } from "react";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { unsentWords } from "@/components/forms/unsent-words";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import { type ReasonedAct, reasonedAct } from "@/lib/answers/edition-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = Pick<ButtonLook, "variant" | "size"> & {
  edition: { editionId: string; lockVersion: number };
  action: (input: ReasonedAct) => Promise<ActionResult<unknown>>;
  /** The policy's sentence when the act is not theirs to do. */
  reason: string | null;
  title: string;
  /** What will happen. */
  description: ReactNode;
  /** Who reads the reason. */
  reasonHint: string;
  confirm: string;
  done: string;
  isDangerous?: boolean;
  children: ReactNode;
};

/** An act on an edition that asks for a reason in a dialog; the reason is kept in the audit. */
export function ReasonedActButton({ children, reason, variant, size, ...rest }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...{ variant, size, reason }} onPress={() => setOpen(true)}>
        {children}
      </Button>
      <Dialog
        title={rest.title}
        description={rest.description}
        size="small"
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <ReasonForm {...rest} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

type FormProps = Omit<Props, "children" | "reason" | "variant" | "size" | "title" | "description"> & {
  close: () => void;
};

function ReasonForm({ edition, action, reasonHint, confirm, done, isDangerous, close }: FormProps) {
  const unsent = unsentWords(`${confirm} ${edition.editionId}`);
  const form = useActionForm(reasonedAct, action, { ...edition, reason: unsent.words });
  const leave = () => {
    unsent.forget();
    close();
  };
  const submit = form.submitThen(() => {
    leave();
    showToast({ title: done });
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 pb-4">
      <FormField
        label="Reason"
        description={reasonHint}
        rows={3}
        error={errors.reason?.message}
        {...form.register("reason", { onChange: unsent.keep })}
      />
      <SubmitRow
        refusal={errors.root?.message}
        busy={isSubmitting}
        variant={isDangerous ? "danger" : "primary"}
        beside={<Button onPress={leave}>Cancel</Button>}
      >
        {confirm}
      </SubmitRow>
    </form>
  );
}
