import "server-only";
import type { Actor, Role } from "@/lib/access/actor";
import { type EditionAbility, whyNot, whyNotAtDesk } from "@/lib/access/policy";
import type { AuditEvent } from "@/lib/audit/event";
import type { Subject } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { type Around, idsOfCircle } from "@/lib/notifications/find-around";
import type { Circle, Reach, Telling } from "@/lib/notifications/telling";

/** Somebody to be told, and how near it comes. */
export type Told = { personId: string; reach: Reach };

/** Whoever may do this, among those with one of these roles. */
const pools = {
  reviewers: { roles: ["reviewer", "publisher"], ability: "requestChanges" },
  publishers: { roles: ["publisher"], ability: "publish" },
  keepers: { roles: ["publisher"], ability: "read" },
  wordingJudges: { roles: ["reviewer", "publisher", "administrator"], ability: "read" },
} as const satisfies Partial<Record<Circle, { roles: Role[]; ability: EditionAbility }>>;

/** A circle that is found by what one may do. */
type Pool = keyof typeof pools;

type Asked = {
  actorId: string | null;
  telling: Telling<AuditEvent>;
  event: AuditEvent;
  subject: Subject;
  around: Around | null;
};

/** Who is told of an event, each once: not the actor, nobody who has left, nobody whom the policy does not let see it. */
export async function findTold(tx: Tx, asked: Asked): Promise<Told[]> {
  const { telling, event } = asked;
  const named = telling.named?.(event) ?? [];
  const near = await visible(tx, asked, [...named, ...(await members(tx, asked, telling.to ?? []))]);
  const groups = [...(telling.pool ?? []), ...(near.length === 0 ? (telling.standIn ?? []) : [])];
  const far = await visible(tx, asked, await members(tx, asked, groups));
  const told = new Map<string, Reach>();
  for (const personId of far) told.set(personId, telling.isUrgent ? "urgent" : "shared");
  for (const personId of near) told.set(personId, telling.isUrgent ? "urgent" : "personal");
  return [...told].map(([personId, reach]) => ({ personId, reach }));
}

async function members(tx: Tx, asked: Asked, circles: readonly Circle[]): Promise<string[]> {
  const found: (string | null | undefined)[] = [];
  for (const circle of circles)
    found.push(
      ...(isPool(circle)
        ? await membersOfPool(tx, circle, asked.around)
        : await idsOfCircle(tx, circle, asked)),
    );
  return found.filter((id) => typeof id === "string");
}

function isPool(circle: Circle): circle is Pool {
  return circle in pools;
}

async function membersOfPool(tx: Tx, circle: Pool, around: Around | null): Promise<string[]> {
  const { roles, ability } = pools[circle];
  const people = await tx.person.findMany({
    where: { deactivatedAt: null, roles: { hasSome: [...roles] } },
    select: actorFields,
  });
  return people
    .filter((person) => around === null || whyNot(person, ability, around.facts) === null)
    .map(({ id }) => id);
}

const actorFields = {
  ...{ id: true, name: true, email: true, credentials: true, affiliation: true, roles: true },
} as const;

async function visible(
  tx: Tx,
  { actorId, around, subject }: Asked,
  ids: readonly string[],
): Promise<string[]> {
  const others = [...new Set(ids)].filter((id) => id !== actorId);
  if (others.length === 0) return [];
  const people = await tx.person.findMany({
    where: { id: { in: others }, deactivatedAt: null },
    select: actorFields,
  });
  const maySee = (person: Actor) =>
    around === null
      ? whyNotAtDesk(person, "seeDesk") === null || subject.personId === person.id
      : whyNot(person, "read", around.facts) === null;
  return people.filter(maySee).map(({ id }) => id);
}
