import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnswerActButton } from "@/app/desk/answers/[answerId]/answer-acts";
import { DraftForm } from "@/app/desk/answers/[answerId]/draft/draft-form";
import { AnswerHeader } from "@/components/answers/answer-header";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { type AnswerOverview, findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { findDraft } from "@/lib/answers/find-draft";
import { findChangeRequest } from "@/lib/review/find-change-request";
import { listThreads } from "@/lib/review/list-threads";
import { requireActor } from "@/lib/web/session";

type Props = { params: Promise<{ answerId: string }> };

export const metadata: Metadata = { title: "Draft" };

/** Writing an answer: its question, its text with live citations, and what is left to do before review. */
export default async function DraftPage({ params }: Props) {
  const [actor, { answerId }] = [await requireActor(), await params];
  const answer = await findAnswerOverview(actor, answerId);
  if (!answer) notFound();
  const [draft, threads, request] = await Promise.all([
    findDraft(actor, answer),
    listThreads(answer.edition),
    answer.edition.state === "changes_requested" ? findChangeRequest(answer.edition) : null,
  ]);
  const open = threads.filter((thread) => !thread.resolved);
  return (
    <>
      <AnswerHeader answer={answer} openComments={open.length} />
      {answer.verdicts.write === null ? null : <WhyReadOnly answer={answer} />}
      <DraftForm
        key={`${answer.edition.id} ${answer.edition.state} ${answer.verdicts.write}`}
        personId={actor.id}
        edition={{ id: answer.edition.id, number: answer.edition.number }}
        verdicts={answer.verdicts}
        draft={draft}
        threads={open}
        request={request && { ...request, at: request.at.toISOString() }}
        zone={answer.zone}
      />
    </>
  );
}

const wayOn = {
  in_review: {
    act: "pullBack",
    says: "Its words stay as they are while somebody reads them. Pull it back to go on writing.",
  },
  approved: {
    act: "reopen",
    says: "It is approved as it stands. Reopening makes it a draft again and voids the approval.",
  },
  published: {
    act: "startEdition",
    says: "What readers see is never edited. A new edition starts from the live text.",
  },
  withdrawn: { act: "startEdition", says: "A new edition starts from the text that was withdrawn." },
  discarded: { act: "restore", says: "It was discarded. It can be restored for 30 days." },
  superseded: null,
  draft: { act: "takeOver", says: "Take it over to write in it; the timeline tells it." },
  changes_requested: { act: "takeOver", says: "Take it over to write in it; the timeline tells it." },
} as const;

function WhyReadOnly({ answer }: { answer: AnswerOverview }) {
  const way = wayOn[answer.edition.state];
  return (
    <Notice
      className="mb-5"
      title="For reading only"
      action={
        way ? (
          <AnswerActButton answer={answer} act={way.act} />
        ) : (
          <ButtonLink href={`/desk/answers/${answer.id}`}>Go to the overview</ButtonLink>
        )
      }
    >
      {answer.verdicts.write} {way?.says}
    </Notice>
  );
}
