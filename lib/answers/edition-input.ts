import { z } from "zod";
import { plainText } from "@/lib/document/plain-text";

/** What every change of an edition's state carries: which one, as seen when, and a key that makes a second click the same act. */
export const editionAct = z.strictObject({
  editionId: z.uuid(),
  lockVersion: z.int().min(0),
  idempotencyKey: z.uuid(),
});

export type EditionAct = z.infer<typeof editionAct>;

/** Words that are asked for: not empty, not endless, nothing hidden in them. */
export const words = (most: number, ask: string) => plainText(most).refine((text) => text.length > 0, ask);

/** The question of an answer as readers will see it; a draft may leave it empty. */
export const questionText = plainText(2_000);

/** Starting an answer: the disease and the question. */
export const newAnswerInput = z.strictObject({
  topicId: z.uuid("Choose the topic from the list, or add it first."),
  question: words(2_000, "Write the question as a reader would ask it."),
});

/** What the editor sends: lenient, for a draft may be incomplete. The document is judged by `acceptDocument`. */
export const draftInput = z.strictObject({
  question: questionText,
  document: z.unknown().refine((value) => value !== undefined, "The document is missing."),
  lockVersion: z.int().min(0),
  sittingId: z.uuid(),
});

/** Bringing an older text back into the draft. */
export const restoreRevisionInput = editionAct.extend({ revisionId: z.uuid() });

/** Submitting for review needs a note: what should the reviewer look at? */
export const submitInput = editionAct.extend({
  note: words(2_000, "Tell the reviewer in a sentence what this edition does."),
});

/** Reopening needs a reason, kept in the audit. */
export const reasonedAct = editionAct.extend({
  reason: words(2_000, "Give the reason, in a sentence."),
});

export type NewAnswerInput = z.infer<typeof newAnswerInput>;
export type DraftInput = z.infer<typeof draftInput>;
export type RestoreRevisionInput = z.infer<typeof restoreRevisionInput>;
export type SubmitInput = z.infer<typeof submitInput>;
export type ReasonedAct = z.infer<typeof reasonedAct>;
