import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { actOnce } from "@/lib/answers/act-once";
import { chooseFor } from "@/lib/answers/choose-view";
import { listQuery, readAnswerFilter } from "@/lib/answers/list-filter";
import type { SaveViewInput } from "@/lib/answers/view-input";
import { recordEvent } from "@/lib/audit/record-event";

/** Keeps a list by name, as one's own or for everybody. Of the query only what the list understands is kept. */
export async function saveView(actor: Actor, input: SaveViewInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "saveView" }, async (tx) => {
    authorizeAtDesk(actor, "seeDesk");
    const { name, isShared } = input;
    const asked = Object.fromEntries(new URLSearchParams(input.query));
    const query = listQuery(readAnswerFilter(asked).filter);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`views of ${actor.id}`}, 0))`;
    const [known] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id"::text FROM "saved_view"
       WHERE "owner_id" = ${actor.id}::uuid AND lower("name") = lower(${name}) AND "removed_at" IS NULL FOR UPDATE`;
    const id = known?.id ?? randomUUID();
    if (known) await tx.savedView.update({ where: { id }, data: { name, query, isShared } });
    else await tx.savedView.create({ data: { id, ownerId: actor.id, name, query, isShared } });
    await recordEvent(tx, actor, {
      subject: {},
      event: { type: "view.saved", view: id, name, query, shared: isShared },
    });
    if (input.isDefault) await chooseFor(tx, actor, { viewId: id, name });
    return { viewId: id, query };
  });
}
