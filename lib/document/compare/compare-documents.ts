import { canonicalJson } from "@/lib/document/canonical-json";
import { type AlignedPair, alignBlocks } from "@/lib/document/compare/align-blocks";
import { comparableBlocks } from "@/lib/document/compare/comparable-block";
import type { Change, ChangeClass, ComparedBlock, Comparison } from "@/lib/document/compare/comparison";
import { diffTokens, wholeLine } from "@/lib/document/compare/diff-tokens";
import { findChanges } from "@/lib/document/compare/find-changes";
import type { DocumentJson } from "@/lib/document/document-types";

/**
 * How two documents differ: paragraphs and headings aligned, words compared inside each pair, citations by their
 * source and never by their number. Two documents without a change between them are equal.
 */
export function compareDocuments(before: DocumentJson, after: DocumentJson): Comparison {
  const { pairs, limited } = alignBlocks(comparableBlocks(before), comparableBlocks(after));
  const compared = pairs.map(comparePair);
  const blocks = compared.map(({ block }) => block);
  const found = findChanges(blocks);
  const changes = found.length === 0 && canonicalJson(before) !== canonicalJson(after) ? [rearranged] : found;
  return {
    blocks,
    changes,
    counts: countByClass(changes),
    limited: limited || compared.some((one) => one.limited),
  };
}

// Rows, columns, lists or quotes were divided another way while every word stayed where it was.
const rearranged: Change = {
  class: "structure",
  kind: "moved",
  block: 0,
  wholeBlock: false,
  before: null,
  after: null,
};

function comparePair({ before, after, moved }: AlignedPair): { block: ComparedBlock; limited: boolean } {
  const places = { before: before?.place ?? null, after: after?.place ?? null };
  if (before && after && before.key !== after.key) {
    const { tokens, limited } = diffTokens(before, after);
    return { block: { kind: "changed", ...places, tokens }, limited };
  }
  if (before && after)
    return {
      block: { kind: moved ? "moved" : "same", ...places, tokens: wholeLine(after, "same") },
      limited: false,
    };
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
