import type { ComparedBlock, DiffToken, Token } from "@/lib/document/compare/comparison";

/** Neighbouring tokens of a compared line that changed together, from one of its tokens on. */
export type ChangedStretch = { from: number; tokens: readonly DiffToken[] };

/**
 * The changed stretches of a compared line: inserted and deleted tokens side by side, or kept ones whose look, link or place in
 * the source changed alike. The space that a split took away or a joining put in is not one: the seam tells it.
 */
export function changedStretches({ tokens, seam }: Pick<ComparedBlock, "tokens" | "seam">): ChangedStretch[] {
  const stretches: { from: number; tokens: DiffToken[] }[] = [];
  let open = "";
  for (const [from, token] of tokens.entries()) {
    const key = token.kind === "same" ? stretchKey(token) : "edit";
    if (key !== "" && key === open) stretches.at(-1)?.tokens.push(token);
    else if (key !== "") stretches.push({ from, tokens: [token] });
    open = key;
  }
  const first = stretches[0];
  const isBorder =
    (seam === "split" || seam === "joined") && first?.from === 0 && first.tokens.every(isSpace);
  return isBorder ? stretches.slice(1) : stretches;
}

function stretchKey(token: Extract<DiffToken, { kind: "same" }>): string {
  if (token.changes.length === 0) return "";
  const links = token.changes.includes("link") ? `${hrefOf(token.before)} ${hrefOf(token.after)}` : "";
  return `${token.changes.join()} ${links}`;
}

function isSpace(token: DiffToken): boolean {
  const shown = token.kind === "del" ? token.before : token.after;
  return token.kind !== "same" && shown.type === "text" && shown.text.trim() === "";
}

/** The address that a token links to; null for none. */
export function hrefOf(token: Token | null): string | null {
  return token?.type === "text" ? token.href : null;
}
