import { z } from "zod";
import { editionAct, words } from "@/lib/answers/edition-input";
import { plainText } from "@/lib/document/plain-text";

/** Requesting changes needs words. */
export const requestChangesInput = editionAct.extend({
  note: words(5_000, "Say what has to change, so that the author can act on it."),
});

/** The statements that an approver signs, all of them. */
export const approvalStatements = [
  "I read the whole answer as readers will see it.",
  "The cited sources support what the answer says.",
  "It is in plain language and right for a reader who is worried.",
  "It holds no personal data of the reader who asked.",
] as const;

/** Approving: bound to the hash of the text on the reviewer's screen. */
export const approveInput = editionAct.extend({
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, "Reload the page: the text on it cannot be identified."),
  checklist: z
    .array(z.enum(approvalStatements))
    .refine(
      (ticked) => approvalStatements.every((statement) => ticked.includes(statement)),
      "Tick every statement, or request changes.",
    ),
  note: plainText(5_000).default(""),
});

export type RequestChangesInput = z.infer<typeof requestChangesInput>;
export type ApproveInput = z.infer<typeof approveInput>;
