import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/database/transaction";
import { notify } from "@/lib/notifications/notify";
import type { AuditEvent } from "./event";

/** What an event is about, by id. */
export type Subject = {
  answerId?: string;
  editionId?: string;
  revisionId?: string;
  publicationId?: string;
  referenceId?: string;
  topicId?: string;
  personId?: string;
};

/** Who acts when nobody is signed in: a job, a command, or a visitor who is not let in. */
export type Witness = Pick<Actor, "name" | "requestId"> & { id: string | null; roles: readonly string[] };

/** Writes the event in the transaction of the change it tells, and into the inbox of everybody who is told of it. Place, time and hash are set by the database; its lock on the end of the chain is the last one taken. */
export async function recordEvent(
  tx: Tx,
  actor: Actor | Witness,
  told: { subject: Subject; event: AuditEvent; reason?: string },
): Promise<void> {
  const { type, ...payload } = told.event;
  const eventId = randomUUID();
  await notify(tx, { eventId, actorId: actor.id, event: told.event, subject: told.subject });
  await tx.$executeRaw`
    INSERT INTO "event" ("id", "seq", "type", "actor_id", "actor_name", "actor_roles", "answer_id", "edition_id", "revision_id",
      "publication_id", "reference_id", "topic_id", "person_id", "payload", "reason", "request_id")
    VALUES (${eventId}::uuid, 0, ${type}, ${actor.id}::uuid, ${actor.name}, ${[...actor.roles]}::text[], ${told.subject.answerId ?? null}::uuid,
      ${told.subject.editionId ?? null}::uuid, ${told.subject.revisionId ?? null}::uuid, ${told.subject.publicationId ?? null}::uuid,
      ${told.subject.referenceId ?? null}::uuid, ${told.subject.topicId ?? null}::uuid, ${told.subject.personId ?? null}::uuid,
      ${JSON.stringify(payload)}::jsonb, ${told.reason ?? null}, ${actor.requestId ?? null})`;
}
