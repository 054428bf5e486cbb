"use client";

import { Checkbox } from "@/components/ui/checkbox";
import type { WrittenSource } from "@/lib/references/formats/write-formats";
import { useSelection } from "./selection";

/** Selects every row of this page, or none of them. */
export function PageTick({ rows }: { rows: readonly WrittenSource[] }) {
  const { sources, select, leave } = useSelection();
  const here = rows.filter(({ id }) => sources.has(id)).length;
  const isWhole = here === rows.length;
  return (
    <Checkbox
      label="Select all on this page"
      checked={isWhole}
      ref={(input) => {
        if (input) input.indeterminate = here > 0 && !isWhole;
      }}
      onChange={() => (isWhole ? leave(rows) : select(rows))}
    />
  );
}
