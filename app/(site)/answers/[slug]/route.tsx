import { AnswerPage } from "@/components/site/answer-page";
import { RemovedPage } from "@/components/site/problem-page";
import { findPublishedAnswer, findRedirect, findRemoved } from "@/lib/site/answer-queries";
import { isSlug, publicDoor, siteFrame } from "../../public-door";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE } = publicDoor(async ({ params: { slug } }) => {
  if (!isSlug(slug)) return null;
  const [site, answer] = await Promise.all([siteFrame(), findPublishedAnswer(slug)]);
  if (answer) return { page: <AnswerPage site={site} answer={answer} /> };
  const removed = await findRemoved(slug);
  if (removed?.target) return { redirect: `/answers/${removed.target}` };
  if (removed) return { gone: <RemovedPage site={site} reason={removed.reason} /> };
  const target = await findRedirect("answer", slug);
  return target === null ? null : { redirect: `/answers/${target}` };
});
