import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** A person's row, locked, for an administrator who saw it as it is now. */
export async function lockPersonFor(tx: Tx, actor: Actor, wanted: { personId: string; lockVersion: number }) {
  authorizeAtDesk(actor, "managePeople");
  return lockPerson(tx, wanted);
}

/** A person's row, locked, as it was seen. */
export async function lockPerson(tx: Tx, wanted: { personId: string; lockVersion: number }) {
  await tx.$queryRaw`SELECT 1 FROM "person" WHERE "id" = ${wanted.personId}::uuid FOR UPDATE`;
  const person = await tx.person.findUnique({ where: { id: wanted.personId } });
  if (!person) throw new Refusal("not-found", "This person is not here. Reload the page.");
  if (person.lockVersion !== wanted.lockVersion)
    throw new Refusal(
      "conflict",
      "This was changed meanwhile. Reload the page, look at it, and change it again.",
      {
        lockVersion: person.lockVersion,
      },
    );
  return person;
}

/** Says no before the database does, with what to do instead. */
export async function refuseLastAdministrator(
  tx: Tx,
  person: { id: string; name: string; roles: string[]; deactivatedAt: Date | null },
): Promise<void> {
  if (!person.roles.includes("administrator") || person.deactivatedAt) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('answer_desk.administrators'))`;
  const others = await tx.person.count({
    where: { id: { not: person.id }, roles: { has: "administrator" }, deactivatedAt: null },
  });
  if (others === 0)
    throw new Refusal(
      "conflict",
      `${person.name} is the last administrator. Make somebody else an administrator first.`,
    );
}
