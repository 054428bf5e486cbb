import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { lockReadingList } from "@/lib/answers/lock-reading-list";
import type { ReadingListAct } from "@/lib/answers/reading-list-input";
import { recordEvent } from "@/lib/audit/record-event";

/** Lets a source go that was kept for the answer or cited in it once: the checks do not ask for it any more. Its citations, if there are any, stay. */
export async function letSourceGo(actor: Actor, input: ReadingListAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "letSourceGo" }, async (tx) => {
    const { rows, item, subject, source } = await lockReadingList(tx, actor, input);
    const { answerId, referenceId } = item;
    if (rows.length > 0 && rows.every(({ droppedAt }) => droppedAt !== null)) return { referenceId };
    const dropped = { droppedById: actor.id, droppedAt: new Date() };
    await tx.readingListItem.updateMany({
      where: { answerId, referenceId: { in: rows.map((row) => row.referenceId) }, droppedAt: null },
      data: dropped,
    });
    if (rows.length === 0)
      await tx.readingListItem.create({
        data: { ...item, addedById: actor.id, addedByName: actor.name, ...dropped },
      });
    await recordEvent(tx, actor, { subject, event: { type: "reading-list.dropped", source } });
    return { referenceId };
  });
}
