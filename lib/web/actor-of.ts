import "server-only";
import type { Actor } from "@/lib/access/actor";
import { findSession, peekSession } from "@/lib/access/sessions";
import { sessionIdIn } from "@/lib/web/session-cookie";
import { requestIdOf } from "@/lib/web/visitor";

/** Who sends a request with these headers, as they are at this moment; null when nobody is signed in. Counts as being there. Needs nothing of Next. */
export function actorOf(headers: Headers): Promise<Actor | null> {
  return behind(headers, findSession);
}

/** As `actorOf`, for what an open page asks by itself: it does not keep the session alive. */
export function watcherOf(headers: Headers): Promise<Actor | null> {
  return behind(headers, peekSession);
}

async function behind(headers: Headers, look: typeof findSession): Promise<Actor | null> {
  const sessionId = await sessionIdIn(headers, (name) => cookieIn(headers, name));
  const actor = sessionId && (await look(sessionId));
  return actor ? { ...actor, requestId: requestIdOf(headers) } : null;
}

/** Our tokens are letters, digits, dots and hyphens; any other value is none of ours. */
function cookieIn(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value && /^[\w.~-]+$/.test(value) ? value : undefined;
}
