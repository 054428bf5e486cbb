"use client";

import { Suspense, useState } from "react";
import { PickerList } from "@/components/editor/picker-list";
import type { AddReferenceActions } from "@/components/editor/reference-actions";
import { FloatingPanel, type Spot } from "@/components/ui/floating-panel";
import { late } from "@/components/ui/late";
import { Spinner } from "@/components/ui/spinner";
import type { ReferenceCard } from "@/lib/references/reference-card";

const AddInPicker = late(() => import("@/components/editor/add-in-picker").then((room) => room.AddInPicker));

type Props = {
  spot: Spot;
  /** What picking one does, where it is not citing it. */
  label?: string;
  editionId: string;
  /** Numbers of what this window cites, saved or not. */
  numbers: ReadonlyMap<string, number>;
  actions: AddReferenceActions;
  onPick: (card: ReferenceCard) => void;
  onClose: (why: "escape" | "elsewhere") => void;
};

/** Finds a source of the library at the caret, or adds one, without leaving the sentence. */
export function ReferencePicker(props: Props) {
  const { spot, label = "Cite a source", editionId, numbers, actions, onPick, onClose } = props;
  const [typed, setTyped] = useState("");
  const [isAdding, setAdding] = useState(false);
  return (
    <FloatingPanel
      label={isAdding ? "Add a new reference" : label}
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
        <PickerList
          {...{ typed, setTyped, editionId, numbers, onPick }}
          onAdd={() => setAdding(true)}
          onBracket={() => onClose("escape")}
        />
      )}
    </FloatingPanel>
  );
}
