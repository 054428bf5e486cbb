import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { eachNode } from "@/lib/document/each-node";

/** One place where a reference is cited: its number in the list, and the how-manieth place it is, counted from 1, for `cite-3-2` and back-links. */
export type CitationOccurrence = { refId: string; number: number; occurrence: number };

/** Ids of the cited references in the order a reader first meets them, each once. */
export function citationOrder(document: DocumentJson): string[] {
  const met = new Set<string>();
  eachNode(document, (node) => {
    if (node.type === "citation") met.add(refIdOf(node));
  });
  return [...met];
}

/** The number of each cited reference: 1 to k by first appearance, without gaps; worked out whenever it is shown, never stored. */
export function citationNumbers(document: DocumentJson): Map<string, number> {
  return new Map(citationOrder(document).map((refId, index) => [refId, index + 1]));
}

/** Every place where a reference is cited, in reading order; a source named twice in one group of neighbouring citations is one place. */
export function citationOccurrences(document: DocumentJson): CitationOccurrence[] {
  const places = new Map<string, { number: number; count: number }>();
  const occurrences: CitationOccurrence[] = [];
  eachNode(document, (node, siblings, index) => {
    if (node.type !== "citation" || isRepeated(siblings, index)) return;
    const refId = refIdOf(node);
    const place = places.get(refId) ?? { number: places.size + 1, count: 0 };
    place.count += 1;
    places.set(refId, place);
    occurrences.push({ refId, number: place.number, occurrence: place.count });
  });
  return occurrences;
}

/** Numbers of one group of neighbouring citations as the house writes them: each once, in order, three or more in a row joined, as in `1,3–5`. */
export function groupNumbers(numbers: readonly number[]): string {
  return numberRanges(numbers)
    .map(([first, ...rest]) => (rest.length < 2 ? [first, ...rest].join(",") : `${first}–${rest.at(-1)}`))
    .join(",");
}

/** Numbers sorted, each once, in runs without a gap: `[5, 1, 4, 3]` gives `[[1], [3, 4, 5]]`. */
export function numberRanges(numbers: readonly number[]): number[][] {
  const ranges: number[][] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else ranges.push([number]);
  }
  return ranges;
}

/** A line of text with each group of neighbouring citations taken together as one list, for they are shown as one. */
export function withCitationsGrouped(inlines: readonly NodeJson[]): (NodeJson | NodeJson[])[] {
  const parts: (NodeJson | NodeJson[])[] = [];
  for (const inline of inlines) {
    const last = parts.at(-1);
    if (inline.type !== "citation") parts.push(inline);
    else if (Array.isArray(last)) last.push(inline);
    else parts.push([inline]);
  }
  return parts;
}

/** The reference a citation node cites. */
export function refIdOf(citation: NodeJson): string {
  return String(citation.attrs?.refId);
}

/** Whether a citation repeats one of the same group of neighbours: readers see both as one. */
export function isRepeated(siblings: readonly NodeJson[], index: number): boolean {
  const refId = siblings[index]?.attrs?.refId;
  for (let before = index - 1; siblings[before]?.type === "citation"; before--) {
    if (siblings[before]?.attrs?.refId === refId) return true;
  }
  return false;
}
