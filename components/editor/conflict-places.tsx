"use client";

import { useEffect, useMemo, useState } from "react";
import type { OtherText } from "@/components/editor/autosave-state";
import { ConflictPlace, type Numbers } from "@/components/editor/conflict-place";
import type { KnownReferences } from "@/components/editor/known-references";
import { learnSources } from "@/components/editor/learn-sources";
import { type MergePlace, mergeTexts } from "@/components/editor/merge-texts";
import type { DraftText } from "@/components/editor/send-draft";
import { useLastChange } from "@/components/editor/use-autosave";
import type { WindowSaving } from "@/components/editor/window-saving";
import { Button } from "@/components/ui/button";
import { type MergeChoice, usualChoice } from "@/lib/document/compare/merge-documents";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";

type Props = {
  saving: WindowSaving;
  other: OtherText;
  references: KnownReferences;
  read: () => DraftText;
  onResolve: (text: DraftText) => void;
};

const PAUSE = 500;

/** Every place where the two texts differ, with a choice in each: made already where only one side changed it. */
export function ConflictPlaces({ saving, other, references, read, onResolve }: Props) {
  const mine = useWordsNow(saving, read);
  const base = saving.keeper.base();
  const merge = useMemo(() => mergeTexts(base, mine, other), [base, mine, other]);
  const [chosen, setChosen] = useState<Readonly<Record<string, MergeChoice>>>({});
  const choiceIn = (place: MergePlace) => chosen[place.key] ?? usualChoice(place);
  const open = merge.places.filter((place) => choiceIn(place) === null);
  const numbers = useNumbers([base?.document ?? null, mine.document, other.document], references);
  const save = () => onResolve(merge.resolve(merge.places.map((place) => choiceIn(place) ?? "both")));
  return (
    <div className="flex flex-col gap-4">
      <p>{tally(merge.places)}</p>
      {merge.places.map((place, index) => (
        <ConflictPlace
          key={place.key}
          {...{ place, numbers }}
          title={`${index + 1} of ${merge.places.length}`}
          choice={choiceIn(place)}
          onChoose={(choice) => setChosen({ ...chosen, [place.key]: choice })}
        />
      ))}
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-3">
        <Button variant="primary" reason={whyNotYet(open.length)} onPress={save}>
          Save the chosen text
        </Button>
        <p className="text-sm text-muted">
          {whyNotYet(open.length) ?? "It is saved as a text of its own; the other one stays in the history."}
        </p>
      </div>
    </div>
  );
}

function tally(places: readonly MergePlace[]): string {
  const both = places.filter(({ changedBy }) => changedBy === "both").length;
  if (places.length === 0) return "The two texts say the same.";
  const where = places.length === 1 ? "One place differs" : `${places.length} places differ`;
  if (both === 0) return `${where}. Each was changed on one side only, and that side is chosen already.`;
  if (both === places.length) return `${where}: both of you changed ${both === 1 ? "it" : "them"}.`;
  return `${where}. Both of you changed ${both} of them: choose there. Elsewhere the side that changed is chosen already.`;
}

function whyNotYet(open: number): string | null {
  if (open === 0) return null;
  return open === 1 ? "Choose in one more place first." : `Choose in ${open} more places first.`;
}

/** The words of the window, a moment after they stop changing: typing goes on while a person chooses. */
function useWordsNow({ autosave }: WindowSaving, read: () => DraftText): DraftText {
  const changedAt = useLastChange(autosave);
  const [words, setWords] = useState({ text: read(), changedAt });
  useEffect(() => {
    if (words.changedAt === changedAt) return;
    const timer = setTimeout(() => setWords({ text: read(), changedAt }), PAUSE);
    return () => clearTimeout(timer);
  }, [words, changedAt, read]);
  return words.text;
}

function useNumbers(texts: (DocumentJson | null)[], references: KnownReferences): Numbers {
  const orders = texts.map((text) => (text ? citationOrder(text) : []));
  const [, setNamed] = useState(0);
  const cited = orders.flat().join();
  useEffect(() => {
    void learnSources(references, cited.split(",")).then(() => setNamed((count) => count + 1));
  }, [cited, references]);
  const [base = [], mine = [], theirs = []] = orders.map(
    (order) => new Map(order.map((id, index) => [id, index + 1])),
  );
  return {
    of: (side, id) => (({ base, mine, theirs })[side] as Map<string, number>).get(id) ?? null,
    label: (id) => references.find(id)?.label ?? "unknown source",
  };
}
