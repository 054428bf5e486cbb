"use client";

import type { Editor } from "@tiptap/react";
import { Table } from "lucide-react";
import { ToolbarButton } from "@/components/editor/toolbar-button";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";

const changes = [
  ["Row above", "addRowBefore"],
  ["Row below", "addRowAfter"],
  ["Column before", "addColumnBefore"],
  ["Column after", "addColumnAfter"],
  null,
  ["Header row on or off", "toggleHeaderRow"],
  ["Merge or split cells", "mergeOrSplit"],
  null,
  ["Remove row", "deleteRow"],
  ["Remove column", "deleteColumn"],
  ["Remove table", "deleteTable"],
] as const;

/** Puts a table in, or changes the table that the caret is in. */
export function TableMenu({ editor, isInTable }: { editor: Editor | null; isInTable: boolean }) {
  if (!isInTable) {
    const insert = () => editor?.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
    return <ToolbarButton label="Table" keys="table" icon={<Table aria-hidden />} onPress={insert} />;
  }
  return (
    <Menu
      label="Table"
      placement="bottom start"
      trigger={
        <Button
          variant="quiet"
          aria-label="Change the table"
          className="aspect-square bg-accent-soft! px-0! text-accent-ink!"
        >
          <Table aria-hidden />
        </Button>
      }
    >
      {changes.map((change, place) =>
        change ? (
          <MenuItem
            key={change[1]}
            isDangerous={change[1] === "deleteTable"}
            onAction={() => apply(editor, change[1])}
          >
            {change[0]}
          </MenuItem>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <MenuLine key={place} />
        ),
      )}
    </Menu>
  );
}

function apply(editor: Editor | null, command: NonNullable<(typeof changes)[number]>[1]): void {
  if (!editor) return;
  editor.commands[command]();
  setTimeout(() => editor.commands.focus(), 50);
}
