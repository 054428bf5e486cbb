import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/database/transaction";
import { notify } from "@/lib/notifications/notify";
import type { AuditEvent } from "./event";
import type { Witness } from "./record-event";

/** One event about one reference. */
export type ReferenceEvent = { referenceId: string; event: AuditEvent };

/** Writes one event a reference, in this order and in one statement, in the transaction of the change they tell. */
export async function recordReferenceEvents(
  tx: Tx,
  actor: Actor | Witness,
  told: readonly ReferenceEvent[],
): Promise<void> {
  if (told.length === 0) return;
  const rows = told.map(({ referenceId, event: { type, ...payload } }) => ({
    ...{ id: randomUUID(), referenceId, type, payload },
  }));
  for (const [place, { referenceId, event }] of told.entries())
    await notify(tx, {
      ...{ eventId: rows[place]?.id ?? "", actorId: actor.id, event },
      subject: { referenceId },
    });
  await tx.$executeRaw`
    INSERT INTO "event" ("id", "seq", "type", "actor_id", "actor_name", "actor_roles", "reference_id", "payload", "request_id")
    SELECT (row->>'id')::uuid, 0, row->>'type', ${actor.id}::uuid, ${actor.name}, ${[...actor.roles]}::text[],
      (row->>'referenceId')::uuid, row->'payload', ${actor.requestId ?? null}
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) WITH ORDINALITY AS told(row, place) ORDER BY place`;
}
