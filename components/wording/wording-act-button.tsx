"use client";

import { type ReactNode, useState } from "react";
import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { ActionResult } from "@/lib/web/action-result";
import { type WordingAct, wordingAct } from "@/lib/wording/wording-input";

type Props = Pick<ButtonLook, "variant"> & {
  draft: { id: string; lockVersion: number };
  act: (input: WordingAct) => Promise<ActionResult<unknown>>;
  /** The policy's sentence when the act is not theirs to do. */
  reason: string | null;
  /** Said in the corner when it is done. */
  done: string;
  ask: { title: string; description: ReactNode; confirm: string; isDangerous?: boolean };
  children: ReactNode;
};

/** One act on a draft of standing words, asked once more and then done, never twice. */
export function WordingActButton(props: Props) {
  return <FreshButton key={props.draft.lockVersion} {...props} />;
}

function FreshButton({ draft, act, reason, done, ask, children, variant }: Props) {
  const [isAsking, setAsking] = useState(false);
  const written = { draftId: draft.id, lockVersion: draft.lockVersion };
  const { submitThen, formState, refusal } = useActionForm(wordingAct, act, written);
  const run = submitThen(() => {
    setAsking(false);
    showToast({ title: done });
  });
  return (
    <>
      <Button {...{ variant, reason }} onPress={() => setAsking(true)}>
        {children}
      </Button>
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
