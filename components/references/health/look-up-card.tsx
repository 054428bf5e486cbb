"use client";

import { PressButton } from "@/components/forms/press-button";
import { Card } from "@/components/ui/card";
import type { LookUpAct, SettleLookUpInput } from "@/lib/references/lookups/look-up-acts";
import type { OfferedField } from "@/lib/references/lookups/offered-fields";
import type { ActionResult } from "@/lib/web/action-result";

/** What can be done about a look-up, as actions of the page. */
export type LookUpActions = {
  askForLookUp: (input: LookUpAct) => Promise<ActionResult<unknown>>;
  settleLookUp: (input: SettleLookUpInput) => Promise<ActionResult<unknown>>;
};

type Props = {
  reference: { id: string; lockVersion: number };
  lookUp: { state: string; sentence: string; source: string | null } | null;
  /** What was found otherwise, while it waits for a decision. */
  offered: readonly OfferedField[];
  reason: string | null;
  actions: LookUpActions;
};

/** What PubMed or Crossref say of a source, beside what the library has; a person decides. */
export function LookUpCard({ reference, lookUp, offered, reason, actions }: Props) {
  const { id: referenceId, lockVersion } = reference;
  const settle = (take: SettleLookUpInput["take"]) => ({
    input: { referenceId, lockVersion, take },
    act: actions.settleLookUp,
    reason,
  });
  const isOffered = lookUp?.state === "found" && offered.length > 0;
  return (
    <Card title="Look-up" description="By its DOI, PubMed or PMC number. Nothing is filled in without you.">
      <div className="flex flex-col gap-3">
        {lookUp ? <p>{lookUp.sentence}</p> : null}
        {isOffered ? <Differences offered={offered} source={lookUp.source ?? "Found"} /> : null}
        <div className="flex flex-wrap gap-2">
          {isOffered ? (
            <>
              <PressButton {...settle("theirs")} variant="primary" done="The fields are taken over">
                Take these fields
              </PressButton>
              <PressButton {...settle("ours")} done="Ours stay">
                Keep ours
              </PressButton>
            </>
          ) : null}
          {lookUp?.state === "waiting" ? null : (
            <PressButton
              input={{ referenceId }}
              act={actions.askForLookUp}
              reason={reason}
              done="It waits for the look-up"
            >
              {lookUp ? "Look up again" : "Look it up"}
            </PressButton>
          )}
        </div>
      </div>
    </Card>
  );
}

function Differences({ offered, source }: { offered: readonly OfferedField[]; source: string }) {
  return (
    <dl className="flex flex-col gap-2">
      {offered.map(({ key, ours, theirs }) => (
        <div key={key}>
          <dt className="text-sm text-muted">{key}</dt>
          <dd>
            {ours ? (
              <span className="block">
                <span className="text-muted">Ours:</span> {ours}
              </span>
            ) : null}
            <span className="block">
              <span className="text-muted">{source}:</span> {theirs}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
