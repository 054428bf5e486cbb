"use client";

import { type ReactNode, useId } from "react";
import type { MergePlace } from "@/components/editor/merge-texts";
import { RedlineLine } from "@/components/review/redline-line";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { compareDocuments } from "@/lib/document/compare/compare-documents";
import type { MergeChoice } from "@/lib/document/compare/merge-documents";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";

/** The number of a source in each of the three texts, and what it is called. */
export type Numbers = {
  of: (side: "base" | "mine" | "theirs", id: string) => number | null;
  label: (id: string) => string;
};

type Props = {
  place: MergePlace;
  title: string;
  numbers: Numbers;
  choice: MergeChoice | null;
  onChoose: (choice: MergeChoice) => void;
};

const who = { mine: "changed by you", theirs: "changed by the other", both: "changed by both" } as const;

/** One place where two texts differ: mine, theirs and what stood there before, side by side, and the choice between them. */
export function ConflictPlace({ place, title, numbers, choice, onChoose }: Props) {
  const name = useId();
  const radio = { name, choice, onChoose };
  return (
    <fieldset
      className={classNames(
        "min-w-0 rounded-md border",
        choice === null ? "border-warning-ink" : "border-line",
      )}
    >
      <legend className="ml-3 px-1 text-sm">
        <span className="font-medium">{title}</span>: {place.label}{" "}
        <Badge tone={place.changedBy === "both" ? "warning" : "neutral"}>{who[place.changedBy]}</Badge>
      </legend>
      <div className="grid gap-2 p-3 pt-2 md:grid-cols-3">
        <Side {...radio} value="mine" label="Mine">
          <SideText place={place} side="mine" numbers={numbers} />
        </Side>
        <Side {...radio} value="theirs" label="Theirs">
          <SideText place={place} side="theirs" numbers={numbers} />
        </Side>
        <div className="rounded-md border border-dashed border-line px-3 py-2">
          <p className="mb-1 text-sm font-medium text-muted">Before</p>
          <SideText place={place} side="base" numbers={numbers} />
        </div>
      </div>
      {place.mine && place.theirs ? (
        <div className="mx-3 mb-3 flex items-center gap-2">
          <Radio {...radio} value="both" />
          <label htmlFor={`${name}-both`} className="cursor-pointer">
            Keep both, mine first
          </label>
        </div>
      ) : null}
    </fieldset>
  );
}

type RadioProps = {
  name: string;
  value: MergeChoice;
  choice: MergeChoice | null;
  onChoose: (choice: MergeChoice) => void;
};

function Radio({ name, value, choice, onChoose }: RadioProps) {
  return (
    <input
      type="radio"
      {...{ name, value }}
      id={`${name}-${value}`}
      aria-describedby={value === "both" ? undefined : `${name}-${value}-text`}
      checked={choice === value}
      onChange={() => onChoose(value)}
      className="size-4 shrink-0 accent-accent pointer-coarse:size-5"
    />
  );
}

function Side({ label, children, ...radio }: RadioProps & { label: string; children: ReactNode }) {
  const id = `${radio.name}-${radio.value}`;
  const isTaken = radio.choice === radio.value || radio.choice === "both";
  return (
    <div
      className={classNames(
        "rounded-md border px-3 py-2",
        isTaken ? "border-accent bg-accent-soft" : "border-line",
      )}
    >
      <div className="mb-1 flex items-center gap-2">
        <Radio {...radio} />
        <label htmlFor={id} className="flex-1 cursor-pointer font-medium">
          {label}
        </label>
      </div>
      <div id={`${id}-text`}>{children}</div>
    </div>
  );
}

function SideText({
  place,
  side,
  numbers,
}: {
  place: MergePlace;
  side: "base" | "mine" | "theirs";
  numbers: Numbers;
}) {
  const text = place[side];
  if (!text)
    return <p className="text-muted italic">{side === "base" || !place.base ? "Nothing" : "Removed"}</p>;
  const { blocks } = compareDocuments(side === "base" || !place.base ? text : place.base, text);
  const sources = sourcesOf(place, side, numbers);
  return (
    <div className="flex flex-col gap-1 break-words whitespace-pre-wrap">
      {blocks.map((block) => (
        <p key={`${block.before?.index ?? ""}-${block.after?.index ?? ""}`}>
          {block.tokens.length > 0 ? (
            <RedlineLine block={block} frame={{ sources }} />
          ) : (
            <span className="text-muted italic">An empty line</span>
          )}
        </p>
      ))}
    </div>
  );
}

function sourcesOf(place: MergePlace, side: "base" | "mine" | "theirs", numbers: Numbers) {
  const cited = [place.base, place[side]].flatMap((text: DocumentJson | null) =>
    text ? citationOrder(text) : [],
  );
  return Object.fromEntries(
    cited.map((id) => [
      id,
      { before: numbers.of("base", id), after: numbers.of(side, id), label: numbers.label(id) },
    ]),
  );
}
