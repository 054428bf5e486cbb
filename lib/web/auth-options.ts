import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { peekSession } from "@/lib/access/sessions";
import { signIn } from "@/lib/access/sign-in";
import { signOut } from "@/lib/access/sign-out";
import { Refusal } from "@/lib/errors/refusal";
import { sameOriginPath } from "@/lib/web/same-origin-path";
import { authSecret, COOKIE_SECONDS, cookiesFor } from "@/lib/web/session-cookie";

/** One visit to the sign-in endpoints: from where it comes, and what it came to. */
export type Visit = {
  origin: string;
  address: string;
  requestId: string;
  /** Set when the attempt was stopped before the password was looked at. */
  refusal?: Refusal;
  /** Set when somebody signed in. */
  sessionId?: string;
};

/** next-auth for one visit. The token in the cookie carries the id of a session row and nothing else; the row decides, on every request. */
export function authOptions(visit: Visit): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
    useSecureCookies: visit.origin.startsWith("https://"),
    cookies: cookiesFor(visit.origin),
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
    providers: [
      CredentialsProvider({
        credentials: {
          email: { label: "Email", type: "email" },
          password: { label: "Password", type: "password" },
        },
        authorize: (typed) => admit(visit, { email: typed?.email ?? "", password: typed?.password ?? "" }),
      }),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => `${baseUrl}${sameOriginPath(url, baseUrl)}`,
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: async ({ session, token }) => {
        const actor = await peekSession(String(token.sid));
        const { id, name, email, roles } = actor ?? { id: "", name: "", email: "", roles: [] };
        return { ...session, user: { id, name, email, roles } };
      },
    },
    events: { signOut: ({ token }) => signOut(String(token.sid), visit.requestId) },
  };
}

async function admit(
  visit: Visit,
  typed: { email: string; password: string },
): Promise<{ id: string } | null> {
  try {
    const signedIn = await signIn({ ...typed, address: visit.address, requestId: visit.requestId });
    visit.sessionId = signedIn?.sessionId;
    return signedIn && { id: signedIn.sessionId };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    visit.refusal = error;
    return null;
  }
}
