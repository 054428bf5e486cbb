import { z } from "zod";
import { editionAct } from "@/lib/answers/edition-input";
import { plainText } from "@/lib/document/plain-text";

/** Publishing asks "Did the information change?". */
export const publishInput = editionAct
  .extend({
    contentHash: z.string().regex(/^[0-9a-f]{64}$/, "Reload the page: the text on it cannot be identified."),
    changeKind: z.enum(["first", "substantive", "wording"], "Say whether the information changed."),
    changeNote: plainText(500).default(""),
    wholeAnswerReviewed: z.boolean(),
  })
  .refine((input) => input.changeKind !== "substantive" || input.changeNote.length > 0, {
    path: ["changeNote"],
    message: "Tell readers in a sentence what changed.",
  });

export type PublishInput = z.infer<typeof publishInput>;
