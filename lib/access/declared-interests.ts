import type { Actor } from "./actor";
import type { EditionFacts } from "./law";

/** Whether the actor declared their interests within the last twelve months. */
export function holdsDeclaration({ declared }: Pick<Actor, "declared">, now: Date): boolean {
  return declared !== undefined && declared !== null && declared.until > now;
}

/** Whether what the actor declared touches the topic of the edition, and nobody waived it. Where the topic is not known, it does. */
export function conflictsWith(
  actor: Pick<Actor, "id" | "declared">,
  { topicId, waivedFor = [] }: Pick<EditionFacts, "topicId" | "waivedFor">,
): boolean {
  if (topicId === undefined) return true;
  return (actor.declared?.topicIds.includes(topicId) ?? false) && !waivedFor.includes(actor.id);
}

/** The laws of everybody who signs a review: their interests are declared, and none stands against the topic. */
export const interestLaws = [
  [
    "Your declaration of interests is missing or older than twelve months. Declare them on your profile first.",
    (actor: Actor) => holdsDeclaration(actor, new Date()),
  ],
  [
    "You declared an interest in this topic. Somebody else must review it, or assign it to you and say why.",
    (actor: Actor, edition: EditionFacts) => !conflictsWith(actor, edition),
  ],
] as const;
