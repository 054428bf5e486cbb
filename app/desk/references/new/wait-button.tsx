"use client";

import { awaitSources } from "@/app/desk/references/new/actions";
import { PressButton } from "@/components/forms/press-button";
import type { BoxItem } from "@/components/references/box/box-item";
import type { SourceBox } from "@/components/references/box/source-box";
import { bareNumberOf, numberWords } from "@/lib/references/awaited/awaited-number";

const MOST = 200;

/** The items that name a source by nothing but a number that can be looked up. */
function bareOf(items: readonly BoxItem[]) {
  return items.flatMap((item) => {
    const number = item.standing === "partial" ? bareNumberOf(item.record) : null;
    return number ? [{ id: item.id, number }] : [];
  });
}

/** Lets a look-up find the fields of one bare number, or of all that were read: they leave the box and wait below, and nothing is added. */
export function WaitButton({ box, item }: { box: SourceBox; item?: BoxItem }) {
  const bare = bareOf(item ? [item] : box.store.all()).slice(0, MOST);
  const [first] = bare;
  if (!first || (!item && bare.length < 2)) return null;
  return (
    <PressButton
      size={item ? "small" : "medium"}
      input={{ numbers: bare.map(({ number }) => number) }}
      act={async (input) => {
        const result = await awaitSources(input);
        if (result.ok) for (const { id } of bare) box.store.forget(id);
        return result;
      }}
      done={bare.length === 1 ? "It waits for the look-up, below" : `${bare.length} numbers wait, below`}
      {...(item && { label: `Wait for look-up: ${numberWords(first.number)}` })}
    >
      {item ? "Wait for look-up" : `Wait for look-up of ${bare.length} numbers`}
    </PressButton>
  );
}
