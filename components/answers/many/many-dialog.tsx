"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ManyOutcome } from "@/lib/review/many-input";
import { type ChosenAnswer, useChosenAnswers } from "./chosen-answers";
import type { ManyActs, ManyKind } from "./many-acts";
import { AskForm, AssignForm, PlanForm } from "./many-forms";
import { ManyOutcomes } from "./many-outcomes";

type Props = {
  kind: ManyKind;
  owners: readonly { id: string; name: string }[];
  acts: ManyActs;
  onClose: () => void;
};

const titles: Record<ManyKind, string> = {
  assign: "Assign an owner",
  plan: "Set the review interval",
  ask: "Request another review",
};

/** One act on the selected answers; when it was done it says of each what became of it. What was done leaves the selection. */
export function ManyDialog({ kind, owners, acts, onClose }: Props) {
  const { answers, leave } = useChosenAnswers();
  const [chosen] = useState<readonly ChosenAnswer[]>([...answers.values()]);
  const [outcomes, setOutcomes] = useState<readonly ManyOutcome[] | null>(null);
  const settle = (told: readonly ManyOutcome[] | undefined) => {
    const done = new Set((told ?? []).filter(({ isDone }) => isDone).map(({ answerId }) => answerId));
    leave(chosen.filter(({ id }) => done.has(id)));
    setOutcomes(told ?? []);
  };
  const count = chosen.length === 1 ? "1 answer" : `${chosen.length} answers`;
  return (
    <Dialog
      isOpen
      size="medium"
      title={titles[kind]}
      description={outcomes ? undefined : `For the ${count} you selected, each for itself.`}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      actions={
        outcomes ? (
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
        ) : undefined
      }
    >
      {outcomes ? <ManyOutcomes {...{ outcomes, chosen }} /> : null}
      {outcomes === null && kind === "assign" ? (
        <AssignForm {...{ chosen, owners, settle }} act={acts.assign} />
      ) : null}
      {outcomes === null && kind === "plan" ? <PlanForm {...{ chosen, settle }} act={acts.plan} /> : null}
      {outcomes === null && kind === "ask" ? <AskForm {...{ chosen, settle }} act={acts.ask} /> : null}
    </Dialog>
  );
}
