import { atomFeed } from "@/lib/site/atom-feed";
import { findCentre } from "@/lib/site/centre-queries";
import { listFeedEntries } from "@/lib/site/list-queries";
import { ownOrigin } from "@/lib/web/own-origin";
import { publicDoor } from "../public-door";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE } = publicDoor(async ({ request }) => {
  const origin = ownOrigin(request.headers);
  const [{ name }, entries] = await Promise.all([findCentre(), listFeedEntries(30)]);
  return { text: atomFeed({ origin, name }, entries), kind: "atom" };
});
