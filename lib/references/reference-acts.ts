import { z } from "zod";
import { plainText } from "@/lib/document/plain-text";
import { referenceInput } from "@/lib/references/reference-input";

/** An act on one reference as the person saw it. */
export const referenceAct = z.strictObject({ referenceId: z.uuid(), lockVersion: z.int().min(0) });

/** Correcting the fields of a reference. */
export const changeReferenceInput = referenceAct.extend({ fields: referenceInput });

/** A note for colleagues. */
export const noteInput = z.strictObject({
  referenceId: z.uuid(),
  text: plainText(2_000).refine(
    (text) => text.length > 0,
    "Write what colleagues should know of this source.",
  ),
});

/** Lines of a reference list as pasted from a text, to be read into fields. */
export const pastedReferencesInput = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1, "Paste one reference a line.")
    .max(200_000, "Paste at most 200,000 characters at a time."),
});

/** Lines that were read and looked at, to be added in one go. */
export const addManyInput = z.strictObject({
  references: z
    .array(referenceInput)
    .min(1, "Choose at least one reference to add.")
    .max(300, "Add at most 300 references at a time."),
});

/** Two references that look alike. */
export const pairInput = z.strictObject({ oneId: z.uuid(), otherId: z.uuid() });

export type PairInput = z.infer<typeof pairInput>;
export type ReferenceAct = z.infer<typeof referenceAct>;
export type ChangeReferenceInput = z.infer<typeof changeReferenceInput>;
export type NoteInput = z.infer<typeof noteInput>;
export type PastedReferencesInput = z.infer<typeof pastedReferencesInput>;
export type AddManyInput = z.infer<typeof addManyInput>;
