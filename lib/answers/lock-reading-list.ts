import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/policy";
import { lockEdition } from "@/lib/answers/lock-edition";
import type { ReadingListAct } from "@/lib/answers/reading-list-input";
import { unknownReference } from "@/lib/answers/resolve-content";
import type { Tx } from "@/lib/database/transaction";
import { describeShort } from "@/lib/references/describe-short";
import { familyOf } from "@/lib/references/reference-family";
import type { Csl } from "@/lib/references/reference-schema";

/** Holds the edition for somebody who writes in it, and gives the list's rows of a source by any of its ids, with what an event tells. */
export async function lockReadingList(tx: Tx, actor: Actor, { editionId, referenceId }: ReadingListAct) {
  const edition = await lockEdition(tx, editionId);
  authorize(actor, "write", edition.facts);
  const { answerId } = edition;
  const reference = await tx.reference.findFirst({ where: { id: referenceId, deletedAt: null } });
  if (!reference) throw unknownReference();
  const rows = await tx.readingListItem.findMany({
    where: { answerId, referenceId: { in: await familyOf(referenceId, tx) } },
  });
  return {
    rows,
    item: { answerId, referenceId },
    subject: { answerId, editionId, referenceId },
    source: describeShort(reference.csl as Csl),
  };
}
