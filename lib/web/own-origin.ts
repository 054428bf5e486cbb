import "server-only";
import { environment } from "@/lib/env";

/** The origin that people type, from the configuration; null where none is configured. */
export function configuredOrigin(): string | null {
  const { ANSWER_DESK_ORIGIN, NEXTAUTH_URL } = environment();
  return ANSWER_DESK_ORIGIN ?? NEXTAUTH_URL ?? null;
}

/** Our origin as this request sees it: the configured one, else the host it asked for. Forwarded headers count only behind a proxy of ours. */
export function ownOrigin(headers: Headers): string {
  const configured = configuredOrigin();
  if (configured) return configured;
  const isProxied = environment().TRUST_PROXY === "yes";
  const protocol = isProxied && headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  const host = (isProxied && headers.get("x-forwarded-host")) || headers.get("host") || "localhost";
  return URL.canParse(`${protocol}://${host}`)
    ? new URL(`${protocol}://${host}`).origin
    : `${protocol}://localhost`;
}
