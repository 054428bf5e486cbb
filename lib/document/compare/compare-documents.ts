import { canonicalJson } from "@/lib/document/canonical-json";
import { alignBlocks } from "@/lib/document/compare/align-blocks";
import { comparableBlocks } from "@/lib/document/compare/comparable-block";
import type { Change, ChangeClass, ComparedBlock, Comparison } from "@/lib/document/compare/comparison";
import { diffTokens, wholeLine } from "@/lib/document/compare/diff-tokens";
import { findChanges } from "@/lib/document/compare/find-changes";
import { findRows } from "@/lib/document/compare/find-rows";
import { findSeams } from "@/lib/document/compare/find-seams";
import { pairMoved } from "@/lib/document/compare/pair-moved";
import { pairParts, type SeamedPair } from "@/lib/document/compare/pair-parts";
import type { DocumentJson } from "@/lib/document/document-types";

/**
 * How two documents differ: paragraphs and headings aligned, words compared inside each pair, citations by their
 * source and never by their number. Two documents without a change between them are equal; the comparison the other way
 * round finds the same changes reversed; `applyComparison` makes the new document of the old one.
 */
export function compareDocuments(before: DocumentJson, after: DocumentJson): Comparison {
  const aligned = pairMoved(alignBlocks(comparableBlocks(before), comparableBlocks(after)));
  const compared = findSeams(pairParts(aligned.pairs)).map(comparePair);
  const blocks = findRows(compared.map(({ block }) => block));
  const found = findChanges(blocks);
  const changes = found.length === 0 && canonicalJson(before) !== canonicalJson(after) ? [rearranged] : found;
  return {
    blocks,
    changes,
    counts: countByClass(changes),
    limited: aligned.limited || compared.some((one) => one.limited),
  };
}

// No document that was accepted comes here: a net under a form of text that this comparison does not know yet.
const rearranged: Change = {
  class: "structure",
  kind: "moved",
  block: 0,
  token: null,
  wholeBlock: false,
  before: null,
  after: null,
};

function comparePair({ before, after, moved, seam }: SeamedPair): { block: ComparedBlock; limited: boolean } {
  const places = { before: before?.place ?? null, after: after?.place ?? null, seam, row: null };
  if (before && after && before.key !== after.key) {
    const { tokens, limited } = diffTokens(before, after);
    return { block: { kind: moved ? "moved" : "changed", ...places, tokens }, limited };
  }
  if (before && after) {
    const stays = seam ? "changed" : "same";
    return {
      block: { kind: moved ? "moved" : stays, ...places, tokens: wholeLine(after, "same") },
      limited: false,
    };
  }
  if (after) return { block: { kind: "added", ...places, tokens: wholeLine(after, "ins") }, limited: false };
  return {
    block: { kind: "removed", ...places, tokens: before ? wholeLine(before, "del") : [] },
    limited: false,
  };
}

function countByClass(changes: readonly Change[]): Record<ChangeClass, number> {
  const counts = { text: 0, citation: 0, link: 0, formatting: 0, structure: 0 };
  for (const change of changes) counts[change.class] += 1;
  return counts;
}
