import { AnswerArticle } from "@/components/site/answer-article";
import { cutText } from "@/components/site/cut-text";
import { SiteDocument, type SiteFrame } from "@/components/site/site-document";
import type { PublicDates } from "@/lib/publication/dates";
import type { PublicationSnapshot } from "@/lib/publication/snapshot";

/** What a page that is looked at before its act is made of: the text as it would be frozen, and the dates that stand today. */
export type DraftPageProps = {
  site: SiteFrame;
  snapshot: PublicationSnapshot;
  /** What the page says today; null while the answer was never public. Nothing moves before a publication. */
  dates: PublicDates | null;
  changes: readonly { on: string; kind: "first" | "substantive"; note: string | null }[];
  topicSlug: string | null;
  /** After the mark: whose draft it is and where it comes from. */
  says: string;
  /** Readers read this very text now. */
  isLive?: boolean;
};

/** An answer's page as its next act would leave it: the public page itself, marked as a draft or as live already, known to no search engine. */
export function DraftPage({ site, snapshot, says, isLive = false, ...article }: DraftPageProps) {
  const { name, words } = isLive ? marks.live : marks.draft;
  return (
    <SiteDocument
      site={site}
      title={`${name}: ${cutText(snapshot.question, 90)}`}
      isListed={false}
      mark={
        <aside className="draft-mark" aria-label={name}>
          <p className="wide">
            <strong>{words}</strong> {says}
          </p>
        </aside>
      }
    >
      <AnswerArticle snapshot={snapshot} {...article} />
    </SiteDocument>
  );
}

const marks = {
  draft: { name: "Draft", words: "Draft, not medical advice." },
  live: { name: "Live", words: "Live: readers read this text now." },
};
