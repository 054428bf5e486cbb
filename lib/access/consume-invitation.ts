import "server-only";
import { hashToken } from "@/lib/access/invitation-token";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** What the holder of a link whose time is over is told. */
export const LINK_OVER =
  "This link does not work any more: it was used, revoked or is too old. Ask an administrator for a new one.";

/** Uses up the link inside the transaction: of two who try at once, one finds it gone. */
export async function consumeInvitation(tx: Tx, token: string, kind: "invitation" | "new_password") {
  const tokenHash = hashToken(token);
  const { count } = await tx.invitation.updateMany({
    where: { tokenHash, kind, usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    data: { usedAt: new Date() },
  });
  if (count === 0) throw new Refusal("not-found", LINK_OVER);
  return tx.invitation.findUniqueOrThrow({ where: { tokenHash } });
}
