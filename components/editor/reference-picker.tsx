"use client";

import { Plus } from "lucide-react";
import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { FloatingPanel, type Spot } from "@/components/editor/floating-panel";
import { PickerOption } from "@/components/editor/picker-option";
import { usePickerSearch } from "@/components/editor/picker-search";
import type { AddReferenceActions } from "@/components/editor/reference-actions";
import { classNames } from "@/components/ui/class-names";
import { Spinner } from "@/components/ui/spinner";
import type { ReferenceCard } from "@/lib/references/reference-card";

const AddInPicker = lazy(() =>
  import("@/components/editor/add-in-picker").then((room) => ({ default: room.AddInPicker })),
);

type Props = {
  spot: Spot;
  editionId: string;
  /** Numbers of what this window cites, saved or not. */
  numbers: ReadonlyMap<string, number>;
  actions: AddReferenceActions;
  onPick: (card: ReferenceCard) => void;
  onClose: () => void;
};

/** Finds a source of the library at the caret, or adds one, without leaving the sentence. */
export function ReferencePicker({ spot, editionId, numbers, actions, onPick, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const [isAdding, setAdding] = useState(false);
  return (
    <FloatingPanel
      label={isAdding ? "Add a new reference" : "Cite a source"}
      spot={spot}
      width={isAdding ? 560 : 480}
      onClose={onClose}
    >
      {isAdding ? (
        <Suspense
          fallback={
            <p className="p-4">
              <Spinner label="Opening" />
            </p>
          }
        >
          <AddInPicker typed={typed} actions={actions} onAdded={onPick} onBack={() => setAdding(false)} />
        </Suspense>
      ) : (
        <PickerList {...{ typed, setTyped, editionId, numbers, onPick }} onAdd={() => setAdding(true)} />
      )}
    </FloatingPanel>
  );
}

type ListProps = Pick<Props, "editionId" | "numbers" | "onPick"> & {
  typed: string;
  setTyped: (typed: string) => void;
  onAdd: () => void;
};

function PickerList({ typed, setTyped, editionId, numbers, onPick, onAdd }: ListProps) {
  const id = useId();
  const { found, isLooking, problem } = usePickerSearch(typed, editionId);
  const choices = citedFirst(found, numbers);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const place = Math.min(active, choices.length);
  useEffect(() => {
    input.current?.focus();
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${place}`)?.scrollIntoView({ block: "nearest" });
  }, [id, place]);
  const choose = (at: number) => (choices[at] ? onPick(choices[at]) : onAdd());
  const keys: Record<string, () => void> = {
    ArrowDown: () => setActive(place >= choices.length ? 0 : place + 1),
    ArrowUp: () => setActive(place <= 0 ? choices.length : place - 1),
    Enter: () => choose(place),
  };
  const press = (event: KeyboardEvent) => {
    const act = event.nativeEvent.isComposing ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
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
            setActive(0);
          }}
          onKeyDown={press}
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
        <div
          id={`${id}-${choices.length}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === choices.length}
          className={classNames(
            "flex cursor-pointer items-center gap-2 rounded-md px-2 py-2 font-medium text-accent-ink",
            place === choices.length && "bg-hover",
          )}
          onPointerDown={(event) => event.preventDefault()}
          onClick={onAdd}
          onKeyDown={press}
        >
          <Plus aria-hidden className="size-4" /> Add a new reference
        </div>
      </div>
      <output className="px-3 pb-2 text-sm text-muted">
        {listWords({ isLooking, typed, count: choices.length, problem })}
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
