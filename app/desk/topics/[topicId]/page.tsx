import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TopicAnswers } from "@/app/desk/topics/[topicId]/topic-answers";
import { renameTopic, setIdentifiers, setSynonyms } from "@/app/desk/topics/actions";
import { EventTimeline } from "@/components/audit/event-timeline";
import { PageHeader } from "@/components/desk/page-header";
import { IdentifierLinks } from "@/components/topics/identifier-links";
import { TopicForms } from "@/components/topics/topic-forms";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { whyNotAtDesk } from "@/lib/access/policy";
import { getCentre } from "@/lib/settings/queries";
import { type SchemeName, schemeNames } from "@/lib/topics/identifiers";
import { findTopic, listTopicAnswers, listTopicEvents } from "@/lib/topics/queries";
import { requireDesk } from "@/lib/web/session";

type Props = { params: Promise<{ topicId: string }> };

export const metadata: Metadata = { title: "Topic" };

/** One disease: its names and numbers, the answers on it, and what happened to it. */
export default async function TopicPage({ params }: Props) {
  const [actor, { topicId }] = [await requireDesk("seeDesk"), await params];
  const topic = await findTopic(actor, topicId);
  if (!topic) notFound();
  const [answers, events, { timeZone: zone }] = await Promise.all([
    listTopicAnswers(actor, topicId),
    listTopicEvents(actor, topicId),
    getCentre(),
  ]);
  const reason = whyNotAtDesk(actor, "changeTopic");
  const act = { topicId: topic.id, lockVersion: topic.lockVersion };
  const numbers = Object.fromEntries(
    schemeNames.map((scheme) => [
      scheme,
      topic.identifiers
        .filter((one) => one.scheme === scheme)
        .map((one) => one.value)
        .join(", "),
    ]),
  ) as Record<SchemeName, string>;
  return (
    <>
      <PageHeader
        title={topic.name}
        crumbs={[{ href: "/desk/topics", label: "Topics" }]}
        meta={<IdentifierLinks identifiers={topic.identifiers} />}
        actions={
          whyNotAtDesk(actor, "startAnswer") ? null : (
            <ButtonLink href={`/desk/answers/new?topic=${topic.id}`}>Start an answer</ButtonLink>
          )
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <section aria-labelledby="answers" className="lg:col-span-2">
          <h2 id="answers" className="mb-2 font-semibold">
            Answers on this topic
          </h2>
          <TopicAnswers answers={answers} zone={zone} />
        </section>
        <TopicForms
          topic={{ ...act, name: topic.name, synonyms: topic.synonyms.join("\n"), numbers }}
          address={`Address: /topics/${topic.slug}${topic.oldSlugs.length > 0 ? `; earlier: ${topic.oldSlugs.join(", ")}` : ""}`}
          {...{ renameTopic, setSynonyms, setIdentifiers, reason }}
        />
        <Card title="What happened to this topic" className="lg:col-span-2">
          <EventTimeline label="Events" events={events} zone={zone} />
        </Card>
      </div>
    </>
  );
}
