import "server-only";
import { hashToken } from "@/lib/access/invitation-token";
import { tokenText } from "@/lib/access/person-input";
import { database } from "@/lib/database/client";

/** What the holder of a link may know before using it; null for one that is wrong, used, revoked or too old, all alike. */
export async function findOpenInvitation(token: string) {
  if (!tokenText.safeParse(token).success) return null;
  const found = await database.invitation.findFirst({
    where: { tokenHash: hashToken(token), usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
  });
  return found && { kind: found.kind, email: found.email, roles: found.roles };
}
