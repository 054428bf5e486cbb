import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { keepsLaw, lawfulOr } from "@/lib/document/attribute-laws";

const CELL_CONTENT = "(paragraph | list)+";

/** A table with its rows and cells: cells hold paragraphs and lists, span whole numbers, and carry no widths, colours or alignment. */
export const answerTable = [
  Table.extend({
    // A stretch that is copied may begin behind a table's last row; the library draws no table without rows.
    renderHTML(drawn) {
      return drawn.node.firstChild && this.parent ? this.parent(drawn) : ["table", ["tbody", 0]];
    },
  }).configure({ resizable: false }),
  TableRow,
  TableCell.extend({ content: CELL_CONTENT, addAttributes: () => spans("tableCell") }),
  TableHeader.extend({ content: CELL_CONTENT, addAttributes: () => spans("tableHeader") }),
];

function spans(node: "tableCell" | "tableHeader") {
  const span = (name: "colspan" | "rowspan") => ({
    default: 1,
    validate: keepsLaw(`${node}.${name}`),
    parseHTML: (element: HTMLElement) => lawfulOr(`${node}.${name}`, Number(element.getAttribute(name)), 1),
  });
  return { colspan: span("colspan"), rowspan: span("rowspan") };
}
