import { AnswerActButton } from "@/app/desk/answers/[answerId]/answer-acts";
import { ReinstateButton } from "@/app/desk/answers/[answerId]/live-acts";
import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import type { Standing } from "@/lib/publication/find-standing";
import { isOpen } from "@/lib/workflow/transitions";

/** What readers see of the answer now, and what can be done with it. */
export function LiveNotice({ answer, standing }: { answer: AnswerOverview; standing: Standing }) {
  const { live, edition } = answer;
  const isNext = !isOpen(edition.state);
  if (!live) return isNext ? <StartAgain answer={answer} /> : null;
  if (live.withdrawn) {
    return (
      <Notice
        tone="danger"
        title={standing.removal ? "To bring it back" : "Withdrawn from the public site"}
        action={
          <div className="flex flex-wrap gap-2">
            {isNext ? <AnswerActButton answer={answer} act="startEdition" /> : null}
            <ReinstateButton live={live} reason={standing.whyNotReinstate} />
            {standing.removal ? null : <AnswerActButton answer={answer} act="remove" />}
          </div>
        }
      >
        {standing.removal
          ? "Publish a new edition, or have another publisher reinstate it as it was."
          : live.withdrawn.reason}
      </Notice>
    );
  }
  return (
    <Notice
      tone="success"
      title={`Edition ${live.edition.number} is live`}
      action={
        <div className="flex flex-wrap gap-2">
          {isNext ? <AnswerActButton answer={answer} act="startEdition" variant="primary" /> : null}
          {standing.hold ? null : <AnswerActButton answer={answer} act="hold" />}
          <AnswerActButton answer={answer} act="withdraw" />
          <AnswerActButton answer={answer} act="remove" />
        </div>
      }
    >
      <a href={`/answers/${answer.slug}`} className="text-link">
        Open the public page
      </a>
      . Last updated <DateText date={live.updatedOn} />.
    </Notice>
  );
}

function StartAgain({ answer }: { answer: AnswerOverview }) {
  return (
    <Notice tone="info" action={<AnswerActButton answer={answer} act="startEdition" />}>
      Edition {answer.edition.number} was discarded; nothing of this answer is public.
    </Notice>
  );
}
