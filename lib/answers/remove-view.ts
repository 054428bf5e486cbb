import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { authorizeView } from "@/lib/access/view-laws";
import type { ViewAct } from "@/lib/answers/view-input";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Takes a saved view away, for everybody whose list begins with it too. */
export async function removeView(actor: Actor, { viewId }: ViewAct): Promise<void> {
  await inTransaction(async (tx) => {
    authorizeAtDesk(actor, "seeDesk");
    await tx.$executeRaw`SELECT FROM "saved_view" WHERE "id" = ${viewId}::uuid FOR UPDATE`;
    const view = await tx.savedView.findFirst({
      where: { id: viewId, removedAt: null },
      include: { owner: { select: { name: true } } },
    });
    if (!view) throw new Refusal("not-found", "There is no such view.");
    authorizeView(actor, "see", view);
    authorizeView(actor, "remove", view);
    await tx.defaultView.deleteMany({ where: { viewId } });
    await tx.savedView.update({ where: { id: viewId }, data: { removedAt: new Date() } });
    await recordEvent(tx, actor, {
      subject: {},
      event: { type: "view.removed", view: viewId, name: view.name, owner: view.owner.name },
    });
  });
}
