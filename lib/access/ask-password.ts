import "server-only";
import type { Actor } from "@/lib/access/actor";
import { isPassword } from "@/lib/access/passwords";
import { countSignIn, forgiveSignIns } from "@/lib/access/sign-in-limiter";
import { database } from "@/lib/database/client";
import { Refusal } from "@/lib/errors/refusal";

/** The hash of the actor's password, for whoever types it now; a wrong one is refused with the given sentence. Guessing is limited like signing in. */
export async function askPassword(actor: Actor, typed: string, wrong: string): Promise<string> {
  const place = `own password of ${actor.id}`;
  const stop = await countSignIn(actor.email, place);
  if (stop)
    throw new Refusal("too-many", `Too many attempts. Try again in ${Math.ceil(stop.seconds / 60)} minutes.`);
  const { passwordHash } = await database.person.findUniqueOrThrow({ where: { id: actor.id } });
  if (!(await isPassword(typed, passwordHash)) || !passwordHash) throw new Refusal("invalid", wrong);
  await forgiveSignIns(actor.email, place);
  return passwordHash;
}
