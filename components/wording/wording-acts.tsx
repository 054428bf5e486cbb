"use client";

import { ReasonPressButton } from "@/components/forms/reason-press-button";
import type { ActionResult } from "@/lib/web/action-result";
import type { WordingDraft } from "@/lib/wording/find-wording-desk";
import {
  type ProposeWordingInput,
  proposeWordingInput,
  type SendBackWordingInput,
  sendBackWordingInput,
  type WordingAct,
} from "@/lib/wording/wording-input";
import { WordingActButton } from "./wording-act-button";

/** What can be done to a draft of standing words, as actions of the page. */
export type WordingActions = {
  propose: (input: ProposeWordingInput) => Promise<ActionResult<unknown>>;
  pullBack: (input: WordingAct) => Promise<ActionResult<unknown>>;
  sendBack: (input: SendBackWordingInput) => Promise<ActionResult<unknown>>;
  discard: (input: WordingAct) => Promise<ActionResult<unknown>>;
  approve: (input: WordingAct) => Promise<ActionResult<unknown>>;
};

type DraftProps = {
  draft: WordingDraft;
  /** Why it cannot be proposed as it is on the screen, or null. */
  unsaved: string | null;
  actions: WordingActions;
};

/** Proposes what is saved, or puts the draft away. */
export function DraftActs({ draft, unsaved, actions }: DraftProps) {
  const act = { draftId: draft.id, lockVersion: draft.lockVersion };
  return (
    <>
      <ReasonPressButton
        schema={proposeWordingInput}
        input={{ ...act, note: "", idempotencyKey: "" }}
        field="note"
        act={actions.propose}
        reason={draft.verdicts.propose ?? unsaved}
        variant="primary"
        title="Propose this wording?"
        description="Its words stand still until somebody else approves it or sends it back."
        label="Why does it change?"
        hint="Who approves it reads this; it is kept with the version."
        confirm="Propose it"
        done="Proposed. Somebody else must approve it."
      >
        Propose
      </ReasonPressButton>
      <WordingActButton
        {...{ draft, act: actions.discard, reason: draft.verdicts.discard }}
        done="The draft is discarded."
        ask={{
          title: "Discard this draft?",
          description: "What readers see stays as it is. The words stay in the audit.",
          confirm: "Discard the draft",
          isDangerous: true,
        }}
      >
        Discard
      </WordingActButton>
    </>
  );
}

type ProposedProps = { draft: WordingDraft; pages: string; when: string; actions: WordingActions };

/** What can be done with a proposal; each says why it is not for this person. */
export function ProposedActs({ draft, pages, when, actions }: ProposedProps) {
  const act = { draftId: draft.id, lockVersion: draft.lockVersion };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <WordingActButton
        {...{ draft, act: actions.approve, reason: draft.verdicts.approve }}
        variant="primary"
        done={draft.effectiveOn ? "Approved. It comes into force by itself." : "Approved, and on every page."}
        ask={{
          title: "Approve this wording?",
          description: `It is in force ${when}, on ${pages}. No answer's dates, text or approval change.`,
          confirm: "Approve it",
        }}
      >
        Approve
      </WordingActButton>
      <ReasonPressButton
        schema={sendBackWordingInput}
        input={{ ...act, note: "", idempotencyKey: "" }}
        field="note"
        act={actions.sendBack}
        reason={draft.verdicts.sendBack}
        title="Send this wording back?"
        description="It is a draft again, and its words can change."
        label="What has to change?"
        hint="Who wrote it reads this."
        confirm="Send it back"
        done="Sent back."
      >
        Send back
      </ReasonPressButton>
      <WordingActButton
        {...{ draft, act: actions.pullBack, reason: draft.verdicts.pullBack }}
        done="It is a draft again."
        ask={{
          title: "Pull this wording back?",
          description: "It is a draft again, and has to be proposed anew.",
          confirm: "Pull it back",
        }}
      >
        Pull back
      </WordingActButton>
    </div>
  );
}
