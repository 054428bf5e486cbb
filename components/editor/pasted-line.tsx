"use client";

import { matchOf, type PastedChoice, type PastedMatch } from "@/components/editor/pasted-choice";
import { ReferenceLine } from "@/components/references/reference-line";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Tone } from "@/components/ui/tone";
import type { PastedReference } from "@/lib/references/read-pasted-references";
import type { ReferenceCard } from "@/lib/references/reference-card";

type Props = {
  line: PastedReference;
  number: number;
  choice: PastedChoice;
  onChoose: (choice: PastedChoice) => void;
  onOpen: () => void;
};

const matches: Record<PastedMatch, [words: string, tone: Tone]> = {
  here: ["Already in the library", "success"],
  alike: ["The library has one like it", "warning"],
  look: ["Its fields want a look", "warning"],
  new: ["New", "info"],
};

/** One line of a pasted list: how it reads in the house style, how it matches the library, and what becomes of it. */
export function PastedLine({ line, number, choice, onChoose, onOpen }: Props) {
  const match = matchOf(line);
  const [words, tone] = matches[match];
  const known = knownCards(line, choice);
  const choices = [
    ...known.map((card) => ({ id: card.id, label: `Cite ${card.label}`, description: card.formatted })),
    ...(match === "here" ? [] : [{ id: "add", label: "Add it to the library" }]),
    { id: "text", label: "Leave it as text" },
  ];
  const pick = (id: string) => {
    const card = known.find((one) => one.id === id);
    onChoose(card ? { kind: "cite", card } : { kind: id === "add" ? "add" : "text" });
  };
  return (
    <li className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-1 gap-y-2 px-3 py-2.5 sm:grid-cols-[2.25rem_minmax(0,1fr)_14rem] sm:gap-x-3">
      <span className="text-right text-muted tabular-nums">{number}.</span>
      <div className="min-w-0">
        <p className="[overflow-wrap:anywhere]">
          {match === "here" && line.same ? <ReferenceLine csl={line.same.csl} /> : line.formatted}
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-2">
          <Badge tone={tone}>{words}</Badge>
          {line.same?.isArchived ? <Badge tone="warning">Archived</Badge> : null}
          {match === "look" || match === "alike" ? (
            <Button variant="quiet" size="small" onPress={onOpen}>
              {match === "look" ? "Check the fields" : "Compare"}
              <span className="sr-only"> of reference {number}</span>
            </Button>
          ) : null}
        </p>
        {match === "look" && choice?.kind !== "cite" ? (
          <p className="mt-1 text-sm text-muted">{line.problems.join(" ")}</p>
        ) : null}
      </div>
      <Select
        label={`What becomes of reference ${number}`}
        hidesLabel
        placeholder="Choose what becomes of it"
        choices={choices}
        value={choice?.kind === "cite" ? choice.card.id : (choice?.kind ?? null)}
        onChange={pick}
        className="col-start-2 sm:col-start-3"
      />
    </li>
  );
}

function knownCards(line: PastedReference, choice: PastedChoice): ReferenceCard[] {
  const cards = [
    ...(line.same ? [line.same] : []),
    ...line.alike,
    ...(choice?.kind === "cite" ? [choice.card] : []),
  ];
  return [...new Map(cards.map((card) => [card.id, card])).values()];
}
