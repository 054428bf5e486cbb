import { LiftHoldButton } from "@/app/desk/answers/[answerId]/live-acts";
import { ButtonLink } from "@/components/ui/button-link";
import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import type { Standing } from "@/lib/publication/find-standing";

type Props = { answer: AnswerOverview; standing: Standing };

/** What is out of the ordinary about the public page, aloud, with the way out of it; nothing in the ordinary case. */
export function StandingNotices({ answer, standing }: Props) {
  const { live, zone, slug } = answer;
  const { urgent, hold, removal } = standing;
  if (!live || !(urgent || hold || removal)) return null;
  return (
    <div className="flex flex-col gap-3">
      {urgent ? (
        <Notice
          tone="danger"
          title="Live without a second review"
          action={
            urgent.whyNotClear === null ? (
              <ButtonLink href={`/desk/answers/${answer.id}/publication#second-review`}>Review it</ButtonLink>
            ) : null
          }
        >
          {urgent.by} published edition {live.edition.number} urgently,{" "}
          <DateText {...{ zone }} instant={urgent.at} />: “{urgent.reason}” {urgent.whyNotClear}
        </Notice>
      ) : null}
      {hold ? (
        <Notice
          tone="danger"
          title="Safety hold: readers are warned"
          action={<LiftHoldButton live={live} reason={hold.whyNotLift} />}
        >
          {hold.by} put it on hold, <DateText {...{ zone }} instant={hold.at} />: “{hold.reason}”
        </Notice>
      ) : null}
      {removal ? (
        <Notice tone="danger" title="Removed from the public site">
          {removal.by} removed it, <DateText {...{ zone }} instant={removal.at} />: “{removal.reason}” The
          address /answers/{slug}{" "}
          {removal.leadsTo ? `leads to /answers/${removal.leadsTo}` : "says that it was removed"}.
        </Notice>
      ) : null}
    </div>
  );
}
