import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { type DeskAbility, whyNotAtDesk } from "@/lib/access/policy";
import { findSession, peekSession } from "@/lib/access/sessions";
import { sameOriginPath } from "@/lib/web/same-origin-path";
import { sessionIdIn } from "@/lib/web/session-cookie";
import { requestIdOf } from "@/lib/web/visitor";

/** Who sends this request, as they are at this moment; null when nobody is signed in. Counts as being there. */
export const findActor = cache(async (): Promise<Actor | null> => behind(findSession));

/** As `findActor`, for what an open page asks by itself: it does not keep the session alive. */
export const findWatcher = cache(async (): Promise<Actor | null> => behind(peekSession));

/** The session of this request, valid or not. */
export const findSessionId = cache(async (): Promise<string | null> => {
  const store = await cookies();
  return sessionIdIn(await headers(), (name) => store.get(name)?.value);
});

/** For pages: the person, or off to sign in and then back here. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (actor) return actor;
  const path = sameOriginPath((await headers()).get("x-answer-desk-path"));
  const reason = (await findSessionId()) ? "&ended=1" : "";
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}${reason}`);
}

/** For pages that not everybody may see: the person, or the page that is not there. */
export async function requireDesk(ability: DeskAbility): Promise<Actor> {
  const actor = await requireActor();
  if (whyNotAtDesk(actor, ability) !== null) notFound();
  return actor;
}

async function behind(look: (sessionId: string) => Promise<Actor | null>): Promise<Actor | null> {
  const sessionId = await findSessionId();
  const actor = sessionId && (await look(sessionId));
  return actor ? { ...actor, requestId: requestIdOf(await headers()) } : null;
}
