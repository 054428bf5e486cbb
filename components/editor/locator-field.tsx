"use client";

import type { Editor } from "@tiptap/core";
import type { KeyboardEvent } from "react";
import { changeCitations } from "@/components/editor/change-citations";
import { setLocator } from "@/components/editor/citation-group";
import { TextField } from "@/components/ui/text-field";

type Props = {
  editor: Editor;
  position: number;
  label: string;
  locator: string;
  /** One of several in a row: its name is heard, not shown. */
  isInRow?: boolean;
  onDone: () => void;
  /** Alt and an arrow, after what was typed was taken. */
  onMove?: (by: -1 | 1) => void;
};

/** Where in its source a citation points; kept when the field is left or Enter is pressed. */
export function LocatorField({ editor, position, label, locator, isInRow = false, onDone, onMove }: Props) {
  const keep = (typed: string) =>
    changeCitations(editor, (state) => setLocator(state, position, typed.trim()));
  return (
    <TextField
      label={label}
      hidesLabel={isInRow}
      description={isInRow ? undefined : "A page, table or section, such as p. 12"}
      placeholder={isInRow ? "Page" : undefined}
      isOptional={!isInRow}
      maxLength={200}
      defaultValue={locator}
      autoComplete="off"
      onBlur={(event) => keep(event.target.value)}
      onKeyDown={(event) => {
        const by = onMove ? wayOf(event) : null;
        if (!by && event.key !== "Enter") return;
        event.preventDefault();
        keep(event.currentTarget.value);
        if (by) onMove?.(by);
        else onDone();
      }}
    />
  );
}

/** Where the keys Alt and an arrow move a citation in its group: up (-1) or down (1); null for other keys. */
export function wayOf({ key, altKey }: KeyboardEvent): -1 | 1 | null {
  if (!altKey) return null;
  if (key === "ArrowUp") return -1;
  return key === "ArrowDown" ? 1 : null;
}
