import { formatAma } from "./ama-style";
import { formatReference } from "./house-style";
import { formatNlm } from "./nlm-style";
import type { Csl } from "./reference-schema";

/** The forms in which a reference is printed, by the name people know them by: one function each, wherever it is printed. */
export const referenceStyles = {
  house: { label: "House style", print: (csl: Csl) => formatReference(csl).text },
  nlm: { label: "NLM", print: (csl: Csl) => formatNlm(csl) },
  ama: { label: "AMA", print: (csl: Csl) => formatAma(csl) },
} as const;

/** One of them. */
export type ReferenceStyle = keyof typeof referenceStyles;

/** References as a numbered list of this style, one a line. */
export function printList(style: ReferenceStyle, references: readonly Csl[]): string {
  return references.map((csl, at) => `${at + 1}. ${referenceStyles[style].print(csl)}`).join("\n");
}
