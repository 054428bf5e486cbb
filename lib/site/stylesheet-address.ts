import "server-only";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

let known: string | undefined;

/** The address of the one stylesheet of the public site; its version is its content's hash, so that it may be kept for a year. */
export function stylesheetAddress(): string {
  if (known && process.env.NODE_ENV === "production") return known;
  const css = readFileSync(join(process.cwd(), "public", "site.css"));
  known = `/site.css?v=${createHash("sha256").update(css).digest("hex").slice(0, 12)}`;
  return known;
}
