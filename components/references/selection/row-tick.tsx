"use client";

import type { WrittenSource } from "@/lib/references/formats/write-formats";
import { useSelection } from "./selection";

/** Selects one row of the library; `x` presses it for the row that j and k have come to. */
export function RowTick({ source, label }: { source: WrittenSource; label: string }) {
  const { sources, select, leave } = useSelection();
  const isSelected = sources.has(source.id);
  return (
    <label className="relative z-1 -m-1 flex cursor-pointer p-1 pointer-coarse:-m-2 pointer-coarse:p-2">
      <input
        type="checkbox"
        data-row-tick
        aria-label={`Select ${label}`}
        checked={isSelected}
        onChange={() => (isSelected ? leave([source]) : select([source]))}
        className="mt-0.5 size-4 cursor-pointer rounded-sm accent-accent pointer-coarse:size-5"
      />
    </label>
  );
}
