import { siteFrame } from "@/app/(site)/public-door";
import { ComingPage } from "@/components/site/coming-page";
import { type BoilerplateKind, boilerplateNames } from "@/lib/settings/settings-input";
import { findActor } from "@/lib/web/session";
import { findPageWithWording } from "@/lib/wording/find-page-with-wording";

export const dynamic = "force-dynamic";

/** A live page under the words of a draft: a whole document without script, for those who see to the wording. */
export async function GET(request: Request): Promise<Response> {
  const [actor, query] = [await findActor(), new URL(request.url).searchParams];
  const asked = { draftId: query.get("draft") ?? "", slug: query.get("answer") ?? "" };
  const found = actor && (await findPageWithWording(actor, asked));
  if (!found) return new Response("There is no such page.", { status: 404 });
  const name = boilerplateNames[found.kind as BoilerplateKind].toLowerCase();
  const says = `The new words of the ${name} are marked. Readers do not see them yet.`;
  const { renderToStaticMarkup } = await import("react-dom/server");
  const page = (
    <ComingPage site={await siteFrame()} answer={found.answer} markedWords={found.kind} says={says} />
  );
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store" },
  });
}
