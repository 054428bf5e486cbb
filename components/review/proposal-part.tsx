"use client";

import { ProposalActs } from "@/components/review/proposal-acts";
import { ProposedWords } from "@/components/review/proposed-words";
import { DateText } from "@/components/ui/date-text";
import type { Thread } from "@/lib/review/list-threads";
import type { ApplyInput, DeclineInput } from "@/lib/review/proposal-input";
import type { ActionResult } from "@/lib/web/action-result";

/** How a draft stands to a proposal: its words stand as they were, the proposed words stand already, or neither. */
export type Standing = "stands" | "already" | "changed";

/** What can be done with proposals where the text can be written in. */
export type ProposalDesk = {
  standing: (thread: Thread) => Standing;
  apply: (thread: Thread, input: ApplyInput) => Promise<ActionResult<unknown>>;
  decline: (input: DeclineInput) => Promise<ActionResult<unknown>>;
};

type Props = { thread: Thread; desk: ProposalDesk | null; zone: string };

/** Other words that somebody proposes, and what became of them or can be done with them. */
export function ProposalPart({ thread, desk, zone }: Props) {
  const { proposal, resolved } = thread;
  if (!proposal) return null;
  const { decided } = proposal;
  return (
    <div className="flex flex-col gap-2">
      <ProposedWords proposal={proposal} />
      {decided ? (
        <p className="text-sm text-muted">
          {decided.isApplied ? "Taken into the text" : "Declined"} by {decided.byName},{" "}
          <DateText instant={decided.at} zone={zone} />
          {decided.words ? `: “${decided.words}”` : null}
        </p>
      ) : null}
      {!decided && !resolved && desk ? <ProposalActs {...{ thread, desk }} /> : null}
      {!decided && !resolved && !desk ? (
        <p className="text-sm text-muted">Whoever writes the draft takes it in or declines it there.</p>
      ) : null}
    </div>
  );
}
