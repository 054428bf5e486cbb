import "server-only";
import type { ReactElement } from "react";
import { NotFoundPage, UnavailablePage } from "@/components/site/problem-page";
import type { SiteFrame } from "@/components/site/site-document";
import { findCentre } from "@/lib/site/centre-queries";
import { type PublicKind, publicHeaders } from "@/lib/site/public-headers";
import { stylesheetAddress } from "@/lib/site/stylesheet-address";

/** What a public address answers with. Nothing (null) is a 404; `isShared` says that the page cache may keep it. */
export type PublicAnswer =
  | null
  | { redirect: string }
  | { page: ReactElement; isShared: boolean }
  | { text: string; kind: PublicKind; isShared: boolean; status?: number };

type Context = { params: Promise<Record<string, string | string[]>> };
type Asked = { request: Request; query: URLSearchParams; params: Record<string, string> };

/** The handlers of a public HTML (or XML) address: reads only; a database that is away is a calm 503, never an empty page. */
export function publicDoor(answer: (asked: Asked) => Promise<PublicAnswer>) {
  return handlers(async (asked) => respond(await answer(asked)), unavailablePage);
}

/** The handlers of an address of the public JSON API: every answer is JSON, a no is `{code, sentence}`. */
export function apiDoor(answer: (asked: Asked) => Promise<{ body: unknown; isShared: boolean } | ApiNo>) {
  return handlers(
    async (asked) => {
      const said = await answer(asked);
      return "sentence" in said ? sayNo(said) : json(said.body, 200, said.isShared);
    },
    async () =>
      sayNo({
        status: 503,
        code: "unavailable",
        sentence: "The answers cannot be reached right now. Try again in a minute.",
      }),
  );
}

/** Why an address of the API has no answer to give. */
export type ApiNo = { status: number; code: string; sentence: string };

/** The frame of every page, from the centre's settings of this moment. */
export async function siteFrame(): Promise<SiteFrame> {
  lastFrame = { centreName: (await findCentre()).name, stylesheet: stylesheetAddress() };
  return lastFrame;
}

/** A slug that can be one of ours; anything else leads nowhere without a look at the database. */
export function isSlug(slug: string | undefined): slug is string {
  return slug !== undefined && /^[a-z0-9][a-z0-9-]{0,199}$/.test(slug);
}

let lastFrame: SiteFrame | null = null;

function handlers(answer: (asked: Asked) => Promise<Response>, unavailable: () => Promise<Response>) {
  const GET = async (request: Request, context: Context) => {
    try {
      const params = (await context.params) as Record<string, string>;
      return await answer({ request, query: new URL(request.url).searchParams, params });
    } catch (error) {
      process.stderr.write(
        `${JSON.stringify({ level: 50, msg: "a public page could not be made", cause: String(error).slice(0, 500) })}\n`,
      );
      return unavailable();
    }
  };
  const refuse = async () =>
    new Response("This address can only be read.\n", {
      status: 405,
      headers: { ...publicHeaders("text", false), allow: "GET, HEAD" },
    });
  return { GET, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

async function respond(answer: PublicAnswer): Promise<Response> {
  if (answer === null) return html(<NotFoundPage site={await siteFrame()} />, 404, false);
  if ("redirect" in answer)
    return new Response(null, {
      status: 308,
      headers: { ...publicHeaders("text", false), location: answer.redirect },
    });
  if ("page" in answer) return html(answer.page, 200, answer.isShared);
  return new Response(answer.text, {
    status: answer.status ?? 200,
    headers: publicHeaders(answer.kind, answer.isShared),
  });
}

async function html(page: ReactElement, status: number, isShared: boolean): Promise<Response> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, {
    status,
    headers: publicHeaders("html", isShared),
  });
}

async function unavailablePage(): Promise<Response> {
  const frame = lastFrame ?? { centreName: "Answer Desk", stylesheet: stylesheetAddress() };
  const page = await html(<UnavailablePage site={frame} />, 503, false);
  page.headers.set("retry-after", "30");
  return page;
}

function sayNo({ status, code, sentence }: ApiNo): Response {
  return json({ code, sentence }, status, false);
}

function json(body: unknown, status: number, isShared: boolean): Response {
  return new Response(JSON.stringify(body), { status, headers: publicHeaders("json", isShared) });
}
