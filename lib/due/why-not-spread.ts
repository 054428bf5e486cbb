import type { Actor } from "@/lib/access/actor";

/** Why somebody may not move the reviews of an owner; null when they may. The verb asks the policy for each answer again. */
export function whyNotSpread(actor: Pick<Actor, "id" | "roles">, ownerId: string): string | null {
  const may = actor.id === ownerId || actor.roles.includes("reviewer") || actor.roles.includes("publisher");
  return may ? null : "Only the owner of these answers, a reviewer or a publisher moves their reviews.";
}
