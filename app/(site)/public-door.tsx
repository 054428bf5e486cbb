import "server-only";
import type { ReactElement } from "react";
import { NotFoundPage, TooManyPage, UnavailablePage } from "@/components/site/problem-page";
import type { SiteFrame } from "@/components/site/site-document";
import { draftHeaders, type PublicKind, publicHeaders } from "@/lib/site/public-headers";
import { findSiteFrame } from "@/lib/site/site-frame";
import { stylesheetAddress } from "@/lib/site/stylesheet-address";

/** What a public address answers with; null: nothing is here. */
export type PublicAnswer =
  | null
  | { redirect: string }
  | { page: ReactElement }
  | { gone: ReactElement }
  | { draft: ReactElement }
  | { tooMany: { seconds: number } }
  | { text: string; kind: PublicKind; status?: number };

/** What the API answers with: something, or a no that says why. */
export type ApiAnswer = { body: unknown } | ApiNo;

/** Why an address of the API has nothing to give. */
export type ApiNo = { status: number; code: string; sentence: string };

type Asked = { request: Request; query: URLSearchParams; params: Record<string, string> };
type Context = { params: Promise<Record<string, string | string[]>> };

/** The handlers of a public page: it is only read, and a database that is away is a calm 503, never an empty page. */
export function publicDoor(answer: (asked: Asked) => Promise<PublicAnswer>) {
  return handlers(async (asked) => respond(await answer(asked)), unavailablePage);
}

/** The handlers of an address of the public JSON API: every answer is JSON, a no is `{code, sentence}`. */
export function apiDoor(answer: (asked: Asked) => Promise<ApiAnswer>) {
  const sentence = "The answers cannot be reached right now. Try again in a minute.";
  return handlers(
    async (asked) => jsonOf(await answer(asked)),
    async () => jsonOf({ status: 503, code: "unavailable", sentence }),
  );
}

/** The frame of every page, from the centre's settings of this moment. */
export async function siteFrame(): Promise<SiteFrame> {
  lastFrame = await findSiteFrame();
  return lastFrame;
}

let lastFrame: SiteFrame | null = null;

/** A slug that can be one of ours; anything else leads nowhere without a look at the database. */
export function isSlug(slug: string | undefined): slug is string {
  return slug !== undefined && /^[a-z0-9][a-z0-9-]{0,199}$/.test(slug);
}

function handlers(answer: (asked: Asked) => Promise<Response>, unavailable: () => Promise<Response>) {
  const GET = async (request: Request, context: Context) => {
    try {
      const params = (await context.params) as Record<string, string>;
      return await answer({ request, query: new URL(request.url).searchParams, params });
    } catch (error) {
      tell(error);
      return await unavailable();
    }
  };
  return { GET, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

async function refuse(): Promise<Response> {
  const headers = { ...publicHeaders("json", 405), allow: "GET, HEAD" };
  return Response.json(
    { code: "invalid", sentence: "This address can only be read." },
    { status: 405, headers },
  );
}

async function respond(answer: PublicAnswer): Promise<Response> {
  if (answer === null) return html(<NotFoundPage site={await siteFrame()} />, 404);
  if ("page" in answer) return html(answer.page, 200);
  if ("gone" in answer) return html(answer.gone, 410);
  if ("draft" in answer) return html(answer.draft, 200, draftHeaders);
  if ("tooMany" in answer) {
    const retry = { ...draftHeaders, "retry-after": String(answer.tooMany.seconds) };
    return html(<TooManyPage site={await siteFrame()} />, 429, retry);
  }
  if ("redirect" in answer) {
    const headers = { ...publicHeaders("text", 308), location: answer.redirect };
    return new Response(null, { status: 308, headers });
  }
  const { text, kind, status = 200 } = answer;
  return new Response(text, { status, headers: publicHeaders(kind, status) });
}

async function html(
  page: ReactElement,
  status: number,
  headers: Readonly<Record<string, string>> = publicHeaders("html", status),
): Promise<Response> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const text = `<!doctype html>${renderToStaticMarkup(page)}`;
  return new Response(text, { status, headers });
}

async function unavailablePage(): Promise<Response> {
  const frame = lastFrame ?? { centreName: "Answer Desk", stylesheet: stylesheetAddress() };
  const page = await html(<UnavailablePage site={frame} />, 503);
  page.headers.set("retry-after", "30");
  return page;
}

function jsonOf(answer: ApiAnswer): Response {
  if ("body" in answer) {
    return new Response(JSON.stringify(answer.body), { status: 200, headers: publicHeaders("json", 200) });
  }
  const { status, code, sentence } = answer;
  return new Response(JSON.stringify({ code, sentence }), { status, headers: publicHeaders("json", status) });
}

function tell(error: unknown): void {
  const cause = String(error).slice(0, 500);
  process.stderr.write(`${JSON.stringify({ level: 50, msg: "a public page could not be made", cause })}\n`);
}
