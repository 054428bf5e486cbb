import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { makePreviewLink } from "@/app/desk/answers/[answerId]/preview/actions";
import { AnswerHeader } from "@/components/answers/answer-header";
import { PagePreview } from "@/components/preview/page-preview";
import { ShareButton } from "@/components/preview/share-button";
import { findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { findPreview } from "@/lib/publication/find-preview";
import { findSiteFrame } from "@/lib/site/site-frame";
import { requireActor } from "@/lib/web/session";

type Props = {
  params: Promise<{ answerId: string }>;
  searchParams: Promise<{ revision?: string | string[] }>;
};

export const metadata: Metadata = { title: "Preview" };

/** The stored draft, or with `?revision=` a kept text, as the very page that readers would see. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const [actor, { answerId }, { revision }] = [await requireActor(), await params, await searchParams];
  const answer = await findAnswerOverview(actor, answerId);
  if (!answer || Array.isArray(revision)) notFound();
  const [site, preview] = await Promise.all([findSiteFrame(), findPreview(actor, answer, revision ?? null)]);
  if (!preview) notFound();
  const { edition } = answer;
  const isShared = revision === undefined || revision === edition.submittedRevisionId;
  return (
    <>
      <AnswerHeader answer={answer} />
      <PagePreview personId={actor.id} page={{ ...preview, site }}>
        {isShared ? (
          <div className="ml-auto">
            <ShareButton
              edition={{ editionId: edition.id, lockVersion: edition.lockVersion }}
              reason={answer.verdicts.share}
              share={makePreviewLink}
              zone={answer.zone}
              size="small"
            />
          </div>
        ) : null}
      </PagePreview>
    </>
  );
}
