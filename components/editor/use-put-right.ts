"use client";

import type { Editor } from "@tiptap/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { putRight } from "@/components/editor/put-right";
import type { Finding } from "@/lib/document/checks/finding";

type Asked = {
  editor: Editor;
  findings: readonly Finding[];
  panel: RefObject<HTMLDivElement | null>;
};

/** Puts findings right and says so, with the way back until the next change. The focus goes to what takes the place of the row that went. */
export function usePutRight({ editor, findings, panel }: Asked) {
  const [said, setSaid] = useState<string | null>(null);
  const place = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is looked after when the findings change
  useEffect(() => {
    if (place.current === null) return;
    if (isFocusLost()) focusRow(panel.current, place.current);
    place.current = null;
  }, [findings]);
  useEffect(() => {
    if (said === null) return;
    const forget = ({ transaction }: { transaction: { getMeta: (name: string) => unknown } }) => {
      if (!transaction.getMeta("putRight")) setSaid(null);
    };
    editor.on("update", forget);
    return () => {
      editor.off("update", forget);
    };
  }, [editor, said]);
  const fix = (wrong: readonly Finding[]) => {
    place.current = rowOf(panel.current);
    const done = putRight(editor, wrong);
    setSaid(sentenceFor(wrong, done));
  };
  const undo = () => {
    editor.chain().undo().focus().run();
    setSaid(null);
  };
  return { said, fix, undo };
}

function sentenceFor(wrong: readonly Finding[], done: number): string {
  if (done === 0) return "These words have changed. Nothing was done.";
  return done === 1 ? `Done: ${wrong[0]?.fix?.label ?? ""}.` : `${done} put right.`;
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function rowsOf(panel: HTMLElement | null): HTMLElement[] {
  return [...(panel?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
}

function rowOf(panel: HTMLElement | null): number {
  const row = document.activeElement?.closest("li")?.querySelector<HTMLElement>("[data-finding]");
  return row ? rowsOf(panel).indexOf(row) : 0;
}

function focusRow(panel: HTMLElement | null, place: number): void {
  const rows = rowsOf(panel);
  (rows[Math.min(place, rows.length - 1)] ?? panel)?.focus();
}
