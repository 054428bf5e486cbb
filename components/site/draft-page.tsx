import { AnswerArticle } from "@/components/site/answer-article";
import { cutText } from "@/components/site/cut-text";
import { SiteDocument, type SiteFrame } from "@/components/site/site-document";
import type { PublicDates } from "@/lib/publication/dates";
import type { PublicationSnapshot } from "@/lib/publication/snapshot";

/** What a page that is not public is made of: the text as it would be frozen, and the dates that stand today. */
export type DraftPageProps = {
  site: SiteFrame;
  snapshot: PublicationSnapshot;
  /** What the page says today; null while the answer was never public. Nothing moves before a publication. */
  dates: PublicDates | null;
  changes: readonly { on: string; kind: "first" | "substantive"; note: string | null }[];
  topicSlug: string | null;
  /** After "Draft, not medical advice": whose draft it is and where it comes from. */
  says: string;
};

/** An answer's page before readers see it: the public page itself, marked as a draft, known to no search engine. */
export function DraftPage({ site, snapshot, says, ...article }: DraftPageProps) {
  return (
    <SiteDocument
      site={site}
      title={`Draft: ${cutText(snapshot.question, 90)}`}
      isListed={false}
      mark={<DraftMark says={says} />}
    >
      <AnswerArticle snapshot={snapshot} {...article} />
    </SiteDocument>
  );
}

function DraftMark({ says }: { says: string }) {
  return (
    <aside className="draft-mark" aria-label="Draft">
      <p className="wide">
        <strong>Draft, not medical advice.</strong> {says}
      </p>
    </aside>
  );
}
