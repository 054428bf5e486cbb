import type { ReactNode } from "react";
import { WorkSection } from "@/components/desk/work-section";
import { type WorkKind, workSections } from "@/components/desk/work-sections";
import type { EditionAct } from "@/lib/answers/edition-input";
import type { MyWork } from "@/lib/answers/my-work-rows";
import type { ActionResult } from "@/lib/web/action-result";
import { DraftRows, ElsewhereRows, SentBackRows } from "./author-rows";
import { DueRows, PeopleRows, ScheduledRows } from "./calm-rows";
import { QueueRows, ReviewingRows, ToPublishRows } from "./reviewer-rows";

type Props = {
  kind: WorkKind;
  work: MyWork;
  /** Claims a review and opens it. */
  claim: (input: EditionAct) => Promise<ActionResult<unknown>>;
};

/** More rows than this are no longer "at a glance": the list has the rest. */
const MOST_SHOWN = 20;

/** One kind of the actor's work with its rows, the first twenty of them. */
export function WorkList({ kind, work: all, claim }: Props) {
  const { title, hint, empty } = workSections[kind];
  const { zone } = all;
  const work = { ...all, [kind]: all[kind].slice(0, MOST_SHOWN) };
  const isCut = all[kind].length > MOST_SHOWN;
  const rows: Record<WorkKind, () => ReactNode> = {
    sentBack: () => <SentBackRows rows={work.sentBack} zone={zone} />,
    inReviewWithMe: () => <ReviewingRows rows={work.inReviewWithMe} zone={zone} />,
    toPublish: () => <ToPublishRows rows={work.toPublish} />,
    toReview: () => <QueueRows rows={work.toReview} zone={zone} claim={claim} />,
    drafts: () => <DraftRows rows={work.drafts} zone={zone} />,
    elsewhere: () => <ElsewhereRows rows={work.elsewhere} />,
    scheduled: () => <ScheduledRows rows={work.scheduled} />,
    due: () => <DueRows rows={work.due} />,
    people: () => <PeopleRows rows={work.people} zone={zone} />,
  };
  return (
    <WorkSection
      id={kind}
      count={all[kind].length}
      hint={isCut ? `${hint} The first ${MOST_SHOWN} are shown.` : hint}
      more={lists[kind]}
      {...{ title, empty }}
    >
      {rows[kind]()}
    </WorkSection>
  );
}

const lists: Partial<Record<WorkKind, { href: string; label: string }>> = {
  toReview: { href: "/desk/answers?state=in_review", label: "All in review" },
  toPublish: { href: "/desk/answers?state=approved", label: "All approved" },
  drafts: { href: "/desk/answers?state=draft&owner=me", label: "All your drafts" },
  due: { href: "/desk/answers/due", label: "All reviews" },
  people: { href: "/desk/people", label: "Open People" },
};
