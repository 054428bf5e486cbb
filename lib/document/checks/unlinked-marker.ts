import { type CheckedAnswer, type Finding, placeOfMatch } from "@/lib/document/checks/finding";

const MARKER = /\[\s*\d{1,5}(?:\s*[,;–—-]\s*\d{1,5})*\s*\]/g;

/** A number in brackets that was typed or pasted and points to no reference: `[3]`, `[1,3–5]`. */
export function unlinkedMarker({ blocks }: CheckedAnswer): Finding[] {
  return blocks.flatMap((block) =>
    Array.from(block.text.matchAll(MARKER), (match) => ({
      check: "unlinked-marker",
      severity: "required" as const,
      sentence: `“${match[0]}” is typed text, not a citation. Replace it with a citation of its source, or delete it.`,
      ...placeOfMatch(block, match),
    })),
  );
}
