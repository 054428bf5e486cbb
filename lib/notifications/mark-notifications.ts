import "server-only";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import type { NotificationAct, ReadAllAct } from "@/lib/notifications/inbox-input";

const idsOf = ({ ids }: NotificationAct) => ids.map((id) => BigInt(id));

/** Marks notifications of one's own as read; those of others stay as they are. Bookkeeping: no event. */
export async function markRead(actor: Actor, act: NotificationAct): Promise<void> {
  await database.notification.updateMany({
    where: { id: { in: idsOf(act) }, personId: actor.id, readAt: null },
    data: { readAt: new Date() },
  });
}

/** Marks notifications of one's own as not read. */
export async function markUnread(actor: Actor, act: NotificationAct): Promise<void> {
  await database.notification.updateMany({
    where: { id: { in: idsOf(act) }, personId: actor.id },
    data: { readAt: null },
  });
}

/** Marks everything of one's own as read that came no later than `newest`. */
export async function markAllRead(actor: Actor, { newest }: ReadAllAct): Promise<void> {
  await database.notification.updateMany({
    where: { id: { lte: BigInt(newest) }, personId: actor.id, readAt: null },
    data: { readAt: new Date() },
  });
}
