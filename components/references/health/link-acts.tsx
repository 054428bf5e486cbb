"use client";

import { PressButton } from "@/components/forms/press-button";
import { ReasonPressButton } from "@/components/forms/reason-press-button";
import { useArchiveInput } from "@/lib/references/health/archive-address";
import type { GiveUpInput, LinkAct } from "@/lib/references/health/health-acts";
import type { LinkState } from "@/lib/references/health/link-standing";
import type { ActionResult } from "@/lib/web/action-result";

type Act<Input> = (input: Input) => Promise<ActionResult<unknown>>;

/** What can be done about a link, as actions of the page. */
export type LinkActions = {
  confirmLink: Act<LinkAct>;
  giveUpLink: Act<GiveUpInput>;
  useArchive: Act<LinkAct & { archive: string }>;
  recheckLink: Act<LinkAct>;
};

type Props = {
  link: LinkAct;
  state: LinkState;
  /** A copy that was found or is in use. */
  archive: { url: string; isConfirmed: boolean } | null;
  label: string;
  reason: string | null;
  actions: LinkActions;
};

/** Opening the page comes first; then what the person found: it still supports the text, it is gone, it is something else. */
export function LinkActs({ link, state, archive, label, reason, actions }: Props) {
  const isGivenUp = state === "dead_confirmed" || state === "usurped";
  const giveUp = (as: GiveUpInput["as"], title: string, confirm: string) => ({
    size: "small" as const,
    input: { ...link, as },
    act: actions.giveUpLink,
    reason,
    ask: {
      title,
      description:
        "Say so only after you opened the address. It stays in the reference; without a copy in an archive the source blocks publication.",
      confirm,
    },
  });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <PressButton
        size="small"
        input={link}
        act={actions.confirmLink}
        reason={reason}
        done="Confirmed: today is its access date"
        label={`I opened it, it supports the text: ${label}`}
      >
        I opened it, it supports the text
      </PressButton>
      {isGivenUp ? null : (
        <>
          <PressButton
            {...giveUp("dead_confirmed", "Is the page gone?", "It is gone")}
            done="Kept: the page is gone"
            label={`It is gone: ${label}`}
          >
            It is gone
          </PressButton>
          <PressButton
            {...giveUp("usurped", "Is something else there now?", "Something else is there")}
            done="Kept: the address was taken over"
            label={`Something else is there: ${label}`}
          >
            Something else is there
          </PressButton>
        </>
      )}
      {archive?.isConfirmed ? null : <CopyButton {...{ link, archive, reason, actions }} />}
      <PressButton
        size="small"
        input={link}
        act={actions.recheckLink}
        reason={reason}
        done="It will be checked in a moment, if the network is there"
        label={`Check now: ${label}`}
      >
        Check now
      </PressButton>
    </div>
  );
}

function CopyButton({
  link,
  archive,
  reason,
  actions,
}: Pick<Props, "link" | "archive" | "reason" | "actions">) {
  return (
    <ReasonPressButton
      size="small"
      schema={useArchiveInput}
      input={{ ...link, archive: archive?.url ?? "" }}
      field="archive"
      act={actions.useArchive}
      reason={reason}
      title="Set a copy in an archive beside it"
      description={
        archive
          ? "This copy was found in the Internet Archive, the nearest to the day the page was opened. Open it first and see whether it shows what was cited."
          : "Find the page in the Internet Archive (web.archive.org), as it was on the day it was cited, and give the address of that copy."
      }
      label="Address of the copy"
      confirm="Use this copy"
      done="The copy stands beside the address"
    >
      Use a copy
    </ReasonPressButton>
  );
}
