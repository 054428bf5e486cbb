"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";

/** One thing that can be chosen: an id, its words, and a quieter line beneath. */
export type Choice = { id: string; label: string; description?: string };

type Props<Item extends Choice> = { items?: Iterable<Item>; empty?: ReactNode };

/** The open list of a select or a combo box. */
export function ChoiceList<Item extends Choice>({ items, empty }: Props<Item>) {
  return (
    <ListBox
      items={items}
      className="max-h-[inherit] overflow-y-auto p-1 outline-none"
      renderEmptyState={() => <p className="px-2 py-3 text-sm text-muted">{empty ?? "Nothing matches."}</p>}
    >
      {(item: Item) => (
        <ListBoxItem
          textValue={item.label}
          className="group flex cursor-default items-start gap-2 rounded-md px-2 py-1.5 outline-none data-focused:bg-hover pointer-coarse:py-2.5"
        >
          <span className="min-w-0 flex-1">
            <span className="block">{item.label}</span>
            {item.description ? <span className="block text-sm text-muted">{item.description}</span> : null}
          </span>
          <Check
            aria-hidden
            className="mt-0.5 size-4 text-accent-ink opacity-0 group-data-selected:opacity-100"
          />
        </ListBoxItem>
      )}
    </ListBox>
  );
}
