import "server-only";
import { randomUUID } from "node:crypto";

/** The address a request comes from, as our server set it: from the connection, or from the proxy it was told to trust. */
export function addressOf(headers: Headers): string {
  return headers.get("x-real-ip")?.slice(0, 64) || "unknown";
}

/** What ties log lines and events to this request. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id") ?? "";
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
