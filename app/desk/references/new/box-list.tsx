"use client";

import { useState } from "react";
import { BoxActs } from "@/app/desk/references/new/box-acts";
import { BoxRow } from "@/app/desk/references/new/box-row";
import { type BoxGroup, boxGroups, countGroups, groupOf } from "@/components/references/box/box-item";
import type { SourceBox } from "@/components/references/box/source-box";
import { Button } from "@/components/ui/button";
import { SegmentedControl } from "@/components/ui/segmented-control";

const PAGE = 50;

/** What was read, group by group, fifty at a time: thousands are looked through as easily as five. */
export function BoxList({ box }: { box: SourceBox }) {
  const [group, setGroup] = useState<BoxGroup | "all">("all");
  const [shown, setShown] = useState(PAGE);
  const items = box.store.all();
  if (items.length === 0) return null;
  const counts = countGroups(items);
  const here = group === "all" ? items : items.filter(({ standing }) => groupOf(standing) === group);
  const groups = (Object.keys(boxGroups) as BoxGroup[]).filter((id) => counts[id] > 0 || id === group);
  const choices = [
    { id: "all" as const, label: `All ${items.length.toLocaleString("en-US")}` },
    ...groups.map((id) => ({ id, label: `${boxGroups[id].label} ${counts[id].toLocaleString("en-US")}` })),
  ];
  return (
    <section aria-label="What was read" className="flex flex-col gap-3">
      <BoxActs box={box} counts={counts} />
      <div className="overflow-x-auto whitespace-nowrap">
        <SegmentedControl
          label="Show"
          choices={choices}
          value={group}
          onChange={(id) => {
            setGroup(id);
            setShown(PAGE);
          }}
        />
      </div>
      {here.length === 0 ? <p className="text-muted">Nothing is left here.</p> : null}
      <ol className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface empty:hidden">
        {here.slice(0, shown).map((item) => (
          <BoxRow key={item.id} item={item} box={box} />
        ))}
      </ol>
      {here.length > shown ? (
        <div>
          <Button onPress={() => setShown((now) => now + PAGE)}>
            Show {Math.min(PAGE, here.length - shown)} more of {(here.length - shown).toLocaleString("en-US")}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
