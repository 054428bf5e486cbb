import { createHash } from "node:crypto";

/** The idempotency key of one part of an act on many things: of its own for each thing, and the same whenever the act is sent again. */
export function keyFor(key: string, thing: string): string {
  const hex = createHash("sha256").update(`${key} ${thing}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
