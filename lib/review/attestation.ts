import type { CheckRule } from "@/lib/document/compare/check-first/check-item";

/** A text that another is compared with, by name. */
export type NamedText = { revisionId: string; edition: number; revision: number };

/** What a reviewer says of their own interests when they sign. */
export type SignedInterests =
  | { kind: "none" }
  | { kind: "declared"; text: string }
  | { kind: "waived"; byId: string; by: string; because: string };

/** What an approver signed beside the statements, frozen: what was checked first against which text, which sources were opened, which interests were declared. */
export type Attestation = {
  against: NamedText | null;
  /** How many changes there were to check first; each of them is in `checked`. */
  found: number;
  checked: { key: string; rule: CheckRule; sentence: string }[];
  sources: { cited: number; opened: { id: string; number: number; label: string }[] };
  interests: SignedInterests;
};

/** The interests in a sentence of the signer's. */
export function interestsWords(interests: SignedInterests): string {
  if (interests.kind === "none") return "I have no conflict of interest with this answer.";
  if (interests.kind === "declared") return `I declare: ${interests.text}`;
  return `My conflict of interest was waived by ${interests.by}, because: ${interests.because}`;
}
