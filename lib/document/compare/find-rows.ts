import type { BlockPlace, ComparedBlock } from "@/lib/document/compare/comparison";

/** Marks the blocks of table rows that came or went as a whole, so that a row is one change and not one for each cell. */
export function findRows(blocks: readonly ComparedBlock[]): ComparedBlock[] {
  const [added, removed] = [wholeRows(blocks, "after"), wholeRows(blocks, "before")];
  const begun = new Set<string>();
  return blocks.map((block) => {
    const [side, whole] =
      block.kind === "added" ? (["after", added] as const) : (["before", removed] as const);
    const row = block.kind === "added" || block.kind === "removed" ? rowOf(block[side]) : null;
    if (row === null || !whole.has(row)) return block;
    const name = `${block.kind} ${row}`;
    if (begun.has(name)) return { ...block, row: "rest" };
    begun.add(name);
    return { ...block, row: "first" };
  });
}

function wholeRows(blocks: readonly ComparedBlock[], side: "before" | "after"): Set<number> {
  const rows = new Map<number, { blocks: number; alone: number }>();
  for (const block of blocks) {
    const row = rowOf(block[side]);
    if (row === null) continue;
    const count = rows.get(row) ?? { blocks: 0, alone: 0 };
    count.blocks += 1;
    if (block.kind === (side === "after" ? "added" : "removed")) count.alone += 1;
    rows.set(row, count);
  }
  return new Set(
    [...rows].flatMap(([row, count]) => (count.blocks > 1 && count.blocks === count.alone ? [row] : [])),
  );
}

/** The outermost table row that a block stands in. */
function rowOf(place: BlockPlace | null): number | null {
  return place?.path.find(({ type }) => type === "tableRow")?.id ?? null;
}
