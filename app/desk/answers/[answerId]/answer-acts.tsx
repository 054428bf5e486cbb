import type { ReactNode } from "react";
import {
  cancelSchedule,
  discardEdition,
  pullBackEdition,
  reopenEdition,
  restoreEdition,
  startEdition,
  takeOverAnswer,
} from "@/app/desk/answers/[answerId]/actions";
import { HoldButton, RemoveAnswerButton, WithdrawButton } from "@/app/desk/answers/[answerId]/live-acts";
import { ActButton } from "@/components/answers/act-button";
import { ReasonedActButton } from "@/components/answers/reasoned-act-button";
import type { ButtonVariant } from "@/components/ui/button-look";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";

type Drawn = { answer: AnswerOverview; variant?: ButtonVariant };

/** An act on an answer's newest edition that has a button of its own. */
export type AnswerAct = keyof typeof buttons;

/** The button of one act: off with the policy's sentence when it is not the actor's to do. */
export function AnswerActButton({ act, ...drawn }: Drawn & { act: AnswerAct }) {
  return buttons[act](drawn);
}

/** Whether an act has a button here. */
export function isAnswerAct(ability: string): ability is AnswerAct {
  return Object.hasOwn(buttons, ability);
}

const of = ({ edition }: AnswerOverview) => ({ editionId: edition.id, lockVersion: edition.lockVersion });

const buttons = {
  pullBack: ({ answer, variant }: Drawn) => (
    <ActButton
      {...{ variant, edition: of(answer), reason: answer.verdicts.pullBack, action: pullBackEdition }}
      done={`Edition ${answer.edition.number} is a draft again.`}
    >
      Pull back to draft
    </ActButton>
  ),
  startEdition: ({ answer, variant }: Drawn) => (
    <ActButton
      {...{ variant, edition: of(answer), reason: answer.verdicts.startEdition, action: startEdition }}
      done="A new edition is open. The live text stays as it is."
    >
      Start a new edition
    </ActButton>
  ),
  restore: ({ answer, variant }: Drawn) => (
    <ActButton
      {...{ variant, edition: of(answer), reason: answer.verdicts.restore, action: restoreEdition }}
      done={`Edition ${answer.edition.number} is a draft again.`}
    >
      Restore this edition
    </ActButton>
  ),
  takeOver: ({ answer, variant }: Drawn) => (
    <ActButton
      {...{ variant, edition: of(answer), reason: answer.verdicts.takeOver, action: takeOverAnswer }}
      done="You own this answer now."
      ask={{
        title: "Take this answer over?",
        description: `You become its owner instead of ${answer.owner.name}. The timeline tells it.`,
        confirm: "Take it over",
      }}
    >
      Take over
    </ActButton>
  ),
  discard: ({ answer, variant }: Drawn) => (
    <ActButton
      {...{ variant, edition: of(answer), reason: answer.verdicts.discard, action: discardEdition }}
      done={`Edition ${answer.edition.number} is discarded.`}
      ask={{
        title: `Discard edition ${answer.edition.number}?`,
        description: "Nothing is removed: its text stays in the history, and it can be restored for 30 days.",
        confirm: "Discard the edition",
        isDangerous: true,
      }}
    >
      Discard
    </ActButton>
  ),
  cancelSchedule: ({ answer, variant }: Drawn) => (
    <ActButton
      {...{ variant, edition: of(answer), reason: answer.verdicts.cancelSchedule, action: cancelSchedule }}
      done={`The schedule is cancelled. Edition ${answer.edition.number} stays approved.`}
      ask={{
        title: "Cancel the schedule?",
        description:
          "Nothing goes public by itself any more. The edition stays approved and can be published by hand or scheduled again.",
        confirm: "Cancel the schedule",
        wayOut: "Keep it",
      }}
    >
      Cancel the schedule
    </ActButton>
  ),
  reopen: ({ answer, variant }: Drawn) => (
    <ReasonedActButton
      {...{ variant, edition: of(answer), reason: answer.verdicts.reopen, action: reopenEdition }}
      title="Reopen this edition?"
      description={
        answer.edition.state === "scheduled"
          ? "It becomes a draft again; its approval and its schedule are void. It has to be reviewed anew before it can be published."
          : "It becomes a draft again and its approval is void. It has to be reviewed anew before it can be published."
      }
      reasonHint="Its author and the reviewer read it; it is kept in the audit."
      confirm="Reopen it"
      done={`Edition ${answer.edition.number} is a draft again. Its approval is void${answer.edition.state === "scheduled" ? ", and so is its schedule" : ""}.`}
    >
      Reopen
    </ReasonedActButton>
  ),
  withdraw: ({ answer: { live }, variant }: Drawn) =>
    live ? <WithdrawButton {...{ live, variant }} /> : null,
  remove: ({ answer: { live }, variant }: Drawn) =>
    live ? <RemoveAnswerButton {...{ live, variant }} /> : null,
  hold: ({ answer: { live }, variant }: Drawn) => (live ? <HoldButton {...{ live, variant }} /> : null),
} as const satisfies Record<string, (drawn: Drawn) => ReactNode>;
