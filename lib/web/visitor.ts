import "server-only";
import { randomUUID } from "node:crypto";
import { environment } from "@/lib/env";

/** The address a request comes from: as our server saw the connection, or as our own proxy in front of it says. */
export function addressOf(headers: Headers): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  if (environment().TRUST_PROXY === "yes" && forwarded) return forwarded.slice(0, 64);
  return headers.get("x-answer-desk-address")?.slice(0, 64) ?? "unknown";
}

/** What ties log lines and events to this request. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id") ?? "";
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
