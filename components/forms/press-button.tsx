"use client";

import { type ReactNode, useState } from "react";
import { answerOfThrown } from "@/components/forms/form-answer";
import { FormProblem } from "@/components/forms/form-problem";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { ActionResult } from "@/lib/web/action-result";

type Props<Input, Value> = Pick<ButtonLook, "variant" | "size"> & {
  input: Input;
  act: (input: Input) => Promise<ActionResult<Value>>;
  /** Said in the corner when it is done. */
  done: string | ((value: Value | undefined) => string);
  /** Why it cannot be used now. */
  reason?: string | null;
  /** Asked first, where the act is hard to undo. */
  ask?: { title: string; description: ReactNode; confirm: string; isDangerous?: boolean };
  label?: string;
  children: ReactNode;
};

/** One act with everything already known: pressed, or asked once more and then done; a no is said beside it. */
export function PressButton<Input, Value>({
  input,
  act,
  done,
  ask,
  label,
  children,
  ...look
}: Props<Input, Value>) {
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function run() {
    if (isPending) return;
    setPending(true);
    setProblem(undefined);
    const { value, sentence } = await outcomeOf(act, input);
    setPending(false);
    setProblem(sentence);
    if (sentence !== undefined) return;
    setAsking(false);
    showToast({ title: typeof done === "string" ? done : done(value) });
  }

  const press = () => (ask ? setAsking(true) : void run());
  return (
    <>
      <Button {...look} aria-label={label} isPending={isPending} onPress={press}>
        {children}
      </Button>
      {ask ? (
        <ConfirmDialog
          {...ask}
          {...{ isPending }}
          isOpen={isAsking}
          onOpenChange={setAsking}
          onConfirm={() => void run()}
        >
          <FormProblem refusal={problem} />
        </ConfirmDialog>
      ) : (
        <div className="basis-full empty:hidden">
          <FormProblem refusal={problem} />
        </div>
      )}
    </>
  );
}

async function outcomeOf<Input, Value>(
  act: Props<Input, Value>["act"],
  input: Input,
): Promise<{ value?: Value; sentence?: string }> {
  try {
    const result = await act(input);
    if (result.ok) return { value: result.value };
    return {
      sentence: "refusal" in result ? result.refusal.sentence : Object.values(result.fields).join(" "),
    };
  } catch (thrown) {
    return { sentence: answerOfThrown(thrown).refusal?.sentence ?? "It did not work. Try again." };
  }
}
