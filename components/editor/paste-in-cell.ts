import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { CellSelection, cellAround, isInTable, TableMap } from "@tiptap/pm/tables";

/** Puts what is pasted into a table's cell as content that a cell may hold: headings and the cells of tables become paragraphs, and the table stays one. Null where the usual way does that by itself. */
export function pasteInCell(state: EditorState, slice: Slice): Transaction | null {
  const { $from, $to } = state.selection;
  const cell = isInTable(state) ? cellAround($from) : null;
  if (!cell || fitsCell(slice.content) || isLaidOverCells(state, slice)) return null;
  const isInOneCell = cellAround($to)?.pos === cell.pos;
  if (!isInOneCell && !(state.selection instanceof CellSelection)) return null;
  return state.tr.replaceSelection(cellSlice(slice)).scrollIntoView().setMeta("paste", true);
}

// Cells alone are laid over cells that a person selected, or over empty ones from the caret on: no words go for them.
function isLaidOverCells(state: EditorState, slice: Slice): boolean {
  const rows = rowsOf(slice.content);
  if (!rows) return false;
  if (state.selection instanceof CellSelection) return true;
  const cell = cellAround(state.selection.$from);
  if (!cell) return false;
  const table = cell.node(-1);
  const map = TableMap.get(table);
  const { left, top } = map.findCell(cell.pos - cell.start(-1));
  const right = Math.min(map.width, left + Math.max(...rows.map(widthOf)));
  const bottom = Math.min(map.height, top + rows.length);
  const covered = map.cellsInRect({ left, top, right, bottom });
  return covered.every((at) => table.nodeAt(at)?.textContent === "" && !holdsLeaf(table.nodeAt(at)));
}

function rowsOf(content: Fragment): Node[] | null {
  const [only] = content.content;
  if (!only) return null;
  if (content.childCount === 1 && only.type.name === "table") return [...only.content.content];
  return content.content.every(({ type }) => type.name === "tableRow") ? [...content.content] : null;
}

function widthOf(row: Node): number {
  return row.content.content.reduce((width, cell) => width + Number(cell.attrs.colspan), 0);
}

function holdsLeaf(node: Node | null): boolean {
  let isFound = false;
  node?.descendants((part) => {
    isFound ||= part.isLeaf && !part.isTextblock;
  });
  return isFound;
}

function cellSlice(slice: Slice): Slice {
  const blocks = cellBlocks(slice.content);
  const open = (block: Node | undefined, depth: number) => (block?.isTextblock ? Math.min(depth, 1) : depth);
  return new Slice(
    Fragment.from(blocks),
    open(blocks[0], slice.openStart),
    open(blocks.at(-1), slice.openEnd),
  );
}

function cellBlocks(content: Fragment): Node[] {
  return content.content.flatMap((node) => {
    if (node.isInline || node.type.name === "paragraph") return [node];
    if (node.isTextblock) return [node.type.schema.node("paragraph", null, node.content)];
    if (node.type.isInGroup("list")) return [node.copy(Fragment.from(node.content.content.map(cellItem)))];
    return cellBlocks(node.content).filter(({ content: words }) => words.size > 0);
  });
}

function cellItem(item: Node): Node {
  return item.copy(Fragment.from(cellBlocks(item.content)));
}

function fitsCell(content: Fragment): boolean {
  let fits = true;
  content.descendants(({ type, isInline }) => {
    fits &&= isInline || type.name === "paragraph" || type.name === "listItem" || type.isInGroup("list");
  });
  return fits;
}
