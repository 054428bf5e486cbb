import { z } from "zod";

/** The most texts that one visit to the import sends. */
export const MOST_TEXTS = 20;

/** The most bytes of one text, as it travels (UTF-8 in JSON): a request of the desk has one mebibyte, words around the text included. */
export const MOST_TEXT_BYTES = 1_000_000;

/** Whether a text is small enough to be sent. */
export function fitsImport(text: string): boolean {
  return new TextEncoder().encode(JSON.stringify(text)).length <= MOST_TEXT_BYTES;
}

/** One text to turn into drafts, and the name it came by. */
export const importInput = z.strictObject({
  fileName: z.string().trim().min(1, "Give the text a name.").max(255, "Keep the name under 255 characters."),
  text: z
    .string()
    .refine((text) => text.trim() !== "", "There is nothing in this text.")
    .refine(
      (text) => !text.includes("\0"),
      "This is not a text. Save it as plain text (.txt), then import that.",
    )
    .refine(fitsImport, "This text is larger than 1 MB. Split it in two."),
});

export type ImportInput = z.infer<typeof importInput>;
