import type { CheckedBlock } from "@/lib/document/checks/checked-block";
import { type CheckedAnswer, type Finding, type Fix, placed } from "@/lib/document/checks/finding";
import { citationOrder } from "@/lib/document/numbering";

const MARKER = /\[\s*\d{1,5}(?:\s*[,;–—-]\s*\d{1,5})*\s*\]/g;
const LONGEST_RANGE = 20;

/** A number in brackets that was typed or pasted and points to no reference: `[3]`, `[1,3–5]`. Where the answer’s own list has these numbers, citing them is offered by name. */
export function unlinkedMarker(answer: CheckedAnswer): Finding[] {
  return answer.blocks.flatMap((block) =>
    [...(block.text.includes("[") ? block.text.matchAll(MARKER) : [])].map(({ index, 0: words }) =>
      placed(block, {
        ...{ check: "unlinked-marker", from: index, to: index + words.length },
        sentence: `“${words}” is typed text, not a citation. Replace it with a citation of its source, or delete it.`,
        ...citing(answer, block, words),
      }),
    ),
  );
}

function citing(
  { document, references }: CheckedAnswer,
  { node }: CheckedBlock,
  words: string,
): { fix?: Fix } {
  const numbers = numbersOf(words);
  const order = citationOrder(document);
  const refIds = numbers.flatMap((number) => order[number - 1] ?? []);
  if (node.type === "heading" || refIds.length === 0 || refIds.length !== numbers.length) return {};
  const names = refIds.map((refId) => references?.get(refId)?.label);
  if (names.some((name) => name === undefined)) return {};
  return { fix: { label: `Cite ${names.join(" and ")}`, does: "cite", refIds } };
}

function numbersOf(words: string): number[] {
  const parts = words.replace(/[[\]\s]/g, "").split(/[,;]/);
  return parts.flatMap((part) => {
    const [first = 0, last = first] = part.split(/[–—-]/).map(Number);
    const count = Math.min(LONGEST_RANGE, Math.max(0, last - first + 1));
    return Array.from({ length: count }, (_, step) => first + step);
  });
}
