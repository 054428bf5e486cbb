import type { CheckedBlock } from "@/lib/document/checks/checked-block";
import { type CheckedAnswer, type Finding, type Fix, placed } from "@/lib/document/checks/finding";
import type { NodeJson } from "@/lib/document/document-types";

/** A table row in which no cell has a word. */
export function emptyRow({ blocks }: CheckedAnswer): Finding[] {
  const rows = new Map<NodeJson, CheckedBlock[]>();
  for (const block of blocks) {
    const row = block.ancestors.findLast(({ type }) => type === "tableRow");
    if (row) rows.set(row, [...(rows.get(row) ?? []), block]);
  }
  return [...rows.values()].flatMap((cells) => {
    const [first] = cells;
    if (!first || cells.some(({ text }) => text.trim() !== "")) return [];
    return placed(first, {
      ...{ check: "empty-row", from: 0, to: first.text.length },
      sentence: "This table row is empty. Fill it in, or remove it.",
      ...removal(first),
    });
  });
}

// Where cells reach over rows, taking one out would move the others.
function removal({ ancestors }: CheckedBlock): { fix?: Fix } {
  const rows = ancestors.findLast(({ type }) => type === "table")?.content ?? [];
  const reaches = rows.some((row) => row.content?.some((cell) => Number(cell.attrs?.rowspan ?? 1) > 1));
  if (reaches || rows.length < 2) return {};
  return { fix: { label: "Remove the row", does: "remove-part", part: "tableRow" } };
}
