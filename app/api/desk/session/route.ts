import { say } from "@/lib/web/endpoint";
import { findWatcher } from "@/lib/web/session";

/** Whether this browser is still signed in, for pages that stay open; asking does not keep the session alive. */
export async function GET(): Promise<Response> {
  const actor = await findWatcher();
  if (!actor)
    return say(401, "signed-out", "Your session has ended. Sign in again; what you typed stays here.");
  return Response.json({ personId: actor.id }, { headers: { "cache-control": "no-store" } });
}
