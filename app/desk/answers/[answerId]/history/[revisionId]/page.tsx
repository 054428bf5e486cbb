import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RestoreSection } from "@/app/desk/answers/[answerId]/history/[revisionId]/restore-section";
import { AnswerHeader } from "@/components/answers/answer-header";
import { ReaderText } from "@/components/review/reader-text";
import { ButtonLink } from "@/components/ui/button-link";
import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import { type AnswerOverview, findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { findRevision } from "@/lib/answers/find-revision";
import { revisionKinds } from "@/lib/answers/revision-kinds";
import { viewRevision } from "@/lib/answers/revision-view";
import { requireActor } from "@/lib/web/session";

type Props = {
  params: Promise<{ answerId: string; revisionId: string }>;
  searchParams: Promise<{ restore?: string | string[] }>;
};

export const metadata: Metadata = { title: "A text of the history" };

/** One kept text, to read only: with the sources and the standing words of its day. */
export default async function RevisionPage({ params, searchParams }: Props) {
  const [actor, { answerId, revisionId }, { restore }] = [
    await requireActor(),
    await params,
    await searchParams,
  ];
  const answer = await findAnswerOverview(actor, answerId);
  const revision = answer && (await findRevision(answer, revisionId));
  if (!answer || !revision) notFound();
  const here = `/desk/answers/${answer.id}`;
  return (
    <>
      <AnswerHeader answer={answer} />
      <Notice
        tone="info"
        title={`Edition ${revision.edition.number}, revision ${revision.number}: to read only`}
        className="mb-5"
      >
        {restore !== undefined && answer.verdicts.write ? <p>{whyNotBack(answer.verdicts)}</p> : null}
        {revisionKinds[revision.kind]}, {revision.authorName},{" "}
        <DateText instant={revision.savedAt} zone={answer.zone} />.{" "}
        {revision.wordCount.toLocaleString("en-US")} words.
        <span className="block font-mono text-sm break-all text-muted">{revision.contentHash}</span>
        <div className="no-print mt-3 flex flex-wrap gap-2">
          <RestoreSection {...{ actor, answer, revision, isAsked: restore !== undefined }} />
          <ButtonLink href={`${here}/compare?from=${revision.id}`}>Compare with the newest text</ButtonLink>
          <ButtonLink href={`${here}/history`}>Back to the history</ButtonLink>
        </div>
      </Notice>
      <section
        aria-label="The text"
        className="max-w-3xl rounded-lg border border-line bg-surface px-4 py-5 sm:px-8"
      >
        <ReaderText
          text={viewRevision(revision)}
          topic={revision.topic.name}
          standingWords={revision.standingWords}
        />
      </section>
    </>
  );
}

function whyNotBack({ write, startEdition }: AnswerOverview["verdicts"]): string | null {
  return startEdition === null ? "Start a new edition first; then this text can be restored to it." : write;
}
