import "server-only";

/** A link that still works: neither revoked nor too old, its maker is here, and its edition was neither discarded nor withdrawn. */
export function workingLink(now: Date) {
  return {
    revokedAt: null,
    expiresAt: { gt: now },
    createdBy: { deactivatedAt: null },
    revision: { edition: { state: { notIn: ["discarded", "withdrawn"] as ("discarded" | "withdrawn")[] } } },
  };
}
