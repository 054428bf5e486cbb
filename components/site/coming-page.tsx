import { AnswerArticle } from "@/components/site/answer-article";
import type { AnswerPageProps } from "@/components/site/answer-page";
import { cutText } from "@/components/site/cut-text";
import { SiteDocument } from "@/components/site/site-document";
import { WithdrawnBanner } from "@/components/site/withdrawn-banner";

type Props = AnswerPageProps & {
  /** The kind of the new words, which are marked. */
  markedWords: string;
  /** After "As it will be": which words are new. */
  says: string;
};

/** A live page as it will be under new standing words: the public page itself, the new words marked, known to no search engine. */
export function ComingPage({ site, answer, markedWords, says }: Props) {
  const { snapshot, withdrawn, changes, topic } = answer;
  return (
    <SiteDocument
      site={site}
      title={`As it will be: ${cutText(snapshot.question, 90)}`}
      isListed={false}
      hasSearch={false}
      mark={
        <aside className="draft-mark" aria-label="As it will be">
          <p className="wide">
            <strong>As it will be.</strong> {says}
          </p>
        </aside>
      }
    >
      {withdrawn && <WithdrawnBanner {...withdrawn} />}
      <AnswerArticle
        {...{ snapshot, changes, markedWords }}
        dates={answer}
        topicSlug={topic?.slug ?? null}
        isWithdrawn={withdrawn !== null}
      />
    </SiteDocument>
  );
}
