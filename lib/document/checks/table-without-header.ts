import { type CheckedAnswer, type Finding, placed } from "@/lib/document/checks/finding";
import type { NodeJson } from "@/lib/document/document-types";
import { hasHeaderRow } from "@/lib/document/table-to-html";

/** A table whose columns or rows have no names (WCAG 1.3.1, technique H51, H63). */
export function tableWithoutHeader({ blocks }: CheckedAnswer): Finding[] {
  const seen = new Set<NodeJson>();
  return blocks.flatMap((block) => {
    const table = block.ancestors.findLast((ancestor) => ancestor.type === "table");
    if (!table || seen.has(table)) return [];
    seen.add(table);
    if (hasHeaderRow(table) || hasHeaderColumn(table)) return [];
    return placed(block, {
      ...{ check: "table-without-header", from: 0, to: block.text.length },
      sentence:
        "This table has no header row. Make its first row a header row, so that each column has a name.",
      fix: { label: "Make the first row its header", does: "header-row" },
    });
  });
}

function hasHeaderColumn(table: NodeJson): boolean {
  return (table.content ?? []).every((row) => row.content?.[0]?.type === "tableHeader");
}
