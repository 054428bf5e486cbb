"use client";

import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import type { KnownReferences } from "@/components/editor/known-references";
import { countLinkable, linkNumbers } from "@/components/editor/link-numbers";
import type { Pasted } from "@/components/editor/paste-plugin";
import type { PastedList } from "@/components/editor/paste-range";
import { firstChoice, type PastedChoice, undecided } from "@/components/editor/pasted-choice";
import type { AddReferenceActions } from "@/components/editor/reference-actions";
import { showToast } from "@/components/ui/toast-queue";
import type { PastedReference } from "@/lib/references/read-pasted-references";
import type { ReferenceCard } from "@/lib/references/reference-card";

type Asked = {
  editor: Editor;
  pasted: Pasted;
  list: PastedList;
  references: KnownReferences;
  actions: AddReferenceActions;
  onClose: () => void;
};

/** The work on a pasted list: its lines as the library sees them, what is chosen for each, and the one act that adds and links. */
export function usePastedList({ editor, pasted, list, references, actions, onClose }: Asked) {
  const { lines, problem: readProblem } = useReadLines(list, actions);
  const [changed, setChanged] = useState<ReadonlyMap<number, PastedChoice>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = lines ?? [];
  const choices = new Map(read.map((line) => [line.line, changed.get(line.line) ?? firstChoice(line)]));
  const numberOf = (line: number) => list.entries[line - 1]?.number ?? line;
  const adding = read.filter(({ line }) => choices.get(line)?.kind === "add");
  const finish = async () => {
    setBusy(true);
    const added = await addAll(adding, actions);
    setBusy(false);
    if ("problem" in added) return setProblem(added.problem);
    const cards = new Map(added.cards);
    for (const [line, choice] of choices) if (choice?.kind === "cite") cards.set(line, choice.card);
    references.learn([...cards.values()]);
    const sources = new Map([...cards].map(([line, card]) => [numberOf(line), card.id]));
    const linked = linkNumbers(editor, sources, "pasted");
    onClose();
    showToast({
      title: toldWords(added.cards.size, linked),
      description: "Undo takes back what changed in the text.",
    });
  };
  return {
    ...{ lines, choices, numberOf, isBusy, finish },
    problem: problem ?? readProblem,
    choose: (line: number, choice: PastedChoice) =>
      setChanged((before) => new Map([...before, [line, choice]])),
    adding: adding.length,
    linking: countLinkable(pasted.loose, chosenNumbers(choices, numberOf)),
    open: undecided(read, choices).map(numberOf),
  };
}

function chosenNumbers(choices: ReadonlyMap<number, PastedChoice>, numberOf: (line: number) => number) {
  const cited = [...choices].filter(([, choice]) => choice !== null && choice.kind !== "text");
  return new Map(cited.map(([line]) => [numberOf(line), ""]));
}

function useReadLines(list: PastedList, { readPasted }: AddReferenceActions) {
  const [lines, setLines] = useState<PastedReference[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [text] = useState(() =>
    list.entries.map(({ text: line }, at) => `${at + 1}. ${line.replace(/\s+/g, " ")}`).join("\n"),
  );
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      const result = await readPasted({ text }).catch(() => null);
      if (isGone) return;
      if (result?.ok && result.value) setLines(result.value);
      else
        setProblem(
          sentenceOf(result, "No answer came. Close this and try again; the list stays in the text."),
        );
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [text, readPasted]);
  return { lines, problem };
}

async function addAll(
  lines: readonly PastedReference[],
  { addReferences }: AddReferenceActions,
): Promise<{ cards: Map<number, ReferenceCard> } | { problem: string }> {
  if (lines.length === 0) return { cards: new Map() };
  const result = await addReferences({ references: lines.map(({ fields }) => fields) }).catch(() => null);
  if (!result?.ok || !result.value)
    return { problem: sentenceOf(result, "No answer came, so nothing was added or linked. Try again.") };
  return { cards: new Map(result.value.map(({ reference }, at) => [lines[at]?.line ?? 0, reference])) };
}

type Answered = Awaited<ReturnType<AddReferenceActions["readPasted" | "addReferences"]>> | null;

function sentenceOf(result: Answered, otherwise: string): string {
  if (!result || result.ok) return otherwise;
  return "refusal" in result ? result.refusal.sentence : Object.values(result.fields).join(" ");
}

function toldWords(added: number, linked: number): string {
  const link = `${linked} ${linked === 1 ? "number" : "numbers"} linked.`;
  return added === 0 ? link : `${added} added to the library, ${link}`;
}
