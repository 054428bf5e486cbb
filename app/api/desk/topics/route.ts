import { suggestTopics } from "@/lib/topics/suggest-topics";
import { say } from "@/lib/web/endpoint";
import { findActor } from "@/lib/web/session";

/** Topics for type-ahead, `?q=`: `{topics}`; never cached. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor)
    return say(401, "signed-out", "Your session has ended. Sign in again; what you typed stays here.");
  const topics = await suggestTopics(actor, (new URL(request.url).searchParams.get("q") ?? "").slice(0, 500));
  return Response.json({ topics }, { headers: { "cache-control": "no-store" } });
}
