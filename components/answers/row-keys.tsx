"use client";

import { useEffect } from "react";

/** Lets j and k walk the rows of a list, as the arrow keys walk a menu; not while somebody types. */
export function RowKeys() {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (step === undefined || isMeantElsewhere(event)) return;
      const rows = [...document.querySelectorAll<HTMLElement>("a[data-row]")];
      const here = rows.findIndex((row) => row.contains(document.activeElement));
      const next = rows[here === -1 ? 0 : here + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return null;
}

const steps: Record<string, 1 | -1> = { j: 1, k: -1 };

function isMeantElsewhere({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector("[role=dialog], [role=listbox], [role=menu]"))
    return true;
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
