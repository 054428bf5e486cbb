"use client";

import { useRef, useState } from "react";
import { newUuid } from "@/components/editor/new-uuid";
import type { ReadingListActs } from "@/components/editor/reading-list";
import type { AddReferenceActions } from "@/components/editor/reference-actions";
import { ReferencePicker } from "@/components/editor/reference-picker";
import { answerOfThrown, formAnswer } from "@/components/forms/form-answer";
import { Button } from "@/components/ui/button";
import type { Spot } from "@/components/ui/floating-panel";
import { showToast } from "@/components/ui/toast-queue";
import type { ReferenceCard } from "@/lib/references/reference-card";

type Props = Pick<ReadingListActs, "keep"> & {
  editionId: string;
  actions: AddReferenceActions;
  numbers: ReadonlyMap<string, number>;
};

/** Finds a source, or adds one, to keep it for the answer without citing it yet. */
export function AddToList({ keep, editionId, actions, numbers }: Props) {
  const button = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const close = (why: "escape" | "elsewhere") => {
    setSpot(null);
    if (why === "escape") button.current?.querySelector("button")?.focus();
  };
  const pick = async ({ id, label }: ReferenceCard) => {
    close("escape");
    const problem = await problemOf(() => keep({ editionId, referenceId: id, idempotencyKey: newUuid() }));
    showToast({ title: problem ?? `${label} is kept for later.` });
  };
  return (
    <div ref={button}>
      <Button
        size="small"
        variant="quiet"
        onPress={() => {
          const { left, top, bottom } = button.current?.getBoundingClientRect() ?? new DOMRect();
          setSpot({ left, top, bottom });
        }}
      >
        Keep a source
      </Button>
      {spot ? (
        <ReferencePicker
          {...{ spot, editionId, actions, numbers }}
          label="Keep a source for later"
          onPick={(card) => void pick(card)}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

async function problemOf(act: () => ReturnType<Props["keep"]>): Promise<string | undefined> {
  try {
    return formAnswer(await act(), []).refusal?.sentence;
  } catch (thrown) {
    return answerOfThrown(thrown).refusal?.sentence;
  }
}
