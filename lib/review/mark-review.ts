import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/policy";
import { lockEdition } from "@/lib/answers/lock-edition";
import { inTransaction } from "@/lib/database/transaction";
import type { MarkInput } from "@/lib/review/mark-input";

/** Keeps what a reviewer ticked or opened, on whatever device they go on. No event: it is told when they sign. */
export async function markReview(actor: Actor, { editionId, kind, key, isSet }: MarkInput): Promise<void> {
  await inTransaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    authorize(actor, edition.state === "published" ? "markReviewed" : "approve", edition.facts);
    const mark = { editionId, personId: actor.id, kind, key };
    if (!isSet) await tx.reviewMark.deleteMany({ where: mark });
    else await tx.reviewMark.createMany({ data: [mark], skipDuplicates: true });
  });
}
