"use client";

import { X } from "lucide-react";
import { CopyAsMenu } from "@/components/references/copy-as-menu";
import { ExportMenu } from "@/components/references/export-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { WrittenSource } from "@/lib/references/formats/write-formats";
import { MOST_CHOSEN } from "@/lib/references/most-chosen";
import { useSelection } from "./selection";

/** How many references are selected, and what can be done with them; it stays in sight while the list goes by. */
export function SelectionBar({ rows }: { rows: readonly WrittenSource[] }) {
  const { sources, clear } = useSelection();
  const now = new Map(rows.map((row) => [row.id, row]));
  const chosen = [...sources.values()].map((source) => now.get(source.id) ?? source);
  const elsewhere = chosen.filter(({ id }) => !now.has(id)).length;
  const query = `ids=${chosen.map(({ id }) => id).join(",")}`;
  const isTooMany = chosen.length > MOST_CHOSEN;
  return (
    <>
      <output className="sr-only">{chosen.length > 0 ? words(chosen.length, elsewhere) : ""}</output>
      {chosen.length > 0 ? (
        <section
          aria-label="Selected references"
          data-selection-bar
          className="floating no-print sticky bottom-3 z-20 flex flex-wrap items-center gap-2 self-start px-3 py-2"
        >
          <p className="mr-2 tabular-nums">{words(chosen.length, elsewhere)}</p>
          {isTooMany ? (
            <p className="text-sm text-muted">
              Take at most {MOST_CHOSEN.toLocaleString("en-US")} at a time, or export the view.
            </p>
          ) : (
            <>
              <CopyAsMenu size="small" sources={chosen} query={query} />
              <ExportMenu size="small" parts={[{ label: "Export", query }]} />
            </>
          )}
          <IconButton size="small" label="Clear the selection" onPress={clear}>
            <X aria-hidden />
          </IconButton>
        </section>
      ) : null}
    </>
  );
}

function words(count: number, elsewhere: number): string {
  const selected = `${count.toLocaleString("en-US")} selected`;
  return elsewhere > 0 ? `${selected}, ${elsewhere.toLocaleString("en-US")} not on this page` : selected;
}
