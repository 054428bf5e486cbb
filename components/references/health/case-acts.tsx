"use client";

import { useRef, useState } from "react";
import { PressButton } from "@/components/forms/press-button";
import { ReasonPressButton } from "@/components/forms/reason-press-button";
import { PlainLink } from "@/components/ui/plain-link";
import {
  type AcknowledgeInput,
  acknowledgeInput,
  type JustifyInput,
  justifyInput,
  type OpenCaseInput,
} from "@/lib/references/health/health-acts";
import type { CaseOutcome } from "@/lib/review/open-case";
import type { ActionResult } from "@/lib/web/action-result";

/** What can be done about a case, as actions of the page. */
export type CaseActions = {
  openCase: (input: OpenCaseInput) => Promise<ActionResult<CaseOutcome[]>>;
  acknowledgeNotices: (input: AcknowledgeInput) => Promise<ActionResult<unknown>>;
  justifyCiting: (input: JustifyInput) => Promise<ActionResult<unknown>>;
};

type Props = {
  reference: { id: string; lockVersion: number };
  isRetracted: boolean;
  isJustified: boolean;
  /** The notices that nobody has acknowledged. */
  open: readonly string[];
  places: number;
  reason: string | null;
  actions: CaseActions;
};

/** One button for all that rests on the source, one to close the case, one to cite it knowingly. */
export function CaseActs({ reference, isRetracted, isJustified, open, places, reason, actions }: Props) {
  const [outcomes, setOutcomes] = useState<readonly CaseOutcome[]>([]);
  const key = useRef("");
  const openCase = async (input: { referenceId: string }) => {
    key.current ||= crypto.randomUUID();
    const result = await actions.openCase({ ...input, idempotencyKey: key.current });
    if (result.ok) setOutcomes(result.value ?? []);
    return result;
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        {places > 0 ? (
          <PressButton
            variant="primary"
            input={{ referenceId: reference.id }}
            act={openCase}
            reason={reason}
            done="The answers are open for another review"
            ask={{
              title: "Open these answers for another review?",
              description:
                "Each live page gets a new edition unless one is open, and each sentence that rests on the source gets a comment that must be settled before approval. Public pages stay as they are until somebody publishes.",
              confirm: "Open them",
            }}
          >
            {places === 1 ? "Open it for review" : `Open all ${places} for review`}
          </PressButton>
        ) : null}
        {open.length > 0 ? (
          <ReasonPressButton
            schema={acknowledgeInput}
            input={{ referenceId: reference.id, noticeIds: [...open], reason: "" }}
            field="reason"
            act={actions.acknowledgeNotices}
            reason={reason}
            title="Acknowledge what was said"
            description="The case closes, and the same notice never asks again. The status of the source stays."
            label="What was done about it?"
            hint="Kept in the audit: replaced in all answers, the sentence does not rest on what was retracted, and so on."
            confirm="Acknowledge"
            done="Acknowledged"
          >
            Acknowledge
          </ReasonPressButton>
        ) : null}
        {isRetracted ? (
          <ReasonPressButton
            schema={justifyInput}
            input={{ referenceId: reference.id, lockVersion: reference.lockVersion, reason: "" }}
            field="reason"
            act={actions.justifyCiting}
            reason={reason}
            title="Cite it all the same?"
            description="A retracted source blocks publication until somebody states why it may be cited, for example because the answer tells of the retraction."
            label="Why may it be cited?"
            confirm="State the reason"
            done="The reason stands beside the source"
          >
            {isJustified ? "State another reason" : "State why it may be cited"}
          </ReasonPressButton>
        ) : null}
      </div>
      {outcomes.length > 0 ? <Outcomes outcomes={outcomes} /> : null}
    </div>
  );
}

const words: Record<CaseOutcome["outcome"], string> = {
  opened: "A new edition is open",
  commented: "The open edition has comments",
  already: "It has these comments already",
  refused: "Not opened",
};

function Outcomes({ outcomes }: { outcomes: readonly CaseOutcome[] }) {
  return (
    <ul aria-label="What became of each answer" className="flex flex-col gap-1 text-sm">
      {outcomes.map(({ answerId, question, outcome, comments, sentence }) => (
        <li key={answerId}>
          <PlainLink href={`/desk/answers/${answerId}/draft`} className="text-link">
            {question || "No question yet"}
          </PlainLink>
          : {words[outcome]}
          {comments > 0 ? `, ${comments === 1 ? "one comment" : `${comments} comments`}` : ""}.
          {sentence ? ` ${sentence}` : ""}
        </li>
      ))}
    </ul>
  );
}
