"use client";

import type { Editor } from "@tiptap/react";
import {
  Bold,
  BookMarked,
  Italic,
  Link2,
  List,
  ListOrdered,
  MessageSquarePlus,
  Redo2,
  Search,
  Subscript,
  Superscript,
  TextQuote,
  Undo2,
} from "lucide-react";
import { type ReactNode, type RefObject, useEffect } from "react";
import { Group } from "react-aria-components/Group";
import { Toolbar as AriaToolbar } from "react-aria-components/Toolbar";
import { BlockMenu } from "@/components/editor/block-menu";
import { TableMenu } from "@/components/editor/table-menu";
import { ToolbarButton } from "@/components/editor/toolbar-button";
import { type ToolbarState, useToolbarState } from "@/components/editor/toolbar-state";

type Props = {
  editor: Editor | null;
  onCite: () => void;
  onLink: () => void;
  onFind: () => void;
  onComment: () => void;
  place: RefObject<HTMLDivElement | null>;
};

const marks = [
  ["bold", "Bold", Bold],
  ["italic", "Italic", Italic],
  ["subscript", "Subscript", Subscript],
  ["superscript", "Superscript", Superscript],
] as const;

const blocks = [
  ["bulletList", "Bulleted list", List],
  ["orderedList", "Numbered list", ListOrdered],
  ["blockquote", "Quotation", TextQuote],
] as const;

/** The commands of the editor in one row, in more where the window is narrow: Tab enters and leaves it, arrow keys move within it, Escape goes back to the text. */
export function Toolbar({ editor, onCite, onLink, onFind, onComment, place }: Props) {
  const state = useToolbarState(editor);
  const run: Run = (command) => () => {
    if (editor) command(editor.chain().focus()).run();
  };
  const drawn = { state, run };
  useEscapeToText(place, editor);
  return (
    <AriaToolbar
      ref={place}
      aria-label="Formatting"
      className="flex max-w-full flex-wrap items-center gap-0.5"
    >
      <HistoryButtons {...drawn} />
      <ToolbarButton
        label="Cite a source"
        keys="citation"
        icon={<BookMarked aria-hidden />}
        onPress={onCite}
        reason={state.canCite ? null : "A citation stands in running text, not in a heading."}
      />
      <BlockMenu editor={editor} state={state} />
      <MarkButtons {...drawn} onLink={onLink} />
      <ToolbarGroup label="Blocks">
        {blocks.map(([name, label, Icon]) => (
          <ToolbarButton
            key={name}
            label={label}
            keys={name}
            isOn={state.on[name]}
            icon={<Icon aria-hidden />}
            onPress={run(toggles[name])}
          />
        ))}
        <TableMenu editor={editor} isInTable={state.on.table} />
      </ToolbarGroup>
      <ToolbarButton label="Find and replace" keys="find" icon={<Search aria-hidden />} onPress={onFind} />
      <ToolbarButton
        label="Comment"
        keys="comment"
        icon={<MessageSquarePlus aria-hidden />}
        onPress={onComment}
      />
    </AriaToolbar>
  );
}

function useEscapeToText(place: Props["place"], editor: Editor | null): void {
  useEffect(() => {
    const toolbar = place.current;
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) editor?.commands.focus();
    };
    toolbar?.addEventListener("keydown", leave);
    return () => toolbar?.removeEventListener("keydown", leave);
  }, [place, editor]);
}

type Chain = ReturnType<Editor["chain"]>;
type Run = (command: (chain: Chain) => Chain) => () => void;
type Drawn = { state: ToolbarState; run: Run };

const toggles = {
  bulletList: (chain: Chain) => chain.toggleBulletList(),
  orderedList: (chain: Chain) => chain.toggleOrderedList(),
  blockquote: (chain: Chain) => chain.toggleBlockquote(),
};

function HistoryButtons({ state, run }: Drawn) {
  return (
    <ToolbarGroup label="History">
      <ToolbarButton
        label="Undo"
        keys="undo"
        icon={<Undo2 aria-hidden />}
        onPress={run((chain) => chain.undo())}
        reason={state.canUndo ? null : "Nothing to undo."}
      />
      <ToolbarButton
        label="Redo"
        keys="redo"
        icon={<Redo2 aria-hidden />}
        onPress={run((chain) => chain.redo())}
        reason={state.canRedo ? null : "Nothing to redo."}
      />
    </ToolbarGroup>
  );
}

function MarkButtons({ state, run, onLink }: Drawn & { onLink: () => void }) {
  return (
    <ToolbarGroup label="Marks">
      {marks.map(([name, label, Icon]) => (
        <ToolbarButton
          key={name}
          label={label}
          keys={name}
          isOn={state.on[name]}
          icon={<Icon aria-hidden />}
          onPress={run((chain) => chain.toggleMark(name))}
        />
      ))}
      <ToolbarButton
        label="Link"
        keys="link"
        isOn={state.on.link}
        icon={<Link2 aria-hidden />}
        onPress={onLink}
      />
    </ToolbarGroup>
  );
}

function ToolbarGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Group aria-label={label} className="flex items-center gap-0.5 max-sm:contents">
      {children}
    </Group>
  );
}
