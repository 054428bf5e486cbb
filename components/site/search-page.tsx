import { Fragment } from "react";
import { HouseDay } from "@/components/site/house-day";
import { SearchForm } from "@/components/site/search-form";
import { SiteDocument, type SiteFrame } from "@/components/site/site-document";
import { snippetPieces } from "@/lib/site/snippet";

type FoundAnswer = { slug: string; question: string; topicName: string; updatedOn: string; snippet: string };
type FoundTopic = { name: string; slug: string; label: string };

type Search = {
  site: SiteFrame;
  query: string;
  state: "empty" | "too-long" | "results";
  topics: readonly FoundTopic[];
  /** True when the topics only look like what was asked. */
  isGuess: boolean;
  answers: readonly FoundAnswer[];
  next: string | null;
};

/** The search and what it found; with nothing asked, nothing found or too much asked, it says what to do. */
export function SearchPage({ site, query, state, topics, isGuess, answers, next }: Search) {
  return (
    <SiteDocument
      site={site}
      title={query ? `Search: ${query}` : "Search"}
      isListed={false}
      hasSearch={false}
    >
      <h1>Search</h1>
      <SearchForm id="search" query={query} isLarge />
      {state === "empty" && (
        <p>Type a disease, a symptom or a treatment. The beginning of a word is enough.</p>
      )}
      {state === "too-long" && (
        <p role="status">
          That is more than 200 characters. Search for the two or three words that matter most.
        </p>
      )}
      {state === "results" && (
        <>
          <TopicMatches topics={topics} isGuess={isGuess} />
          {answers.length > 0 ? (
            <AnswerMatches answers={answers} />
          ) : (
            <NothingFound query={query} hasTopics={topics.length > 0} />
          )}
          {next && (
            <p className="next">
              <a href={`/search?q=${encodeURIComponent(query)}&cursor=${next}`}>More answers</a>
            </p>
          )}
        </>
      )}
    </SiteDocument>
  );
}

function TopicMatches({ topics, isGuess }: { topics: readonly FoundTopic[]; isGuess: boolean }) {
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{isGuess ? "Did you mean" : "Topics"}</h2>
      <ul className="names">
        {topics.map(({ name, slug, label }) => (
          <li key={slug}>
            <a href={`/topics/${slug}`}>{name}</a>
            {label !== name && <span className="quiet"> also called {label}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AnswerMatches({ answers }: { answers: readonly FoundAnswer[] }) {
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">Answers</h2>
      <ul className="answers">
        {answers.map((answer) => (
          <li key={answer.slug}>
            <a href={`/answers/${answer.slug}`}>{answer.question}</a>
            <p className="snippet">… {marked(answer.snippet)} …</p>
            <p className="quiet">
              {answer.topicName} · Last updated <HouseDay day={answer.updatedOn} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NothingFound({ query, hasTopics }: { query: string; hasTopics: boolean }) {
  return (
    <p role="status">
      No answer has all the words of “{query}”. {hasTopics ? "Look at the topics above, or try" : "Try"} fewer
      or other words, or look through the <a href="/topics">topics A–Z</a>.
    </p>
  );
}

/** A snippet with the words asked for marked. */
function marked(snippet: string) {
  return snippetPieces(snippet).map(({ at, text, isAsked }) =>
    isAsked ? <mark key={at}>{text}</mark> : <Fragment key={at}>{text}</Fragment>,
  );
}
