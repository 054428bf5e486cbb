import { z } from "zod";
import { editionAct, reasonedAct, words } from "@/lib/answers/edition-input";
import { plainText } from "@/lib/document/plain-text";
import { saidChanges } from "@/lib/publication/change-kind";
import { attestationFields, namesInterests, unnamedInterests } from "@/lib/review/verdict-input";

/** What is typed to publish without a review. */
export const URGENT_WORDS = "publish unreviewed";

/** Publishing before the review: the reason, twenty characters or more, the words typed, and what readers are told. */
export const urgentInput = editionAct
  .extend({
    reason: plainText(2_000).refine(
      (text) => text.length >= 20,
      "Say in twenty characters or more why this cannot wait for a review.",
    ),
    changeKind: z.enum(saidChanges, "Say whether the information changed."),
    changeNote: plainText(500).default(""),
    confirmation: z
      .string()
      .trim()
      .refine((typed): boolean => typed === URGENT_WORDS, `Type “${URGENT_WORDS}” to confirm.`),
  })
  .refine((input) => input.changeKind !== "substantive" || input.changeNote.length > 0, {
    path: ["changeNote"],
    message: "Tell readers in a sentence what changed.",
  });

/** Signing the second review of what is live already: the published edition, and the text on the screen by its hash. */
export const secondReviewInput = editionAct
  .extend(attestationFields)
  .refine(namesInterests, unnamedInterests);

/** Removing an answer: why, for readers, and where its address leads, if anywhere. */
export const removeInput = reasonedAct.extend({
  redirectTo: z.string().trim().max(300, "Give the address of one answer.").default(""),
});

/** Telling readers better what changed; why is kept in the audit. */
export const correctNoteInput = reasonedAct.extend({
  publicationId: z.uuid(),
  note: words(500, "Tell readers in a sentence what changed."),
});

export type UrgentInput = z.infer<typeof urgentInput>;
export type SecondReviewInput = z.infer<typeof secondReviewInput>;
export type RemoveInput = z.infer<typeof removeInput>;
export type CorrectNoteInput = z.infer<typeof correctNoteInput>;
