"use client";

import { useEffect } from "react";
import { useShortcutWish } from "@/components/desk/use-shortcut-wish";

/** Lets j and k walk the rows of a list, as the arrow keys walk a menu, and x select the row where rows can be selected; not while somebody types. */
export function RowKeys() {
  const [isOn] = useShortcutWish();
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if ((step === undefined && event.key !== "x") || isMeantElsewhere(event)) return;
      const rows = [...document.querySelectorAll<HTMLElement>("a[data-row]")];
      const here = rows.findIndex((row) => rowOf(row).contains(document.activeElement));
      if (step === undefined) return pressTick(rows[here]);
      const next = rows[here === -1 ? 0 : here + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isOn]);
  return null;
}

const rowOf = (link: HTMLElement) => link.closest("tr, li") ?? link;

function pressTick(link: HTMLElement | undefined) {
  if (link) rowOf(link).querySelector<HTMLElement>("[data-row-tick]")?.click();
}

const steps: Record<string, 1 | -1> = { j: 1, k: -1 };

function isMeantElsewhere({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector("[role=dialog], [role=listbox], [role=menu]"))
    return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"))
  );
}
