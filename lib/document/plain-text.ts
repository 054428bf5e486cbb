import { z } from "zod";
import { findHiddenCharacter } from "./hidden-characters";

/** A line or two of words as a field of a form: at most so many characters, in NFC, trimmed, without characters that hide or turn text. */
export function plainText(most: number) {
  return z
    .string()
    .trim()
    .max(most, `Keep this under ${most.toLocaleString("en-US")} characters.`)
    .superRefine((text, context) => {
      const hidden = findHiddenCharacter(text.replace(/[\r\n\t]/g, " "));
      if (!hidden) return;
      const message = `There is an invisible character (${hidden.name}) after “${hidden.after}”. Delete it and type the words again.`;
      context.addIssue({ code: "custom", message });
    })
    .transform((text) => text.normalize("NFC"));
}
