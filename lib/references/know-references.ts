import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import type { KnownInput } from "@/lib/references/batch-input";
import { findKnown, type Known } from "@/lib/references/find-known";

/** What the library has of each of these sources, in their order; one that was deleted is new again. Adds nothing. */
export async function knowReferences(actor: Actor, { sources }: KnownInput): Promise<Known[]> {
  authorizeAtDesk(actor, "keepReferences");
  const known = await findKnown(sources);
  return known.map((one) => (one.isDeleted ? { ...one, same: null } : one));
}
