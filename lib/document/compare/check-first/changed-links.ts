import type { FoundItem } from "@/lib/document/compare/check-first/changed-mentions";
import type { ComparedBlock, DiffToken } from "@/lib/document/compare/comparison";
import { changedStretches, hrefOf } from "@/lib/document/compare/stretches";

/** Links that lead elsewhere, came or went: the words of a link say nothing of where it leads. */
export function changedLinks(block: ComparedBlock): FoundItem[] {
  return changedStretches(block).flatMap(({ from, tokens }) => {
    const [before, after] = [addresses(tokens, "before"), addresses(tokens, "after")];
    if (before === after) return [];
    const context = { before: wordsOf(tokens, "before"), after: wordsOf(tokens, "after") };
    return [
      { rule: "link" as const, sentence: `Link ${says(before, after)}`, before, after, context, token: from },
    ];
  });
}

function says(before: string | null, after: string | null): string {
  if (before === null) return `added: ${after}`;
  return after === null ? `removed: ${before}` : `leads elsewhere: ${before} → ${after}`;
}

function addresses(tokens: readonly DiffToken[], side: "before" | "after"): string | null {
  const found = tokens.flatMap((token) => hrefOf(sideOf(token, side)) ?? []);
  return [...new Set(found)].join(", ") || null;
}

function wordsOf(tokens: readonly DiffToken[], side: "before" | "after"): string | null {
  const words = tokens.map((token) => {
    const shown = sideOf(token, side);
    return shown?.type === "text" ? shown.text : "";
  });
  return words.join("").trim() || null;
}

function sideOf(token: DiffToken, side: "before" | "after") {
  if (token.kind === "same") return token[side];
  if (side === "before") return token.kind === "del" ? token.before : null;
  return token.kind === "ins" ? token.after : null;
}
