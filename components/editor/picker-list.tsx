"use client";

import { useEffect, useId, useRef } from "react";
import { AddOption } from "@/components/editor/add-option";
import { PickerOption } from "@/components/editor/picker-option";
import { usePickerSearch } from "@/components/editor/picker-search";
import { usePickerKeys } from "@/components/editor/use-picker-keys";
import type { ReferenceCard } from "@/lib/references/reference-card";

type Props = {
  typed: string;
  setTyped: (typed: string) => void;
  editionId: string;
  numbers: ReadonlyMap<string, number>;
  onPick: (card: ReferenceCard) => void;
  onAdd: () => void;
  /** A second bracket means that a bracket was meant. */
  onBracket: () => void;
};

/** The box to search the library with and the sources that fit; the last choice adds a new one. */
export function PickerList({ typed, setTyped, editionId, numbers, onPick, onAdd, onBracket }: Props) {
  const id = useId();
  const { found, archived, isLooking, problem } = usePickerSearch(typed, editionId);
  const choices = citedFirst(found, numbers);
  const input = useRef<HTMLInputElement>(null);
  const choose = (at: number) => (choices[at] ? onPick(choices[at]) : onAdd());
  const { place, first, press } = usePickerKeys({ id, last: choices.length, isWaiting: isLooking, choose });
  useEffect(() => {
    input.current?.focus();
  }, []);
  return (
    <>
      <div className="sticky top-0 z-1 border-b border-line bg-raised p-2">
        <input
          ref={input}
          role="combobox"
          aria-label="Find a source"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={`${id}-${place}`}
          autoComplete="off"
          placeholder="Author, title, year, DOI or PubMed number"
          className="control"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            first();
          }}
          onKeyDown={(event) => {
            if (event.key === "[" && typed === "") {
              event.preventDefault();
              onBracket();
            } else press(event);
          }}
        />
      </div>
      {problem ? (
        <p role="alert" className="px-3 py-2 text-danger-ink">
          {problem}
        </p>
      ) : null}
      <div id={`${id}-list`} role="listbox" aria-label="Sources" aria-busy={isLooking} className="p-1">
        {choices.map((card, at) => (
          <PickerOption
            key={card.id}
            id={`${id}-${at}`}
            card={card}
            number={numbers.get(card.id)}
            isActive={at === place}
            onChoose={() => choose(at)}
          />
        ))}
        <AddOption id={`${id}-${choices.length}`} isActive={place === choices.length} onChoose={onAdd} />
      </div>
      <output className="px-3 pb-2 text-sm text-muted">
        {listWords({ isLooking, typed, count: choices.length, problem })} {archivedWords(archived)}
      </output>
    </>
  );
}

function citedFirst<Card extends ReferenceCard>(
  found: readonly Card[],
  numbers: ReadonlyMap<string, number>,
): Card[] {
  return [...found].sort((one, other) => Number(numbers.has(other.id)) - Number(numbers.has(one.id)));
}

function archivedWords(labels: readonly string[]): string {
  return labels.length === 0 ? "" : `Archived, so not offered: ${labels.join("; ")}.`;
}

function listWords({
  isLooking,
  typed,
  count,
  problem,
}: {
  isLooking: boolean;
  typed: string;
  count: number;
  problem: string | null;
}): string {
  if (problem) return "";
  if (isLooking && count === 0) return "Looking…";
  if (count === 0) return typed ? `Nothing in the library matches “${typed}”.` : "The library is empty.";
  return typed
    ? `${count} ${count === 1 ? "source" : "sources"} found.`
    : "Cited here and on this topic first.";
}
