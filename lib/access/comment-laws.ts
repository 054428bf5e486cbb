import type { Actor } from "./actor";
import type { Law } from "./law";

/** A comment as far as its change is concerned. */
export type CommentFacts = {
  authorId: string;
  /** Whether anything was said after it in its conversation. */
  isAnswered: boolean;
  isResolved: boolean;
};

/** Laws about the words of a comment, beside those of its edition. */
export const commentLaws = {
  edit: [
    ["Only who wrote a comment changes its words.", (actor, { authorId }) => authorId === actor.id],
    [
      "This comment was resolved meanwhile, and its words stay. What you typed is still here.",
      (_, { isResolved }) => !isResolved,
      "state",
    ],
    [
      "Somebody answered this comment meanwhile, and its words stay. What you typed is still here: you can send it as a reply.",
      (_, { isAnswered }) => !isAnswered,
      "state",
    ],
  ],
} as const satisfies Record<string, readonly Law<CommentFacts>[]>;

/** The first law about the words of a comment that the actor would break by changing them; null when there is none. */
export function brokenByEdit(actor: Actor, comment: CommentFacts): Law<CommentFacts> | null {
  const laws: readonly Law<CommentFacts>[] = commentLaws.edit;
  return laws.find(([, isKept]) => !isKept(actor, comment)) ?? null;
}
