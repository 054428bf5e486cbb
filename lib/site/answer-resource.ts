import type { PublishedAnswer } from "@/lib/site/answer-queries";

/** An answer as the public API gives it: `status` is published or withdrawn, days are ISO dates, `url` is relative to the site's address. */
export function answerResource(answer: PublishedAnswer) {
  const { snapshot, topic, withdrawn, held } = answer;
  return {
    id: answer.id,
    slug: answer.slug,
    url: `/answers/${answer.slug}`,
    status: withdrawn ? "withdrawn" : "published",
    ...(withdrawn ? { withdrawn } : {}),
    ...(held ? { held } : {}),
    question: snapshot.question,
    html: snapshot.html,
    text: snapshot.text,
    topic: {
      id: snapshot.topic.id,
      name: snapshot.topic.name,
      slug: topic?.slug ?? snapshot.topic.slug,
      identifiers: topic?.identifiers ?? {},
      url: topic ? `/topics/${topic.slug}` : null,
    },
    publishedOn: answer.publishedOn,
    updatedOn: answer.updatedOn,
    reviewedOn: answer.reviewedOn,
    changes: answer.changes,
    boilerplate: snapshot.boilerplate,
    references: snapshot.references.map(({ number, text, citations, csl }) => ({
      number,
      formatted: text,
      citations,
      csl,
    })),
  };
}
