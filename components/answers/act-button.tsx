"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
import { FormProblem } from "@/components/forms/form-problem";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import { type EditionAct, editionAct } from "@/lib/answers/edition-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = Pick<ButtonLook, "variant" | "size"> & {
  edition: { editionId: string; lockVersion: number };
  action: (input: EditionAct) => Promise<ActionResult<unknown>>;
  /** The policy's sentence when the act is not theirs to do. */
  reason: string | null;
  /** Said in the corner when it is done. */
  done: string;
  /** Asked first, where the act is hard to undo. */
  ask?: Pick<
    ComponentProps<typeof ConfirmDialog>,
    "title" | "description" | "confirm" | "wayOut" | "isDangerous"
  >;
  children: ReactNode;
};

/** One act on an edition that needs no words: off with its reason, asked once where that is wise, never done twice. */
export function ActButton(props: Props) {
  return <FreshActButton key={`${props.edition.editionId} ${props.edition.lockVersion}`} {...props} />;
}

function FreshActButton({ edition, action, reason, done, ask, children, variant, size }: Props) {
  const [isAsking, setAsking] = useState(false);
  const { submitThen, formState, refusal } = useActionForm(editionAct, action, edition);
  const act = submitThen(() => {
    setAsking(false);
    showToast({ title: done });
  });
  const isPending = formState.isSubmitting;
  return (
    <>
      <Button {...{ variant, size, reason, isPending }} onPress={() => (ask ? setAsking(true) : void act())}>
        {children}
      </Button>
      {ask ? (
        <ConfirmDialog
          {...ask}
          {...{ isPending }}
          isOpen={isAsking}
          onOpenChange={setAsking}
          onConfirm={() => void act()}
        >
          <FormProblem refusal={refusal?.sentence} />
        </ConfirmDialog>
      ) : (
        <div className="basis-full empty:hidden">
          <FormProblem refusal={refusal?.sentence} />
        </div>
      )}
    </>
  );
}
