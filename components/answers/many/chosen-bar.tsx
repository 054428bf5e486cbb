"use client";

import { X } from "lucide-react";
import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { late } from "@/components/ui/late";
import { useChosenAnswers } from "./chosen-answers";
import type { ManyActs, ManyKind } from "./many-acts";

const ManyDialog = late(() => import("./many-dialog").then((room) => room.ManyDialog));

type Props = { owners: readonly { id: string; name: string }[]; acts: ManyActs };

const buttons: readonly (readonly [ManyKind, string])[] = [
  ["assign", "Assign owner"],
  ["plan", "Set review interval"],
  ["ask", "Request re-review"],
];

/** How many answers are selected, and what can be done with them; it stays in sight while the list goes by. */
export function ChosenBar({ owners, acts }: Props) {
  const { answers, clear } = useChosenAnswers();
  const [kind, setKind] = useState<ManyKind | null>(null);
  const said = `${answers.size.toLocaleString("en-US")} selected`;
  return (
    <>
      <output className="sr-only">{answers.size > 0 ? said : ""}</output>
      {answers.size > 0 ? (
        <section
          aria-label="Selected answers"
          data-selection-bar
          className="floating no-print sticky bottom-3 z-20 flex flex-wrap items-center gap-2 self-start px-3 py-2"
        >
          <p className="mr-2 tabular-nums">{said}</p>
          {buttons.map(([name, label]) => (
            <Button key={name} size="small" onPress={() => setKind(name)}>
              {label}
            </Button>
          ))}
          <IconButton size="small" label="Clear the selection" onPress={clear}>
            <X aria-hidden />
          </IconButton>
        </section>
      ) : null}
      {kind ? (
        <Suspense>
          <ManyDialog {...{ kind, owners, acts }} onClose={() => setKind(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
