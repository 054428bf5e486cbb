import { type Role, roleNames } from "@/lib/access/actor";
import { type AuditEvent, type AuditEventType, eventTypes, describe as tell } from "@/lib/audit/event";

/** One record of the audit as it is listed: who (as they were that day), what, when, why. */
export type ListedEvent = {
  /** The place in the chain, as decimal digits. */
  seq: string;
  at: Date;
  type: AuditEventType;
  /** Follows the actor's name. */
  sentence: string;
  actor: { id: string | null; name: string; roles: string };
  reason: string | null;
  subject: {
    answerId: string | null;
    editionId: string | null;
    revisionId: string | null;
    topicId: string | null;
    referenceId: string | null;
    personId: string | null;
  };
  payload: Record<string, unknown>;
  requestId: string | null;
  hash: string;
};

/** A row of the event table, in the names of the schema. */
export type EventRow = {
  seq: bigint;
  at: Date;
  type: string;
  actorId: string | null;
  actorName: string;
  actorRoles: string[];
  answerId: string | null;
  editionId: string | null;
  revisionId: string | null;
  topicId: string | null;
  referenceId: string | null;
  personId: string | null;
  payload: unknown;
  reason: string | null;
  requestId: string | null;
  hash: string;
};

/** A row told as a sentence. What an older version of the product wrote and this one does not know keeps its bare type. */
export function listedEvent(row: EventRow): ListedEvent {
  const payload = row.payload as Record<string, unknown>;
  const { at, reason, requestId, hash } = row;
  const { answerId, editionId, revisionId, topicId, referenceId, personId } = row;
  return {
    ...{ seq: String(row.seq), at, reason, requestId, hash, payload },
    type: row.type as AuditEventType,
    sentence: isKnown(row.type) ? tell({ type: row.type, ...payload } as AuditEvent) : row.type,
    actor: { id: row.actorId, name: row.actorName, roles: rolesOfTheDay(row.actorRoles) },
    subject: { answerId, editionId, revisionId, topicId, referenceId, personId },
  };
}

function rolesOfTheDay(roles: readonly string[]): string {
  return roles.map((role) => roleNames[role as Role] ?? role).join(", ");
}

function isKnown(type: string): boolean {
  return (eventTypes as readonly string[]).includes(type);
}
