import "server-only";
import type { Actor } from "@/lib/access/actor";
import { makeToken } from "@/lib/access/invitation-token";
import { actOnce } from "@/lib/answers/act-once";
import { keepWorkingCopy } from "@/lib/answers/keep-working-copy";
import { type LockedEdition, lockFor } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { PreviewLinkInput } from "@/lib/sharing/preview-link-input";
import { isWritable } from "@/lib/workflow/transitions";

/** A link that is told once: its path with the token, for whom it is, and when it ends. */
export type MadeLink = { path: string; label: string; revision: number; expiresAt: string };

/** Lets somebody outside read what the edition says now, and nothing that is written later. Only the token's hash is kept, so the path can be told only this once. */
export async function makePreviewLink(actor: Actor, input: PreviewLinkInput): Promise<MadeLink> {
  const { token, tokenHash } = makeToken();
  const made = await actOnce(actor, { key: input.idempotencyKey, name: "makePreviewLink" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "share" });
    const revision = await pinnedRevision(tx, actor, edition);
    const [label, days] = [input.label, Number(input.days)];
    const expiresAt = new Date(Date.now() + days * 24 * 3_600_000);
    const { id } = await tx.previewLink.create({
      data: { revisionId: revision.id, tokenHash, label, createdById: actor.id, expiresAt },
      select: { id: true },
    });
    const until = expiresAt.toISOString();
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, revisionId: revision.id },
      event: { type: "preview.link-made", label, revision: revision.number, days, expiresAt: until },
    });
    return { linkId: id, tokenHash, label, revision: revision.number, days, expiresAt: until };
  });
  if (made.tokenHash !== tokenHash) throw new Refusal("conflict", MADE_ALREADY);
  const { label, revision, expiresAt } = made;
  return { path: `/shared/${token}`, label, revision, expiresAt };
}

const MADE_ALREADY =
  "This link was made already, and its address is told only once. Close this and make another; you can revoke the first on the answer's page.";

/** What is in review or approved is kept already; a working copy is kept now. */
async function pinnedRevision(tx: Tx, actor: Actor, edition: LockedEdition) {
  if (isWritable(edition.state) || edition.submittedRevisionId === null)
    return keepWorkingCopy(tx, actor, edition);
  return tx.revision.findUniqueOrThrow({
    where: { id: edition.submittedRevisionId },
    select: { id: true, number: true },
  });
}
