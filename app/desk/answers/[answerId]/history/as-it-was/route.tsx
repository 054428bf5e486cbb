import { siteFrame } from "@/app/(site)/public-door";
import { PastPage } from "@/components/site/past-page";
import { findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { houseDate } from "@/lib/publication/dates";
import { findPageOn } from "@/lib/publication/find-page-on";
import { findActor } from "@/lib/web/session";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ answerId: string }> };

/** The page of an answer as readers saw it on a day: a whole document without script, for those who may read the answer at the desk. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [actor, { answerId }, query] = [await findActor(), await params, new URL(request.url).searchParams];
  const answer = actor && (await findAnswerOverview(actor, answerId));
  const [on, publication] = [query.get("on") ?? "", Number(query.get("publication")) || null];
  const found = answer && (await findPageOn(answer, { on, publication, now: new Date() }));
  if (found?.kind !== "page") return new Response("There is no such page.", { status: 404 });
  const { snapshot, publication: dates, changes, withdrawn, held } = found.page;
  const says = `Readers saw this page on ${houseDate(on)}. It may say something else today.`;
  const { renderToStaticMarkup } = await import("react-dom/server");
  const page = <PastPage site={await siteFrame()} {...{ snapshot, dates, changes, withdrawn, held, says }} />;
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, {
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}
