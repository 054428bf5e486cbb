import { AnswerList } from "@/components/site/answer-list";
import { SiteDocument, type SiteFrame } from "@/components/site/site-document";
import { identifierLinks } from "@/lib/site/identifier-links";

type Topic = {
  site: SiteFrame;
  topic: { name: string; slug: string; synonyms: readonly string[]; identifiers: Record<string, string> };
  answers: readonly { slug: string; question: string; topicName: string; updatedOn: string }[];
};

/** One disease: its names, where registers know it, and its answers. */
export function TopicPage({ site, topic, answers }: Topic) {
  const registers = identifierLinks(topic.identifiers);
  return (
    <SiteDocument
      site={site}
      title={topic.name}
      description={`Answers about ${topic.name}${topic.synonyms.length > 0 ? `, also called ${topic.synonyms.slice(0, 3).join(", ")}` : ""}.`}
      canonical={`/topics/${topic.slug}`}
    >
      <article itemScope itemType="https://schema.org/MedicalCondition">
        <p className="crumb">
          <a href="/topics">Topics A–Z</a>
        </p>
        <h1 itemProp="name">{topic.name}</h1>
        <dl className="facts">
          {topic.synonyms.length > 0 && (
            <div>
              <dt>Also called</dt>
              {topic.synonyms.map((name) => (
                <dd key={name} itemProp="alternateName">
                  {name}
                </dd>
              ))}
            </div>
          )}
          {registers.length > 0 && (
            <div>
              <dt>Elsewhere</dt>
              {registers.map(({ scheme, value, name, href }) => (
                <dd key={scheme}>
                  {href ? (
                    <a href={href} rel="noopener noreferrer">
                      {name} {value}
                    </a>
                  ) : (
                    `${name} ${value}`
                  )}
                </dd>
              ))}
            </div>
          )}
        </dl>
        <h2>{answers.length === 1 ? "One answer" : `${answers.length} answers`}</h2>
        <AnswerList answers={answers} hasTopic={false} />
      </article>
    </SiteDocument>
  );
}
