"use client";

import Link from "next/link";
import { ReferenceLine } from "@/components/references/reference-line";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { PastedReference } from "@/lib/references/read-pasted-references";
import type { ReferenceCard } from "@/lib/references/reference-card";

type RowProps = { line: PastedReference; card: ReferenceCard | null; isAdded: boolean; onOpen: () => void };

/** One pasted line: what was read of it, and whether the library has it. */
export function PastedRow({ line, card, isAdded, onOpen }: RowProps) {
  const { tone, words } = verdictOn(line, card, isAdded);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
      <span className="w-8 shrink-0 text-right text-muted tabular-nums">{line.line}</span>
      <div className="min-w-0 flex-1 basis-72">
        <Badge tone={tone}>{words}</Badge>
        <p className="mt-1">{card ? <ReferenceLine csl={card.csl} /> : line.formatted}</p>
        {card
          ? null
          : line.problems.map((problem) => (
              <p key={problem} className="text-sm text-warning-ink">
                {problem}
              </p>
            ))}
      </div>
      {card ? (
        <Link href={`/desk/references/${card.id}`} className="text-link">
          Open it
        </Link>
      ) : (
        <Button size="small" onPress={onOpen}>
          Check the fields
        </Button>
      )}
    </li>
  );
}

function verdictOn(line: PastedReference, card: ReferenceCard | null, isAdded: boolean) {
  if (isAdded) return { tone: "success", words: "Added" } as const;
  if (card) return { tone: "info", words: "Already here" } as const;
  if (line.alike.length > 0) return { tone: "warning", words: "Looks like one that is here" } as const;
  return line.problems.length > 0
    ? ({ tone: "warning", words: "Needs fields" } as const)
    : ({ tone: "accent", words: "New" } as const);
}
