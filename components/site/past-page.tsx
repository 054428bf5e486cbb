import { AnswerArticle } from "@/components/site/answer-article";
import { cutText } from "@/components/site/cut-text";
import { HoldBanner } from "@/components/site/hold-banner";
import { SiteDocument, type SiteFrame } from "@/components/site/site-document";
import { WithdrawnBanner } from "@/components/site/withdrawn-banner";
import type { PublicDates } from "@/lib/publication/dates";
import type { PublicationSnapshot } from "@/lib/publication/snapshot";

/** What an answer's page of a past day is made of: the publication that stood, frozen, and what had been told of it by then. */
export type PastPageProps = {
  site: SiteFrame;
  snapshot: PublicationSnapshot;
  dates: PublicDates;
  changes: readonly { on: string; kind: "first" | "substantive"; note: string | null }[];
  withdrawn: { on: string; reason: string } | null;
  held: { on: string; reason: string } | null;
  /** After "As it was": the day. */
  says: string;
};

/** An answer's page as readers saw it on a day: the public page itself, marked as of that day, known to no search engine. */
export function PastPage({ site, snapshot, dates, changes, withdrawn, held, says }: PastPageProps) {
  return (
    <SiteDocument
      site={site}
      title={`As it was: ${cutText(snapshot.question, 90)}`}
      isListed={false}
      hasSearch={false}
      mark={
        <aside className="draft-mark" aria-label="As it was">
          <p className="wide">
            <strong>As it was.</strong> {says}
          </p>
        </aside>
      }
    >
      {withdrawn && <WithdrawnBanner {...withdrawn} />}
      {!withdrawn && held && <HoldBanner {...held} />}
      <AnswerArticle {...{ snapshot, dates, changes }} topicSlug={null} isWithdrawn={withdrawn !== null} />
    </SiteDocument>
  );
}
