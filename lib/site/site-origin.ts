import "server-only";
import { environment } from "@/lib/env";

/** The address of the site for links that must be absolute; `isFixed` is false when it was taken from the request, and the answer must then not be shared. */
export function siteOrigin(request: Request): { origin: string; isFixed: boolean } {
  const { ANSWER_DESK_ORIGIN, NEXTAUTH_URL, TRUST_PROXY, PORT } = environment();
  const fixed = ANSWER_DESK_ORIGIN ?? NEXTAUTH_URL;
  if (fixed) return { origin: fixed, isFixed: true };
  const host = request.headers.get("host") ?? "";
  const forwarded = TRUST_PROXY === "yes" ? request.headers.get("x-forwarded-proto") : null;
  const scheme = forwarded === "https" ? "https" : "http";
  const isHost = /^(\[[\da-f:.]+\]|[a-z\d.-]+)(:\d{1,5})?$/i.test(host);
  return { origin: isHost ? `${scheme}://${host}` : `http://localhost:${PORT}`, isFixed: false };
}
