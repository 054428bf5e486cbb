import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { findAnswerSources } from "@/lib/answers/find-answer-sources";
import { recordDenied } from "@/lib/audit/record-denied";
import { Refusal } from "@/lib/errors/refusal";
import { exportReferences, type SourcePages } from "@/lib/references/export-references";
import { type WrittenForm, writtenForms } from "@/lib/references/formats/write-formats";
import { readReferenceFilter, referencesHref } from "@/lib/references/list-filter";
import { chosenSources, fittingSources } from "@/lib/references/source-pages";
import { say } from "@/lib/web/endpoint";
import { findActor } from "@/lib/web/session";
import { streamOf } from "@/lib/web/stream-of";

export const dynamic = "force-dynamic";

const chosen = z.array(z.uuid()).min(1).max(2_000);
const FORMATS = Object.keys(writtenForms).join(", ");

/** References as a file: some by `ids`, an answer's list by `answer`, or what fits the filter of the library, which without one is all of it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return say(401, "signed-out", "Your session has ended. Sign in again.");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const form = Object.hasOwn(writtenForms, query.format ?? "") ? (query.format as WrittenForm) : null;
  if (!form) return say(400, "invalid", `Say which form you want: format= one of ${FORMATS}.`);
  try {
    const asked = await wanted(actor, query);
    if (!asked) return say(404, "not-found", "There is nothing here.");
    const { extension, contentType } = writtenForms[form];
    const pieces = await exportReferences(
      actor,
      { form, what: asked.what, answerId: asked.answerId },
      asked.pages,
    );
    return new Response(streamOf(pieces), {
      headers: {
        "content-type": `${contentType}; charset=utf-8`,
        "content-disposition": `attachment; filename="${asked.name}.${extension}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await recordDenied(actor, { attempt: "export references", sentence: error.sentence, subject: {} });
    return say(404, "not-found", "There is nothing here.");
  }
}

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
