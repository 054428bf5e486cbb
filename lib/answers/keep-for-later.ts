import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { lockReadingList } from "@/lib/answers/lock-reading-list";
import type { ReadingListAct } from "@/lib/answers/reading-list-input";
import { recordEvent } from "@/lib/audit/record-event";

/** Keeps a source for the answer, whether or not its words cite it. One that is kept already stays as it is. */
export async function keepForLater(actor: Actor, input: ReadingListAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "keepForLater" }, async (tx) => {
    const { rows, item, subject, source } = await lockReadingList(tx, actor, input);
    const { referenceId } = item;
    if (rows.some(({ droppedAt }) => droppedAt === null)) return { referenceId };
    const kept = {
      ...{ addedById: actor.id, addedByName: actor.name, addedAt: new Date() },
      ...{ droppedById: null, droppedAt: null },
    };
    await tx.readingListItem.upsert({
      where: { answerId_referenceId: item },
      create: { ...item, ...kept },
      update: kept,
    });
    await recordEvent(tx, actor, { subject, event: { type: "reading-list.kept", source } });
    return { referenceId };
  });
}
