import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { findAnswerSources } from "@/lib/answers/find-answer-sources";
import { recordDenied } from "@/lib/audit/record-denied";
import { Refusal } from "@/lib/errors/refusal";
import { exportReferences, type SourcePages } from "@/lib/references/export-references";
import { type WrittenForm, writtenForms } from "@/lib/references/formats/write-formats";
import { readReferenceFilter, referencesHref } from "@/lib/references/list-filter";
import { MOST_CHOSEN } from "@/lib/references/most-chosen";
import { chosenSources, fittingSources } from "@/lib/references/source-pages";
import { actorOf } from "@/lib/web/actor-of";
import { say } from "@/lib/web/endpoint";
import { FOREIGN_ORIGIN, isSameOrigin } from "@/lib/web/same-origin";
import { streamOf } from "@/lib/web/stream-of";

const chosen = z.array(z.uuid()).min(1).max(MOST_CHOSEN);
const FORMATS = Object.keys(writtenForms).join(", ");
/** Room for the most ids there may be, and for what else is asked. */
const LONGEST_FORM = MOST_CHOSEN * 40 + 4_096;

/** References as a file: some by `ids`, an answer's list by `answer`, or what fits the filter of the library, which without one is all of it. A HEAD takes nothing along, so it records nothing. */
export function sendReferences(request: Request): Promise<Response> {
  return send(request, new URL(request.url).searchParams);
}

/** As `sendReferences`, for more references than an address has room for: asked by a form of our own pages. */
export async function sendChosenReferences(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return say(403, "forbidden", FOREIGN_ORIGIN);
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= LONGEST_FORM))
    return say(
      413,
      "too-large",
      `Choose at most ${MOST_CHOSEN.toLocaleString("en-US")} references at a time.`,
    );
  return send(request, new URLSearchParams(await request.text()));
}

async function send(request: Request, parameters: URLSearchParams): Promise<Response> {
  const actor = await actorOf(request.headers);
  if (!actor) return say(401, "signed-out", "Your session has ended. Sign in again.");
  const query = Object.fromEntries(parameters);
  const form = Object.hasOwn(writtenForms, query.format ?? "") ? (query.format as WrittenForm) : null;
  if (!form) return say(400, "invalid", `Say which form you want: format= one of ${FORMATS}.`);
  try {
    authorizeAtDesk(actor, "seeDesk");
    const asked = await wanted(actor, query);
    if (!asked) return nothingHere();
    const { pages, name, ...told } = asked;
    const body =
      request.method === "HEAD" ? null : streamOf(await exportReferences(actor, { form, ...told }, pages));
    const { extension, contentType } = writtenForms[form];
    return new Response(body, {
      headers: {
        "content-type": `${contentType}; charset=utf-8`,
        "content-disposition": `attachment; filename="${name}.${extension}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await recordDenied(actor, { attempt: "export references", sentence: error.sentence, subject: {} });
    return nothingHere();
  }
}

const nothingHere = () => say(404, "not-found", "There is nothing here.");

type Wanted = { pages: SourcePages; what: string; name: string; answerId?: string };

async function wanted(actor: Actor, query: Record<string, string>): Promise<Wanted | null> {
  if (query.ids !== undefined) {
    const ids = chosen.safeParse(query.ids.split(","));
    if (!ids.success) return null;
    return { pages: chosenSources(actor, ids.data), what: `${ids.data.length} chosen`, name: "references" };
  }
  if (query.answer !== undefined) {
    const answer = await findAnswerOverview(actor, query.answer);
    if (!answer) return null;
    const sources = await findAnswerSources(answer);
    return {
      pages: once(sources),
      what: `the list of “${answer.slug}”`,
      name: `references-${answer.slug}`,
      answerId: answer.id,
    };
  }
  const { filter } = readReferenceFilter(query);
  const said = referencesHref(filter, {}).split("?")[1];
  return {
    pages: fittingSources(actor, filter),
    what: said ? `the library, ${said}` : "the library",
    name: "library",
  };
}

async function* once<Item>(item: Item): AsyncGenerator<Item> {
  yield item;
}
