import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftForm } from "@/app/desk/answers/[answerId]/draft/draft-form";
import { WhyReadOnly } from "@/app/desk/answers/[answerId]/draft/why-read-only";
import { AnswerHeader } from "@/components/answers/answer-header";
import { CaseNotice } from "@/components/references/health/case-notice";
import { findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { findCheckKnowledge } from "@/lib/answers/find-check-knowledge";
import { findDraft } from "@/lib/answers/find-draft";
import { findPageAround } from "@/lib/publication/find-page-around";
import { listCasesOfAnswer } from "@/lib/references/health/case-queries";
import { findChangeRequest } from "@/lib/review/find-change-request";
import { listThreads } from "@/lib/review/list-threads";
import { findSiteFrame } from "@/lib/site/site-frame";
import { requireActor } from "@/lib/web/session";

type Props = { params: Promise<{ answerId: string }> };

export const metadata: Metadata = { title: "Draft" };

/** Writing an answer: its question, its text with live citations, and what is left to do before review. */
export default async function DraftPage({ params }: Props) {
  const [actor, { answerId }] = [await requireActor(), await params];
  const answer = await findAnswerOverview(actor, answerId);
  if (!answer) notFound();
  const [draft, cases, knowledge, threads, request, around, site] = await Promise.all([
    findDraft(actor, answer),
    listCasesOfAnswer(answer.id),
    findCheckKnowledge(answer),
    listThreads(actor, answer.edition),
    answer.edition.state === "changes_requested" ? findChangeRequest(answer.edition) : null,
    findPageAround(answer),
    findSiteFrame(),
  ]);
  const open = threads.filter((thread) => !thread.resolved).length;
  return (
    <>
      <AnswerHeader answer={answer} openComments={open} />
      <CaseNotice cases={cases} />
      <WhyReadOnly answer={answer} />
      <DraftForm
        key={`${answer.edition.id} ${answer.edition.state} ${answer.verdicts.write}`}
        personId={actor.id}
        edition={{ id: answer.edition.id, number: answer.edition.number }}
        verdicts={answer.verdicts}
        draft={draft}
        knowledge={knowledge}
        threads={threads}
        request={request && { ...request, at: request.at.toISOString() }}
        zone={answer.zone}
        around={{ ...around, site }}
      />
    </>
  );
}
