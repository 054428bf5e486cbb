import { AnswerChanges } from "@/components/site/answer-changes";
import { AnswerDates } from "@/components/site/answer-dates";
import { AnswerReferences } from "@/components/site/answer-references";
import { FrozenHtml } from "@/components/site/frozen-html";
import { SiteDocument, type SiteFrame } from "@/components/site/site-document";
import { StandingWords } from "@/components/site/standing-words";
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
    changes: readonly { on: string; kind: "first" | "substantive"; note: string | null }[];
    topic: { name: string; slug: string } | null;
    withdrawn: { on: string; reason: string } | null;
  };
};

/** One answer: topic, question, text, dates, changes, standing words, references. A withdrawn one says so before anything else. */
export function AnswerPage({ site, answer }: AnswerPageProps) {
  const { snapshot, withdrawn } = answer;
  return (
    <SiteDocument
      site={site}
      title={withdrawn ? `Withdrawn: ${cut(snapshot.question, 90)}` : cut(snapshot.question, 90)}
      description={cut(snapshot.text.replace(/\s+/g, " "), 155)}
      canonical={`/answers/${answer.slug}`}
      isListed={withdrawn === null}
    >
      {withdrawn && <WithdrawnBanner {...withdrawn} />}
      <article
        itemScope
        itemType="https://schema.org/MedicalWebPage"
        className={withdrawn ? "withdrawn" : undefined}
      >
        <TopicLine name={snapshot.topic.name} slug={answer.topic?.slug ?? null} />
        <h1 itemProp="name" className={snapshot.question.length > 140 ? "long" : undefined}>
          {snapshot.question}
        </h1>
        <FrozenHtml html={snapshot.html} />
        <AnswerDates {...answer} />
        <AnswerChanges changes={answer.changes} />
        <StandingWords words={snapshot.boilerplate} />
        <AnswerReferences references={snapshot.references} />
      </article>
    </SiteDocument>
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

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most);
  return `${short.slice(0, Math.max(short.lastIndexOf(" "), most - 20)).trim()}…`;
}
