import { formatAma } from "./ama-style";
import type { Said } from "./health/said-notices";
import { formatReference } from "./house-style";
import { formatNlm } from "./nlm-style";
import type { Csl } from "./reference-schema";

/** A source to print, with what was said about it. */
type Printable = Said<{ csl: Csl }>;

/** The forms in which a reference is printed, by the name people know them by: one function each, wherever it is printed. */
export const referenceStyles = {
  house: { label: "House style", print: ({ csl, notices }: Printable) => formatReference(csl, notices).text },
  nlm: { label: "NLM", print: ({ csl, notices }: Printable) => formatNlm(csl, notices) },
  ama: { label: "AMA", print: ({ csl, notices }: Printable) => formatAma(csl, notices) },
} as const;

/** One of them. */
export type ReferenceStyle = keyof typeof referenceStyles;

/** References as a numbered list of this style, one a line. */
export function printList(style: ReferenceStyle, references: readonly Printable[]): string {
  return references.map((source, at) => `${at + 1}. ${referenceStyles[style].print(source)}`).join("\n");
}
