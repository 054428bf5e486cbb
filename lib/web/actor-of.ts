import "server-only";
import type { Actor } from "@/lib/access/actor";
import { findSession } from "@/lib/access/sessions";
import { sessionIdIn } from "@/lib/web/session-cookie";
import { requestIdOf } from "@/lib/web/visitor";

/** Who sends a request with these headers, as they are at this moment; null when nobody is signed in. Counts as being there. Needs nothing of Next. */
export async function actorOf(headers: Headers): Promise<Actor | null> {
  const sessionId = await sessionIdIn(headers, (name) => cookieIn(headers, name));
  const actor = sessionId && (await findSession(sessionId));
  return actor ? { ...actor, requestId: requestIdOf(headers) } : null;
}

/** Our tokens are letters, digits, dots and hyphens; any other value is none of ours. */
function cookieIn(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value && /^[\w.~-]+$/.test(value) ? value : undefined;
}
