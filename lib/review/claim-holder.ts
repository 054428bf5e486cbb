import type { EditionFacts } from "@/lib/access/policy";

/** Whose claim of a review stands or stood last, by id and name; null when it is nobody's. */
export type ClaimHolder = { id: string; name: string; lapsed: boolean };

/** Who held the review until now. */
export function claimHolder(facts: EditionFacts, now: Date): ClaimHolder | null {
  const { claimedById, claimedByName, claimExpiresAt } = facts;
  if (!claimedById) return null;
  return {
    id: claimedById,
    name: claimedByName ?? "somebody",
    lapsed: claimExpiresAt === null || claimExpiresAt <= now,
  };
}
