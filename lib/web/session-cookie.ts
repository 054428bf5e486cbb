import "server-only";
import { decode } from "next-auth/jwt";
import { environment } from "@/lib/env";
import { SetupProblem } from "@/lib/errors/setup-problem";
import { ownOrigin } from "@/lib/web/own-origin";

/** How long the cookie lives, in seconds: as long as the longest session. */
export const COOKIE_SECONDS = 12 * 60 * 60;

/** The cookies of sign-in for this origin: on https bound to the host by their prefix. */
export function cookiesFor(origin: string) {
  const secure = origin.startsWith("https://");
  const prefix = secure ? "__Host-" : "";
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  return {
    sessionToken: { name: `${prefix}next-auth.session-token`, options },
    callbackUrl: { name: `${prefix}next-auth.callback-url`, options },
    csrfToken: { name: `${prefix}next-auth.csrf-token`, options },
  };
}

/** The session that a request's cookie names; null without one, or with one that is not ours, is altered or is over. */
export async function sessionIdIn(
  headers: Headers,
  cookie: (name: string) => string | undefined,
): Promise<string | null> {
  const token = cookie(cookiesFor(ownOrigin(headers)).sessionToken.name);
  if (!token) return null;
  const known = read.get(token);
  if (known !== undefined) return known;
  try {
    const claims = await decode({ token, secret: authSecret() });
    if (typeof claims?.sid !== "string") return null;
    return remember(token, claims.sid);
  } catch (error) {
    if (error instanceof SetupProblem) throw error;
    return null;
  }
}

/** Cookies read before, by their text. What one says never changes, and whether its session still stands is asked of the database each time. */
const read = new Map<string, string>();

function remember(token: string, sessionId: string): string {
  if (read.size >= 5_000) read.clear();
  read.set(token, sessionId);
  return sessionId;
}

/** What signs and encrypts the cookie. */
export function authSecret(): string {
  const secret = environment().NEXTAUTH_SECRET;
  if (!secret)
    throw new SetupProblem('NEXTAUTH_SECRET is not set. "npm start" makes one for the embedded database.');
  return secret;
}
