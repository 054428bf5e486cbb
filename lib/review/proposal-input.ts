import { z } from "zod";
import { words } from "@/lib/answers/edition-input";
import { addCommentInput, threadAct } from "@/lib/review/comment-input";

/** Other words for a passage: citations as the numbers that readers see. The text of the comment says why. */
export const proposeInput = addCommentInput.extend({
  typed: z.string().max(4_000, "Keep the words under 4,000 characters, or write a comment instead."),
  text: words(5_000, "Say in a sentence why these words are better."),
});

/** Taking a proposal as the words of the draft: they stand in it already, by the editor's own hand. */
export const applyInput = threadAct;

/** Leaving the words as they are; why may be said. */
export const declineInput = threadAct.extend({ words: z.string().trim().max(2_000) });

export type ProposeInput = z.infer<typeof proposeInput>;
export type ApplyInput = z.infer<typeof applyInput>;
export type DeclineInput = z.infer<typeof declineInput>;
