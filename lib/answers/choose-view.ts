import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { authorizeView } from "@/lib/access/view-laws";
import type { ChooseViewInput } from "@/lib/answers/view-input";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Has one's list begin with a view, one's own or a shared one, or with all answers. */
export async function chooseView(actor: Actor, { viewId }: ChooseViewInput): Promise<void> {
  await inTransaction(async (tx) => {
    authorizeAtDesk(actor, "seeDesk");
    if (viewId === null) {
      const { count } = await tx.defaultView.deleteMany({ where: { personId: actor.id } });
      const event = { type: "view.chosen", view: null, name: "" } as const;
      if (count > 0) await recordEvent(tx, actor, { subject: {}, event });
      return;
    }
    const view = await tx.savedView.findFirst({ where: { id: viewId, removedAt: null } });
    if (!view) throw new Refusal("not-found", "There is no such view.");
    authorizeView(actor, "see", view);
    await chooseFor(tx, actor, { viewId, name: view.name });
  });
}

/** Writes down the choice of a view that the actor may see. */
export async function chooseFor(
  tx: Tx,
  actor: Actor,
  { viewId, name }: { viewId: string; name: string },
): Promise<void> {
  const before = await tx.defaultView.findUnique({ where: { personId: actor.id } });
  if (before?.viewId === viewId) return;
  await tx.defaultView.upsert({
    where: { personId: actor.id },
    create: { personId: actor.id, viewId },
    update: { viewId },
  });
  await recordEvent(tx, actor, { subject: {}, event: { type: "view.chosen", view: viewId, name } });
}
