import "server-only";
import type { Actor } from "@/lib/access/actor";
import { Refusal } from "@/lib/errors/refusal";

/** A window may say whose it is (`x-window-of`); it never speaks in the name of somebody else who signed in on the same browser meanwhile. */
export function refuseForeignWindow(actor: Actor, request: Request): void {
  const owner = request.headers.get("x-window-of");
  if (owner === null || owner === actor.id) return;
  throw new Refusal(
    "signed-out",
    "Somebody else is signed in on this browser. The person whose words these are must sign in again to save them.",
  );
}
