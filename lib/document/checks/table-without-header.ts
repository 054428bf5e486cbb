import type { CheckedAnswer, Finding } from "@/lib/document/checks/finding";
import type { NodeJson } from "@/lib/document/document-types";
import { hasHeaderRow } from "@/lib/document/table-to-html";

/** A table whose columns or rows have no names. */
export function tableWithoutHeader({ blocks }: CheckedAnswer): Finding[] {
  const seen = new Set<NodeJson>();
  return blocks.flatMap(({ index, ancestors }) => {
    const table = ancestors.find((ancestor) => ancestor.type === "table");
    if (!table || seen.has(table)) return [];
    seen.add(table);
    if (hasHeaderRow(table) || hasHeaderColumn(table)) return [];
    return [
      {
        check: "table-without-header",
        severity: "advice" as const,
        where: { block: index },
        sentence:
          "This table has no header row. Make its first row a header row, so that each column has a name.",
      },
    ];
  });
}

function hasHeaderColumn(table: NodeJson): boolean {
  return (table.content ?? []).every((row) => row.content?.[0]?.type === "tableHeader");
}
