"use client";

import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";

type Props<Id extends string> = {
  label: string;
  choices: readonly { id: Id; label: string; icon?: ReactNode }[];
  value: Id;
  onChange: (id: Id) => void;
};

/** A few ways to look at the same thing, side by side; one of them is on. */
export function SegmentedControl<Id extends string>({ label, choices, value, onChange }: Props<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find(({ id }) => keys.has(id));
        if (chosen) onChange(chosen.id);
      }}
      className="inline-flex rounded-md border border-control-line/60 bg-sunken p-0.5"
    >
      {choices.map(({ id, label: name, icon }) => (
        <ToggleButton
          key={id}
          id={id}
          className="inline-flex h-6 cursor-pointer items-center gap-1.5 rounded-sm px-2 text-sm font-medium text-muted transition-colors hover:text-ink data-selected:bg-surface data-selected:text-ink data-selected:shadow-[0_0_0_1px_var(--control-line)] pointer-coarse:h-8 [&_svg]:size-3.5"
        >
          {icon}
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
