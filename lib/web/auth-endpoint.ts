import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { peekSession } from "@/lib/access/sessions";
import type { Wait } from "@/lib/access/sign-in";
import { signOut } from "@/lib/access/sign-out";
import type { Refusal } from "@/lib/errors/refusal";
import { authOptions, type Visit } from "@/lib/web/auth-options";
import { makeAuthReply } from "@/lib/web/auth-reply";
import { type AuthRequest, isAuthAction, readAuthRequest } from "@/lib/web/auth-request";
import { say } from "@/lib/web/endpoint";
import { ownOrigin } from "@/lib/web/own-origin";
import { FOREIGN_ORIGIN, isSameOrigin } from "@/lib/web/same-origin";
import { cookiesFor, sessionIdIn } from "@/lib/web/session-cookie";
import { addressOf, requestIdOf } from "@/lib/web/visitor";

// next-auth derives its own address from the headers we hand it, and from nothing of the visitor's.
process.env.AUTH_TRUST_HOST = "true";

/** Answers for `/api/auth/*`: next-auth behind our door. A session that has ended is 401 here too, and its cookie goes. */
export async function answerAuth(request: Request, path: string[]): Promise<Response> {
  if (!isAuthAction(request.method, path))
    return say(404, "not-found", "There is nothing here. Sign in at /sign-in.");
  if (request.method === "POST" && !isSameOrigin(request.headers))
    return say(403, "forbidden", FOREIGN_ORIGIN);
  const origin = ownOrigin(request.headers);
  const visit: Visit = {
    origin,
    address: addressOf(request.headers),
    requestId: requestIdOf(request.headers),
  };
  const asked = await readAuthRequest(request, path, origin);
  if (!asked) return say(400, "invalid", "Send the form's fields as short texts.");
  const sessionId = await sessionIdIn(request.headers, (name) => asked.cookies[name]);
  if (path[0] === "session" && sessionId && !(await peekSession(sessionId))) return ended(origin);
  const response = await askNextAuth(asked, authOptions(visit));
  if (visit.refusal) return refused(visit.refusal);
  if (visit.sessionId && sessionId) await signOut(sessionId, visit.requestId);
  return response;
}

async function askNextAuth(asked: AuthRequest, options: NextAuthOptions): Promise<Response> {
  const { collector, toResponse } = makeAuthReply();
  await NextAuth(asked as never, collector as never, options);
  return toResponse();
}

/** Signed out, revoked, idle, or deactivated: all the same from outside. */
function ended(origin: string): Response {
  const { name, options } = cookiesFor(origin).sessionToken;
  const response = say(401, "signed-out", "Your session has ended. Sign in again.");
  response.headers.append(
    "set-cookie",
    `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${options.secure ? "; Secure" : ""}`,
  );
  return response;
}

function refused(refusal: Refusal): Response {
  const { retryAfterSeconds = 5 } = (refusal.current ?? {}) as Partial<Wait>;
  const response = say(refusal.code === "too-many" ? 429 : 503, refusal.code, refusal.sentence);
  response.headers.set("retry-after", String(retryAfterSeconds));
  return response;
}
