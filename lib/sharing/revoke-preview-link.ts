import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/policy";
import { lockEdition } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { PreviewLinkAct } from "@/lib/sharing/preview-link-input";

/** Ends a link at once and for ever: whoever has it reads what anybody reads at an address that never was. */
export async function revokePreviewLink(actor: Actor, { linkId }: PreviewLinkAct) {
  return inTransaction(async (tx) => {
    const link = await tx.previewLink.findUnique({
      where: { id: linkId },
      select: { label: true, revision: { select: { id: true, number: true, editionId: true } } },
    });
    if (!link) throw new Refusal("not-found", "There is no such link.");
    const { revision, label } = link;
    const edition = await lockEdition(tx, revision.editionId);
    authorize(actor, "unshare", edition.facts);
    const { count } = await tx.previewLink.updateMany({
      where: { id: linkId, revokedAt: null },
      data: { revokedAt: new Date(), revokedById: actor.id },
    });
    if (count === 0) throw new Refusal("conflict", "This link was revoked already. Reload the page.");
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, revisionId: revision.id },
      event: { type: "preview.link-revoked", label, revision: revision.number },
    });
    return { linkId };
  });
}
