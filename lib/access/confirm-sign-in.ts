import "server-only";
import type { Actor } from "@/lib/access/actor";
import { askPassword } from "@/lib/access/ask-password";
import { confirmSession } from "@/lib/access/sessions";
import { isSignInOld } from "@/lib/access/sign-in-age";
import { database } from "@/lib/database/client";
import { Refusal } from "@/lib/errors/refusal";

/** Lets somebody sign whose sign-in is fresh, or who gives the password again: then it is fresh from now on. Somebody who acts in no session (a command) has none to confirm. */
export async function confirmSignIn(actor: Actor, password: string): Promise<void> {
  const { signAgainMinutes } = await database.centre.findUniqueOrThrow({ where: { id: 1 } });
  if (!actor.session || !isSignInOld(actor, signAgainMinutes, new Date())) return;
  if (password === "") throw new Refusal("not-ready", ASK, { asksPassword: true });
  await askPassword(actor, password, "The password is not right. Nothing was signed; the form is as it was.");
  await confirmSession(actor.session.id);
}

const ASK =
  "You signed in a while ago. Give your password to sign; everything you ticked and wrote is still here.";
