import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { type ListedEvent, listedEvent } from "@/lib/audit/listed-event";
import { database } from "@/lib/database/client";
import { isUuid } from "@/lib/database/is-uuid";

/** Everybody who has or had an account, the active first, A to Z. */
export async function listPeople(actor: Actor) {
  authorizeAtDesk(actor, "managePeople");
  const people = await database.person.findMany({
    select: {
      id: true,
      name: true,
      email: true,
      credentials: true,
      affiliation: true,
      roles: true,
      deactivatedAt: true,
      lockVersion: true,
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
    },
    orderBy: [{ deactivatedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
  });
  return people.map(({ sessions, ...person }) => ({
    ...person,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
  }));
}

/** One person with everything an administrator may know of them, or null. */
export async function findPerson(actor: Actor, personId: string) {
  authorizeAtDesk(actor, "managePeople");
  if (!isUuid(personId)) return null;
  const person = await database.person.findUnique({
    where: { id: personId },
    select: {
      id: true,
      name: true,
      email: true,
      credentials: true,
      affiliation: true,
      roles: true,
      deactivatedAt: true,
      lockVersion: true,
      createdAt: true,
    },
  });
  return person && { ...person, openSessions: await countOpenSessions(personId) };
}

/** What happened to a person's account, newest first; at most fifty. */
export async function listPersonEvents(actor: Actor, personId: string): Promise<ListedEvent[]> {
  authorizeAtDesk(actor, "managePeople");
  const events = await database.event.findMany({
    where: { personId, type: { startsWith: "person." } },
    orderBy: { seq: "desc" },
    take: 50,
  });
  return events.map(listedEvent);
}

/** One's own account. */
export async function getOwnAccount(actor: Actor) {
  const { name, email, credentials, affiliation, roles, lockVersion } =
    await database.person.findUniqueOrThrow({
      where: { id: actor.id },
    });
  return {
    name,
    email,
    credentials,
    affiliation,
    roles,
    lockVersion,
    openSessions: await countOpenSessions(actor.id),
  };
}

/** Links that wait to be used, newest first. */
export async function listOpenInvitations(actor: Actor) {
  authorizeAtDesk(actor, "managePeople");
  return database.invitation.findMany({
    where: { usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, kind: true, email: true, roles: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
}

async function countOpenSessions(personId: string): Promise<number> {
  const idle = new Date(Date.now() - 30 * 60_000);
  return database.session.count({
    where: { personId, revokedAt: null, expiresAt: { gt: new Date() }, lastSeenAt: { gt: idle } },
  });
}
