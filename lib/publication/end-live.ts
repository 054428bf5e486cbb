import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { LockedEdition } from "@/lib/answers/lock-edition";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { transitions } from "@/lib/workflow/transitions";

/** Ends what readers read as withdrawn at an instant, in the caller's transaction; gives the publication and the edition's new version. */
export async function endLive(
  tx: Tx,
  actor: Actor,
  { edition, reason, at }: { edition: LockedEdition; reason: string; at: Date },
) {
  const live = await tx.publication.findFirst({
    where: { liveOf: { id: edition.answerId }, editionId: edition.id, end: null },
  });
  if (!live) throw new Refusal("conflict", "This edition is not what the public reads. Reload the page.");
  await tx.publicationEnd.create({
    data: { publicationId: live.id, kind: "withdrawn", reason, endedById: actor.id, createdAt: at },
    select: { publicationId: true },
  });
  const { lockVersion } = await tx.edition.update({
    where: { id: edition.id },
    data: { state: transitions.withdraw.to, lockVersion: { increment: 1 }, updatedAt: new Date() },
    select: { lockVersion: true },
  });
  return { publicationId: live.id, lockVersion };
}
