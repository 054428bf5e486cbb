"use client";

import { type ReactNode, useState } from "react";
import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import { type PersonAct, personAct } from "@/lib/access/person-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props<Value> = {
  person: PersonAct;
  act: (input: PersonAct) => Promise<ActionResult<Value>>;
  ask: { title: string; description: ReactNode; confirm: string; isDangerous?: boolean };
  /** Said in the corner when it is done; left out where `onDone` shows more. */
  done?: string;
  onDone?: (value: Value | undefined) => void;
  children: ReactNode;
};

/** One act on a person's account, asked once more before it is done. */
export function PersonActButton<Value>(props: Props<Value>) {
  return <FreshButton key={props.person.lockVersion} {...props} />;
}

function FreshButton<Value>({ person, act, ask, done, onDone, children }: Props<Value>) {
  const [isAsking, setAsking] = useState(false);
  const { submitThen, formState, refusal } = useActionForm(personAct, act, person);
  const run = submitThen((value) => {
    setAsking(false);
    if (done) showToast({ title: done });
    onDone?.(value);
  });
  return (
    <>
      <Button onPress={() => setAsking(true)}>{children}</Button>
      <ConfirmDialog
        {...ask}
        isPending={formState.isSubmitting}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => void run()}
      >
        <FormProblem refusal={refusal?.sentence} />
      </ConfirmDialog>
    </>
  );
}
