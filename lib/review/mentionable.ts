import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Somebody who can be named in a comment. */
export type Mentionable = { id: string; name: string; roles: string[] };

const maySee = { deactivatedAt: null, NOT: { roles: { isEmpty: true } } };

/** Everybody who may see the answers of this centre, by name. */
export async function listMentionable(actor: Actor): Promise<Mentionable[]> {
  authorizeAtDesk(actor, "seeDesk");
  return database.person.findMany({
    where: { ...maySee, id: { not: actor.id } },
    select: { id: true, name: true, roles: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** The ids of people who are named, each once. Throws when one of them may not see the answer. */
export async function mentionable(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return wanted;
  const found = await tx.person.count({ where: { ...maySee, id: { in: wanted } } });
  if (found === wanted.length) return wanted;
  throw new Refusal(
    "invalid",
    "Somebody you named cannot see this answer any more. Take the name out and send it again.",
  );
}
