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
  "What it says is clinically accurate.",
  "The cited sources support what the answer says.",
  "It is in plain language and right for a reader who is worried.",
  "It holds no personal data of the reader who asked.",
] as const;

/** What everybody signs who says that a text is right: bound to the hash of the text on the screen. The password is asked for when the sign-in is old. */
export const attestationFields = {
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, "Reload the page: the text on it cannot be identified."),
  checklist: z
    .array(z.enum(approvalStatements))
    .refine(
      (ticked) => approvalStatements.every((statement) => ticked.includes(statement)),
      "Tick every statement, or request changes.",
    ),
  interests: z.enum(["none", "declared"], "Say whether you have a conflict of interest."),
  interestsText: plainText(1_000).default(""),
  note: plainText(5_000).default(""),
  password: z.string().max(1_024, "Use at most 1,024 characters.").default(""),
};

/** Whether somebody who declares an interest says which. */
export function namesInterests(signed: { interests: string; interestsText: string }): boolean {
  return signed.interests !== "declared" || signed.interestsText !== "";
}

/** What is said beside the field when they do not. */
export const unnamedInterests = {
  path: ["interestsText"],
  message: "Say what the interest is, in a sentence.",
};

/** Approving the text in review. */
export const approveInput = editionAct.extend(attestationFields).refine(namesInterests, unnamedInterests);

export type RequestChangesInput = z.infer<typeof requestChangesInput>;
export type ApproveInput = z.infer<typeof approveInput>;
/** What was signed, without the act that it belongs to. */
export type SignedInput = Pick<ApproveInput, keyof typeof attestationFields>;
