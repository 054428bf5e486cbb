import { findPublishedAnswer, findRemoved } from "@/lib/site/answer-queries";
import { answerResource } from "@/lib/site/answer-resource";
import { apiDoor, isSlug } from "../../../../public-door";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE } = apiDoor(async ({ params: { slug } }) => {
  const answer = isSlug(slug) ? await findPublishedAnswer(slug) : null;
  const removed = !answer && isSlug(slug) ? await findRemoved(slug) : null;
  if (removed)
    return {
      status: 410,
      code: "gone",
      sentence: removed.target
        ? `This answer was removed. Read /api/v1/answers/${removed.target} instead.`
        : `This answer was removed: ${removed.reason}`,
    };
  if (!answer)
    return {
      status: 404,
      code: "not-found",
      sentence: "There is no published answer at this address. The list is at /api/v1/answers.",
    };
  return { body: answerResource(answer) };
});
