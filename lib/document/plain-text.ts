import { z } from "zod";
import { findHiddenCharacter } from "./hidden-characters";

/** A line or two of words as a field of a form: at most so many characters, in NFC, trimmed, without characters that hide or turn text. */
export function plainText(most: number) {
  return z
    .string()
    .trim()
    .max(most, { error: ({ input }) => tooLong(most, String(input).length) })
    .superRefine((text, context) => {
      const hidden = findHiddenCharacter(text.replace(/[\r\n\t]/g, " "));
      if (!hidden) return;
      const message = `There is an invisible character (${hidden.name}) after “${hidden.after}”. Delete it and type the words again.`;
      context.addIssue({ code: "custom", message });
    })
    .transform((text) => text.normalize("NFC"));
}

function tooLong(most: number, length: number): string {
  const [limit, now] = [most, length].map((count) => count.toLocaleString("en-US"));
  return `Keep this to ${limit} characters or fewer; it has ${now}.`;
}
