import type { ReactNode } from "react";
import {
  approveWording,
  discardWording,
  proposeWording,
  pullBackWording,
  saveWording,
  sendBackWording,
} from "@/app/desk/settings/wording/actions";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import { PlainLink } from "@/components/ui/plain-link";
import { ProposedActs } from "@/components/wording/wording-acts";
import { WordingComparison } from "@/components/wording/wording-comparison";
import { WordingForm } from "@/components/wording/wording-form";
import type { Actor } from "@/lib/access/actor";
import { whyNotAtDesk } from "@/lib/access/policy";
import { asDay, dayIn, houseDate } from "@/lib/publication/dates";
import { type BoilerplateKind, boilerplateNames } from "@/lib/settings/settings-input";
import type { WordingDraft, WordingVersion } from "@/lib/wording/find-wording-desk";
import { countTouchedPages } from "@/lib/wording/touched-pages";
import { wordingPath } from "@/lib/wording/wording-kind";

const actions = {
  propose: proposeWording,
  pullBack: pullBackWording,
  sendBack: sendBackWording,
  discard: discardWording,
  approve: approveWording,
};

type Props = {
  actor: Actor;
  kind: BoilerplateKind;
  draft: WordingDraft | null;
  now: WordingVersion | null;
  zone: string;
};

/** What is being written: the form for who may write, the proposal for who judges, and what it will touch. */
export async function WritingCard({ actor, kind, draft, now, zone }: Props) {
  const count = await countTouchedPages();
  const pages = `${count.toLocaleString("en-US")} ${count === 1 ? "page" : "pages"}`;
  const mayWrite = whyNotAtDesk(actor, "writeWordings") === null;
  if (!draft && !mayWrite)
    return (
      <Card title="Being written">
        <p className="text-muted">Nobody writes a new wording now.</p>
      </Card>
    );
  const form =
    mayWrite && draft?.state !== "proposed" ? (
      <WordingForm
        {...{ zone, draft, actions, save: saveWording }}
        name={boilerplateNames[kind]}
        tomorrow={tomorrowIn(zone)}
        written={{
          kind,
          draftId: draft?.id ?? "",
          lockVersion: draft?.lockVersion ?? 0,
          text: draft?.text ?? now?.text ?? "",
          effectiveOn: draft?.effectiveOn ?? "",
        }}
      />
    ) : null;
  if (!draft) return <Card title="A new wording">{form}</Card>;
  return (
    <Card
      title={draft.state === "proposed" ? "Proposed wording" : "Draft"}
      actions={
        <Badge tone={draft.state === "proposed" ? "warning" : "neutral"}>
          {draft.state === "proposed" ? "Waits for approval" : "Draft"}
        </Badge>
      }
    >
      <div className="flex flex-col gap-5">
        <Standing {...{ draft, zone }} />
        {form}
        <section className="flex flex-col gap-2">
          <h3 className="font-semibold">What it changes</h3>
          <WordingComparison before={now?.text ?? ""} after={draft.text} heading="h3" />
        </section>
        <p>
          It is to be in force {whenOf(draft)}, on {pages}.{" "}
          {count > 0 ? (
            <PlainLink href={`${wordingPath(kind)}/pages`} className="text-link">
              See each page as it will be
            </PlainLink>
          ) : null}
        </p>
        {draft.state === "proposed" ? (
          <ProposedActs {...{ draft, pages, actions }} when={whenOf(draft)} />
        ) : null}
      </div>
    </Card>
  );
}

function Standing({ draft, zone }: { draft: WordingDraft; zone: string }): ReactNode {
  const { proposed, sentBack, writers } = draft;
  return (
    <>
      <p className="text-sm text-muted">
        Written by {writers.join(", ")}.
        {proposed ? (
          <>
            {" "}
            Proposed by {proposed.by}, <DateText instant={proposed.at} zone={zone} />: “{proposed.note}”
          </>
        ) : null}
      </p>
      {sentBack ? (
        <Notice tone="warning" title={`Sent back by ${sentBack.by}`}>
          {sentBack.note}
        </Notice>
      ) : null}
    </>
  );
}

const whenOf = ({ effectiveOn }: WordingDraft) =>
  effectiveOn ? `from ${houseDate(effectiveOn)} on` : "as soon as it is approved";

function tomorrowIn(zone: string): string {
  const today = new Date(`${dayIn(zone, new Date())}T00:00:00Z`);
  return asDay(new Date(today.getTime() + 86_400_000));
}
