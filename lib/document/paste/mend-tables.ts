import { isBlank, renamed, unwrap } from "./dom-steps";
import { inlineStyle } from "./inline-style";

const WIDEST = 30;

/** Keeps tables that hold a table's content, with their header rows; takes apart those that only lay a page out, and tables within tables. */
export function mendTables(page: Document): void {
  for (const table of [...page.querySelectorAll("table")].reverse()) {
    if (isLayout(table)) takeApart(page, table);
    else if (table.parentElement?.closest("td, th")) takeApart(page, table);
  }
  for (const table of page.querySelectorAll("table")) mendTable(page, table);
  for (const stray of page.querySelectorAll(":is(td, th):not(tr > *), tr:not(table *), tbody:not(table *)"))
    unwrap(stray);
}

function mendTable(page: Document, table: HTMLTableElement): void {
  const caption = table.caption;
  if (caption) {
    caption.remove();
    if (!isBlank(caption)) {
      const paragraph = page.createElement("p");
      paragraph.append(...caption.childNodes);
      table.before(paragraph);
    }
  }
  for (const row of [...table.rows]) if (row.cells.length === 0) row.remove();
  if (table.rows.length === 0 || isBlank(table)) {
    table.remove();
    return;
  }
  nameHeaders(table);
  keepSpansWithin(table);
}

function isLayout(table: HTMLTableElement): boolean {
  const cells = [...table.rows].flatMap((row) => [...row.cells]);
  const columns = Math.max(0, ...[...table.rows].map((row) => row.cells.length));
  const isHolder = table.querySelector("table") !== null && (columns <= 1 || table.rows.length <= 1);
  return table.matches("[role=presentation], [role=none]") || cells.length <= 1 || isHolder;
}

function takeApart(page: Document, table: HTMLTableElement): void {
  const parts: Node[] = [];
  for (const row of [...table.rows]) {
    for (const cell of [...row.cells]) {
      const part = page.createElement("div");
      part.append(...cell.childNodes);
      if ((part.textContent ?? "").trim() !== "") parts.push(part);
    }
  }
  table.replaceWith(...parts);
}

function nameHeaders(table: HTMLTableElement): void {
  const [first] = table.rows;
  for (const cell of table.querySelectorAll("thead td")) rename(cell, "th");
  if (!first || table.querySelector("th")) return;
  const cells = [...first.cells];
  const isMarked = inlineStyle(first, "mso-yfti-firstrow") === "yes";
  const isBold = cells.every((cell) => !isBlank(cell) && isAllBold(cell));
  if (table.rows.length > 1 && cells.length > 1 && (isBold || (isMarked && cells.some(isAllBold))))
    for (const cell of cells) rename(cell, "th");
}

function isAllBold(cell: Element): boolean {
  const bold = [...cell.querySelectorAll("strong")].map((part) => part.textContent ?? "").join("");
  return bold.trim() !== "" && bold.replace(/\s/g, "") === (cell.textContent ?? "").replace(/\s/g, "");
}

function rename(cell: Element, name: "th"): void {
  const { colSpan, rowSpan } = cell as HTMLTableCellElement;
  const next = renamed(cell, name) as HTMLTableCellElement;
  if (colSpan > 1) next.colSpan = colSpan;
  if (rowSpan > 1) next.rowSpan = rowSpan;
  for (const bold of next.querySelectorAll("strong")) unwrap(bold);
}

// A merged cell may claim more rows or columns than the table has.
function keepSpansWithin(table: HTMLTableElement): void {
  const rows = [...table.rows];
  const widths = rows.map((row) =>
    [...row.cells].filter((cell) => cell.colSpan <= WIDEST).reduce((width, cell) => width + cell.colSpan, 0),
  );
  const widest = Math.min(WIDEST, Math.max(...widths, 1));
  for (const [place, row] of rows.entries()) {
    for (const cell of row.cells) {
      cell.colSpan = Math.min(cell.colSpan, widest);
      cell.rowSpan = Math.min(Math.max(1, cell.rowSpan), rows.length - place);
    }
  }
}
