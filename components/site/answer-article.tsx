import { AnswerChanges } from "@/components/site/answer-changes";
import { AnswerDates } from "@/components/site/answer-dates";
import { AnswerReferences } from "@/components/site/answer-references";
import { FrozenHtml } from "@/components/site/frozen-html";
import { StandingWords } from "@/components/site/standing-words";
import type { PublicDates } from "@/lib/publication/dates";
import type { PublicationSnapshot } from "@/lib/publication/snapshot";

type Article = {
  snapshot: PublicationSnapshot;
  /** Null while the answer was never public. */
  dates: PublicDates | null;
  changes: readonly {
    on: string;
    kind: "first" | "substantive";
    note: string | null;
    correctedOn?: string | null;
  }[];
  /** Null when nothing of the topic is public. */
  topicSlug: string | null;
  isWithdrawn?: boolean;
  /** The kind of standing words that is shown as new, in a preview. */
  markedWords?: string;
};

/** The answer as every page that shows it does, public or draft: topic, question, text, dates, changes, standing words, references. */
export function AnswerArticle({ snapshot, dates, changes, topicSlug, isWithdrawn, markedWords }: Article) {
  return (
    <article
      itemScope
      itemType="https://schema.org/MedicalWebPage"
      className={isWithdrawn ? "withdrawn" : undefined}
    >
      <TopicLine name={snapshot.topic.name} slug={topicSlug} />
      <h1 itemProp="name" className={snapshot.question.length > 140 ? "long" : undefined}>
        {snapshot.question}
      </h1>
      <FrozenHtml html={snapshot.html} />
      <AnswerDates dates={dates} />
      <AnswerChanges changes={changes} />
      <StandingWords words={snapshot.boilerplate} marked={markedWords} />
      <AnswerReferences references={snapshot.references} />
    </article>
  );
}

function TopicLine({ name, slug }: { name: string; slug: string | null }) {
  return (
    <p className="crumb" itemProp="about" itemScope itemType="https://schema.org/MedicalCondition">
      {slug ? (
        <a href={`/topics/${slug}`} itemProp="url">
          <span itemProp="name">{name}</span>
        </a>
      ) : (
        <span itemProp="name">{name}</span>
      )}
    </p>
  );
}
