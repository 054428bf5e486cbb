import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { whyNotView } from "@/lib/access/view-laws";
import { database } from "@/lib/database/client";

/** A saved view as it is offered to somebody. */
export type OfferedView = {
  id: string;
  name: string;
  /** Of the list's address, without its question mark. */
  query: string;
  isShared: boolean;
  isMine: boolean;
  isDefault: boolean;
  owner: string;
  /** Why the actor cannot remove it. */
  whyNotRemove: string | null;
};

const MOST = 200;

/** One's own views and those that others share, A to Z. */
export async function listViews(actor: Actor): Promise<OfferedView[]> {
  authorizeAtDesk(actor, "seeDesk");
  const [views, chosen] = await Promise.all([
    database.savedView.findMany({
      where: { removedAt: null, OR: [{ ownerId: actor.id }, { isShared: true }] },
      include: { owner: { select: { name: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST,
    }),
    database.defaultView.findUnique({ where: { personId: actor.id } }),
  ]);
  return views.map(({ id, name, query, isShared, ownerId, owner }) => ({
    ...{ id, name, query, isShared, owner: owner.name },
    isMine: ownerId === actor.id,
    isDefault: chosen?.viewId === id,
    whyNotRemove: whyNotView(actor, "remove", { ownerId, isShared }),
  }));
}
