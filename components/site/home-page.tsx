import { AnswerList } from "@/components/site/answer-list";
import { LetterLinks } from "@/components/site/letter-links";
import { SearchForm } from "@/components/site/search-form";
import { SiteDocument, type SiteFrame } from "@/components/site/site-document";

type Home = {
  site: SiteFrame;
  recent: readonly { slug: string; question: string; topicName: string; updatedOn: string }[];
  letters: readonly { letter: string; names: number }[];
};

/** The front door: what this is, the search, the letters, and what changed last. */
export function HomePage({ site, recent, letters }: Home) {
  return (
    <SiteDocument
      site={site}
      title={site.centreName}
      description="Answers to readers’ questions about diseases, written by information specialists and resting on cited sources."
      canonical="/"
      hasSearch={false}
    >
      <div className="welcome">
        <h1>Questions about a disease, answered with care</h1>
        <p className="lead">
          Each answer is written by an information specialist, read by a second person, and rests on sources
          you can open yourself.
        </p>
        <SearchForm id="search" isLarge />
      </div>
      {recent.length === 0 ? (
        <p>No answer is published yet. The first one will be listed here.</p>
      ) : (
        <>
          <section aria-labelledby="topics">
            <h2 id="topics">Topics A–Z</h2>
            <LetterLinks letters={letters} />
          </section>
          <section aria-labelledby="recent">
            <h2 id="recent">Recently updated</h2>
            <AnswerList answers={recent} />
          </section>
        </>
      )}
    </SiteDocument>
  );
}
