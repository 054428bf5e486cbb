import { AnswerArticle } from "@/components/site/answer-article";
import { cutText } from "@/components/site/cut-text";
import { HoldBanner } from "@/components/site/hold-banner";
import { SiteDocument, type SiteFrame } from "@/components/site/site-document";
import { WithdrawnBanner } from "@/components/site/withdrawn-banner";
import type { PublicationSnapshot } from "@/lib/publication/snapshot";

/** What an answer's page is made of: the frozen publication and its dates. */
export type AnswerPageProps = {
  site: SiteFrame;
  answer: {
    slug: string;
    snapshot: PublicationSnapshot;
    publishedOn: string;
    updatedOn: string;
    reviewedOn: string | null;
    changes: readonly {
      on: string;
      kind: "first" | "substantive";
      note: string | null;
      correctedOn?: string | null;
    }[];
    topic: { name: string; slug: string } | null;
    withdrawn: { on: string; reason: string } | null;
    held?: { on: string; reason: string } | null;
  };
};

/** One answer: topic, question, text, dates, changes, standing words, references. A withdrawn one says so before anything else. */
export function AnswerPage({ site, answer }: AnswerPageProps) {
  const { snapshot, withdrawn } = answer;
  return (
    <SiteDocument
      site={site}
      title={withdrawn ? `Withdrawn: ${cutText(snapshot.question, 90)}` : cutText(snapshot.question, 90)}
      description={cutText(snapshot.text.replace(/\s+/g, " "), 155)}
      canonical={`/answers/${answer.slug}`}
      isListed={withdrawn === null}
    >
      {withdrawn && <WithdrawnBanner {...withdrawn} />}
      {!withdrawn && answer.held && <HoldBanner {...answer.held} />}
      <AnswerArticle
        snapshot={snapshot}
        dates={answer}
        changes={answer.changes}
        topicSlug={answer.topic?.slug ?? null}
        isWithdrawn={withdrawn !== null}
      />
    </SiteDocument>
  );
}
