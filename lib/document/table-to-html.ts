import type { NodeJson } from "@/lib/document/document-types";

/** A table as HTML: leading rows of header cells become its head, and every header cell says what it heads. Throws on anything else inside a table. */
export function tableToHtml(table: NodeJson, cellContent: (cell: NodeJson) => string): string {
  const rows = table.content ?? [];
  const headRows = countHeadRows(rows);
  const rowHtml = (row: NodeJson, index: number) => {
    if (row.type !== "tableRow") throw new RangeError("A table holds rows only.");
    const scope = index < headRows ? "col" : "row";
    return `<tr>${(row.content ?? []).map((cell) => cellHtml(cell, scope, cellContent)).join("")}</tr>`;
  };
  const html = rows.map(rowHtml);
  const head = html.slice(0, headRows).join("");
  const body = html.slice(headRows).join("");
  return `<table>${head && `<thead>${head}</thead>`}${body && `<tbody>${body}</tbody>`}</table>`;
}

/** Whether a table begins with a row of header cells. */
export function hasHeaderRow(table: NodeJson): boolean {
  const first = table.content?.[0]?.content ?? [];
  return first.length > 0 && first.every((cell) => cell.type === "tableHeader");
}

// A header cell that reaches down out of the head would be cut off by it, so such a table has no head element.
function countHeadRows(rows: readonly NodeJson[]): number {
  let count = 0;
  let reach = 0;
  for (const row of rows) {
    const cells = row.content ?? [];
    if (cells.length === 0 || !cells.every((cell) => cell.type === "tableHeader")) break;
    for (const cell of cells) reach = Math.max(reach, count + spanOf(cell, "rowspan"));
    count++;
  }
  return reach > count ? 0 : count;
}

function cellHtml(cell: NodeJson, scope: "col" | "row", cellContent: (cell: NodeJson) => string): string {
  const spans = spanAttribute(cell, "colspan") + spanAttribute(cell, "rowspan");
  if (cell.type === "tableCell") return `<td${spans}>${cellContent(cell)}</td>`;
  if (cell.type !== "tableHeader") throw new RangeError("A table row holds cells only.");
  const isGroup = spanOf(cell, scope === "col" ? "colspan" : "rowspan") > 1;
  return `<th scope="${scope}${isGroup ? "group" : ""}"${spans}>${cellContent(cell)}</th>`;
}

function spanAttribute(cell: NodeJson, name: "colspan" | "rowspan"): string {
  const span = spanOf(cell, name);
  return span === 1 ? "" : ` ${name}="${span}"`;
}

function spanOf(cell: NodeJson, name: "colspan" | "rowspan"): number {
  const span = cell.attrs?.[name] ?? 1;
  if (typeof span !== "number" || !Number.isInteger(span) || span < 1)
    throw new RangeError("A cell spans a whole number of rows and columns.");
  return span;
}
