import type { ComparedBlock } from "@/lib/document/compare/comparison";

/** A stretch of compared blocks: shown as they are, or unchanged ones folded to a line. */
export type BlockRun = { isFolded: boolean; from: number; blocks: readonly ComparedBlock[] };

const CONTEXT = 1;

/** Folds what did not change, but for one block before and after each change. */
export function foldUnchanged(blocks: readonly ComparedBlock[]): BlockRun[] {
  const near = blocks.map((_, index) =>
    blocks.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(isChanged),
  );
  const runs: BlockRun[] = [];
  for (const [from, block] of blocks.entries()) {
    const [last, isFolded] = [runs.at(-1), near[from] !== true];
    if (last?.isFolded === isFolded) runs[runs.length - 1] = { ...last, blocks: [...last.blocks, block] };
    else runs.push({ isFolded, from, blocks: [block] });
  }
  return runs;
}

function isChanged({ kind, tokens }: ComparedBlock): boolean {
  return kind !== "same" || tokens.some((token) => token.kind !== "same" || token.changes.length > 0);
}
