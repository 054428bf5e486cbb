import type { Actor } from "@/lib/access/actor";
import { Refusal } from "@/lib/errors/refusal";

/** What the laws about a saved view look at, read from its row. */
export type ViewFacts = { ownerId: string; isShared: boolean };

type Law = readonly [sentence: string, isKept: (actor: Actor, view: ViewFacts) => boolean];

const isMine = (actor: Actor, view: ViewFacts) => view.ownerId === actor.id;

/** Laws about saved views of the list, each with the sentence that says why not. A view that is neither one's own nor shared is not there at all. */
const viewLaws = {
  see: [["There is no such view.", (actor, view) => isMine(actor, view) || view.isShared]],
  remove: [
    [
      "Only whoever saved a view, or an administrator, removes it.",
      (actor, view) => isMine(actor, view) || actor.roles.includes("administrator"),
    ],
  ],
} as const satisfies Record<string, readonly Law[]>;

/** The sentence that says why the actor may not do this to the view, or null when they may. */
export function whyNotView(actor: Actor, ability: keyof typeof viewLaws, view: ViewFacts): string | null {
  const laws: readonly Law[] = viewLaws[ability];
  return laws.find(([, isKept]) => !isKept(actor, view))?.[0] ?? null;
}

/** Throws the policy's no: what one may not see is not there. */
export function authorizeView(actor: Actor, ability: keyof typeof viewLaws, view: ViewFacts): void {
  const sentence = whyNotView(actor, ability, view);
  if (sentence !== null) throw new Refusal(ability === "see" ? "not-found" : "forbidden", sentence);
}
