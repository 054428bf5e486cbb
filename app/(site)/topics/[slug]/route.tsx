import { TopicPage } from "@/components/site/topic-page";
import { findRedirect, listAnswersOfTopic } from "@/lib/site/answer-queries";
import { findPublicTopic } from "@/lib/site/topic-queries";
import { isSlug, publicDoor, siteFrame } from "../../public-door";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE } = publicDoor(async ({ params: { slug } }) => {
  if (!isSlug(slug)) return null;
  const [site, topic] = await Promise.all([siteFrame(), findPublicTopic(slug)]);
  if (topic)
    return {
      page: <TopicPage site={site} topic={topic} answers={await listAnswersOfTopic(topic.id)} />,
    };
  const target = await findRedirect("topic", slug);
  return target === null ? null : { redirect: `/topics/${target}` };
});
