"use client";

import { type ReactNode, useState } from "react";
import { answerOfThrown } from "@/components/forms/form-answer";
import { FormProblem } from "@/components/forms/form-problem";
import { afterOwnSaves } from "@/components/forms/own-saves";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { PersonAct } from "@/lib/access/person-input";
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
export function PersonActButton<Value>({ person, act, ask, done, onDone, children }: Props<Value>) {
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);
  const [sentence, setSentence] = useState<string>();

  async function run() {
    setPending(true);
    setSentence(undefined);
    const { value, problem } = await outcomeOf(afterOwnSaves(person.personId, act), person);
    setPending(false);
    setSentence(problem);
    if (problem) return;
    setAsking(false);
    if (done) showToast({ title: done });
    onDone?.(value);
  }

  return (
    <>
      <Button onPress={() => setAsking(true)}>{children}</Button>
      <ConfirmDialog
        {...ask}
        {...{ isPending }}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => void run()}
      >
        <FormProblem refusal={sentence} />
      </ConfirmDialog>
    </>
  );
}

async function outcomeOf<Value>(
  act: Props<Value>["act"],
  person: PersonAct,
): Promise<{ value?: Value; problem?: string }> {
  try {
    const result = await act(person);
    if (result.ok) return { value: result.value };
    return {
      problem: "refusal" in result ? result.refusal.sentence : Object.values(result.fields).join(" "),
    };
  } catch (thrown) {
    return { problem: answerOfThrown(thrown).refusal?.sentence };
  }
}
