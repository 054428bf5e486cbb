"use client";

import type { Editor } from "@tiptap/react";
import { ChevronDown } from "lucide-react";
import { shortcutWords } from "@/components/editor/shortcuts";
import { useIsMac } from "@/components/editor/toolbar-button";
import type { ToolbarState } from "@/components/editor/toolbar-state";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";

const kinds = [
  ["paragraph", "Paragraph"],
  ["heading2", "Heading"],
  ["heading3", "Smaller heading"],
  ["heading4", "Smallest heading"],
] as const;

/** What kind of block the caret is in, and the choice of another. */
export function BlockMenu({ editor, state }: { editor: Editor | null; state: ToolbarState }) {
  const isMac = useIsMac();
  const now = kinds.find(([kind]) => kind === state.block)?.[1];
  const why = state.citesInBlock ? "A heading holds no citation: move it out first." : undefined;
  return (
    <Menu
      label="Kind of block"
      placement="bottom start"
      trigger={
        <Button
          variant="quiet"
          aria-label={`Kind of block: ${now}`}
          className="min-w-26 px-1.5! justify-between!"
        >
          <span className="flex w-full items-center justify-between gap-2">
            {now} <ChevronDown aria-hidden />
          </span>
        </Button>
      }
    >
      {kinds.map(([kind, label]) => {
        const isOff = kind !== "paragraph" && state.citesInBlock;
        return (
          <MenuItem
            key={kind}
            textValue={label}
            isDisabled={isOff}
            description={isOff ? why : shortcutWords(kind, isMac)}
            onAction={() => become(editor, kind)}
          >
            {label}
          </MenuItem>
        );
      })}
    </Menu>
  );
}

// The menu gives the focus back to its button when it closes; the caret is wanted in the sentence.
function become(editor: Editor | null, kind: ToolbarState["block"]): void {
  if (!editor) return;
  if (kind === "paragraph") editor.commands.setParagraph();
  else editor.commands.setHeading({ level: Number(kind.at(-1)) as 2 | 3 | 4 });
  setTimeout(() => editor.commands.focus(), 50);
}
