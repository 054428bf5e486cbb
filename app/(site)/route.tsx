import { HomePage } from "@/components/site/home-page";
import { listRecentAnswers } from "@/lib/site/answer-queries";
import { countTopicLetters } from "@/lib/site/topic-queries";
import { publicDoor, siteFrame } from "./public-door";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE } = publicDoor(async () => {
  const [site, recent, letters] = await Promise.all([
    siteFrame(),
    listRecentAnswers(10),
    countTopicLetters(),
  ]);
  return { page: <HomePage site={site} recent={recent} letters={letters} /> };
});
