import { DraftPage } from "@/components/site/draft-page";
import { countGuess, findGuessStop } from "@/lib/sharing/guess-limiter";
import { isLinkToken, openSharedPage, peekSharedPage } from "@/lib/sharing/open-shared-page";
import { addressOf, requestIdOf } from "@/lib/web/visitor";
import { publicDoor, siteFrame } from "../../public-door";

export const dynamic = "force-dynamic";

/** A draft for somebody outside. A link that does not work is the page of every address that never was. */
export const { GET, POST, PUT, PATCH, DELETE } = publicDoor(async ({ request, params: { token = "" } }) => {
  if (!isLinkToken(token)) return null;
  const address = addressOf(request.headers);
  const stop = await findGuessStop(address);
  if (stop) return { tooMany: stop };
  const isHead = request.method === "HEAD";
  const shared = await (isHead ? peekSharedPage(token) : openSharedPage(token, requestIdOf(request.headers)));
  if (shared) return { draft: <DraftPage site={await siteFrame()} {...shared} /> };
  await countGuess(address);
  return null;
});
