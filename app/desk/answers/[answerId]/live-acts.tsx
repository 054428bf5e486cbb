import {
  holdAnswer,
  liftHold,
  reinstateAnswer,
  removeAnswer,
  withdrawAnswer,
} from "@/app/desk/answers/[answerId]/actions";
import { ReasonedActButton } from "@/components/answers/reasoned-act-button";
import { RemoveButton } from "@/components/publication/remove-button";
import type { ButtonVariant } from "@/components/ui/button-look";
import type { LiveText } from "@/lib/answers/find-answer-overview";

type Props = {
  live: LiveText;
  variant?: ButtonVariant;
  /** Why not, where it is not the policy alone that knows. */
  reason?: string | null;
};

const of = ({ edition }: LiveText) => ({ editionId: edition.id, lockVersion: edition.lockVersion });

/** Takes the live answer out of lists, with a banner on its page. */
export function WithdrawButton({ live, variant }: Props) {
  return (
    <ReasonedActButton
      {...{ variant, edition: of(live), reason: live.verdicts.withdraw, action: withdrawAnswer }}
      title="Withdraw the answer from the public site?"
      description="Its page stays and shows a banner with your reason. Lists, topics and search no longer show it. A new edition brings it back, or another publisher reinstates it as it was."
      reasonHint="Readers see this on the page. Say in plain words why the answer is withdrawn."
      confirm="Withdraw the answer"
      done="The answer is withdrawn."
      isDangerous
    >
      Withdraw
    </ReasonedActButton>
  );
}

/** Takes the page itself away: gone, or leading to another answer. */
export function RemoveAnswerButton({ live, variant }: Props) {
  return (
    <RemoveButton {...{ variant, edition: of(live), reason: live.verdicts.remove, action: removeAnswer }} />
  );
}

/** Brings a withdrawn or removed answer back as it was. */
export function ReinstateButton({ live, variant, reason = null }: Props) {
  return (
    <ReasonedActButton
      {...{ variant, reason, edition: of(live), action: reinstateAnswer }}
      title="Reinstate the answer as it was?"
      description="Its page, its address and its place in lists come back at once, with the text and the dates they had. Nothing of it is new to readers."
      reasonHint="Kept in the audit, with your name. Say what you looked at."
      confirm="Reinstate the answer"
      done="The answer is back on the public site."
    >
      Reinstate
    </ReasonedActButton>
  );
}

/** Warns readers at once. */
export function HoldButton({ live, variant }: Props) {
  return (
    <ReasonedActButton
      {...{ variant, edition: of(live), reason: live.verdicts.hold, action: holdAnswer }}
      title="Put a safety hold on this answer?"
      description="A warning with your reason stands above the page within a second. The text and its dates stay. Somebody else must look at it and lift the hold."
      reasonHint="Readers see this on the page. Say in plain words what may be wrong."
      confirm="Warn readers now"
      done="Readers are warned now."
      isDangerous
    >
      Safety hold
    </ReasonedActButton>
  );
}

/** Takes the warning away, by somebody else than who put it there. */
export function LiftHoldButton({ live, variant, reason = null }: Props) {
  return (
    <ReasonedActButton
      {...{ variant, reason, edition: of(live), action: liftHold }}
      title="Lift the safety hold?"
      description="The warning goes from the page at once."
      reasonHint="Kept in the audit, with your name. Say what you looked at and why readers may rely on it."
      confirm="Lift the hold"
      done="The hold is lifted."
    >
      Lift the hold
    </ReasonedActButton>
  );
}
