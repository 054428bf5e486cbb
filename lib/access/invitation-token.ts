import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A new token (32 random bytes, base64url) and the hash that is kept of it. */
export function makeToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** SHA-256 of a token, hex: all that is ever stored. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Where a token is used, without the origin. */
export function invitationPath(token: string): string {
  return `/invitation/${token}`;
}
