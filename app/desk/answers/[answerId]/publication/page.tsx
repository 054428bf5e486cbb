import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { clearSecondReview, correctChangeNote } from "@/app/desk/answers/[answerId]/publication/actions";
import { LiveNotice } from "@/app/desk/answers/[answerId]/publication/live-notice";
import { OpenEdition } from "@/app/desk/answers/[answerId]/publication/open-edition";
import { StandingNotices } from "@/app/desk/answers/[answerId]/standing-notices";
import { AnswerHeader } from "@/components/answers/answer-header";
import { PagePreview } from "@/components/preview/page-preview";
import { PublicationHistory } from "@/components/publication/publication-history";
import { SecondReviewForm } from "@/components/publication/second-review-form";
import { AnswerSources } from "@/components/references/answer-sources";
import type { DraftPageProps } from "@/components/site/draft-page";
import { Card } from "@/components/ui/card";
import type { Actor } from "@/lib/access/actor";
import { isSignInOld } from "@/lib/access/sign-in-age";
import { type AnswerOverview, findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { findAnswerSources } from "@/lib/answers/find-answer-sources";
import { findPreview, type Preview } from "@/lib/publication/find-preview";
import { findPublicationDesk } from "@/lib/publication/find-publication-desk";
import { findStanding, type Standing } from "@/lib/publication/find-standing";
import { getCentre } from "@/lib/settings/queries";
import { findSiteFrame } from "@/lib/site/site-frame";
import { requireActor } from "@/lib/web/session";
import { isOpen } from "@/lib/workflow/transitions";

type Props = { params: Promise<{ answerId: string }> };

export const metadata: Metadata = { title: "Publication" };

/** What still blocks publication, the page as readers will see it, the question about the change, and every publication so far. */
export default async function PublicationPage({ params }: Props) {
  const [actor, { answerId }] = [await requireActor(), await params];
  const answer = await findAnswerOverview(actor, answerId);
  if (!answer) notFound();
  const [desk, preview, site, sources, standing, centre] = await Promise.all([
    findPublicationDesk(answer),
    answer.edition.submittedRevisionId
      ? findPreview(actor, answer, answer.edition.submittedRevisionId)
      : null,
    findSiteFrame(),
    findAnswerSources(answer),
    findStanding(actor, answer),
    getCentre(),
  ]);
  const liveText = await textToReview(actor, { answer, standing });
  const page = preview && { ...preview, site };
  return (
    <>
      <AnswerHeader answer={answer} />
      <div className="flex flex-col gap-5">
        <StandingNotices {...{ answer, standing }} />
        <LiveNotice {...{ answer, standing }} />
        {answer.live && liveText && standing.urgent ? (
          <SecondReview
            personId={actor.id}
            page={{ ...liveText, site, says: `${liveText.says} Its second review is pending.` }}
            form={
              <SecondReviewForm
                edition={{ editionId: answer.live.edition.id, lockVersion: answer.live.edition.lockVersion }}
                contentHash={standing.urgent.contentHash}
                signer={[actor.name, actor.credentials].filter(Boolean).join(", ")}
                asksPassword={isSignInOld(actor, centre.signAgainMinutes, desk.now)}
                waiver={standing.urgent.waiver}
                action={clearSecondReview}
              />
            }
          />
        ) : null}
        {isOpen(answer.edition.state) ? (
          <OpenEdition {...{ answer, desk, page }} personId={actor.id} />
        ) : null}
        <AnswerSources answerId={answer.id} sources={sources} />
        <Card title="Publications" isFlush={desk.history.length > 0}>
          <div className={desk.history.length > 0 ? "px-4 pb-4" : undefined}>
            <PublicationHistory
              publications={desk.history}
              zone={answer.zone}
              correct={{ action: correctChangeNote, reason: answer.live?.verdicts.correctNote ?? null }}
            />
          </div>
        </Card>
      </div>
    </>
  );
}

/** The live text, for who may sign its second review now. */
async function textToReview(
  actor: Actor,
  { answer, standing }: { answer: AnswerOverview; standing: Standing },
): Promise<Preview | null> {
  if (!answer.live || standing.urgent?.whyNotClear !== null) return null;
  return findPreview(actor, answer, answer.live.revisionId);
}

function SecondReview({ personId, page, form }: { personId: string; page: DraftPageProps; form: ReactNode }) {
  return (
    <div
      id="second-review"
      className="grid scroll-mt-20 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_23rem]"
    >
      <div className="min-w-0 lg:order-2">
        <Card title="Second review" description="Readers read this text now, and no review of it was signed.">
          {form}
        </Card>
      </div>
      <div className="min-w-0 lg:order-1">
        <PagePreview {...{ personId, page }} />
      </div>
    </div>
  );
}
