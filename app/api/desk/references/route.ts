import type { Actor } from "@/lib/access/actor";
import { Refusal } from "@/lib/errors/refusal";
import { resolveReferences } from "@/lib/references/resolve-references";
import { suggestArchived } from "@/lib/references/suggest-archived";
import { suggestReferences } from "@/lib/references/suggest-references";
import { say } from "@/lib/web/endpoint";
import { findActor } from "@/lib/web/session";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** References to cite, as the editor types, or those with the given ids: `{references}`, with `archived` for those that fit and are not offered, with `instead` for those that were merged; never cached. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor)
    return say(401, "signed-out", "Your session has ended. Sign in again; what you typed stays here.");
  const asked = new URL(request.url).searchParams;
  const ids = asked.get("ids")?.split(",").filter(isId).slice(0, 200);
  const edition = asked.get("edition");
  const editionId = edition && isId(edition) ? edition : null;
  try {
    const found = ids
      ? await resolveReferences(actor, ids)
      : await suggest(actor, (asked.get("q") ?? "").slice(0, 500), editionId);
    return Response.json(found, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return say(403, error.code, error.sentence);
  }
}

async function suggest(actor: Actor, text: string, editionId: string | null) {
  const [references, archived] = await Promise.all([
    suggestReferences(actor, text, { editionId }),
    suggestArchived(actor, text),
  ]);
  return { references, archived: archived.map(({ label }) => label) };
}

function isId(text: string): boolean {
  return UUID.test(text);
}
