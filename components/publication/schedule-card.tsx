import type { ReactNode } from "react";
import { DatePreview } from "@/components/publication/date-preview";
import { ScheduleNotice } from "@/components/publication/schedule-notice";
import { Card } from "@/components/ui/card";
import { dayIn, monthsLater, nextDates, type PublicDates } from "@/lib/publication/dates";
import type { FoundSchedule } from "@/lib/publication/find-schedule";

type Props = {
  schedule: FoundSchedule;
  now: Date;
  before: PublicDates | null;
  nextReviewOn: string | null;
  reviewEveryMonths: number;
  acts: ReactNode;
};

const changes = {
  first: "The first publication.",
  substantive: "The information changes",
  wording: "Wording only: no public date moves.",
} as const;

/** A publication that waits for its time: when, what its publisher said, and the dates of the page as they will be. */
export function ScheduleCard({ schedule, now, before, nextReviewOn, reviewEveryMonths, acts }: Props) {
  const { publishAt, zone, said } = schedule;
  const day = dayIn(zone, publishAt);
  const after = nextDates(day, before, said);
  const nextReview = said.wholeAnswerReviewed ? monthsLater(day, reviewEveryMonths) : null;
  return (
    <Card title="When it goes public">
      <div className="flex flex-col gap-4">
        <ScheduleNotice {...{ schedule, now }} />
        <p>
          {changes[said.changeKind]}
          {said.changeKind === "substantive" ? <>: “{said.changeNote}”</> : null}
          {said.wholeAnswerReviewed ? " The whole answer was reviewed." : null}
        </p>
        <DatePreview {...{ before, after }} nextReview={{ before: nextReviewOn, after: nextReview }} />
        <div className="flex flex-wrap gap-2">{acts}</div>
      </div>
    </Card>
  );
}
