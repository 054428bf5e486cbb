import { z } from "zod";
import { words } from "@/lib/answers/edition-input";
import { LONGEST_PASSAGE } from "@/lib/document/passages";

/** The words of a source that carry a sentence, to be kept for a citation of it. */
export const addPassageInput = z.strictObject({
  editionId: z.uuid(),
  referenceId: z.uuid(),
  quote: words(LONGEST_PASSAGE, "Copy the words of the source that carry the sentence."),
  idempotencyKey: z.uuid(),
});

/** Ticking a passage as checked against the source, or taking the tick back. */
export const passageAct = z.strictObject({
  editionId: z.uuid(),
  passageId: z.uuid(),
  idempotencyKey: z.uuid(),
});

/** A supporting passage as the desk shows it, and who checked it against the source. */
export type Passage = {
  id: string;
  quote: string;
  addedById: string;
  addedBy: string;
  addedAt: string;
  checked: { by: string; at: string } | null;
};

export type AddPassageInput = z.infer<typeof addPassageInput>;
export type PassageAct = z.infer<typeof passageAct>;
