"use client";

import type { Editor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { KnownReferences } from "@/components/editor/known-references";
import type { Looked } from "@/components/editor/look-through";
import { untilLoaded } from "@/components/ui/until-loaded";
import { type Dismissal, settle } from "@/lib/document/checks/dismissals";
import type { Finding } from "@/lib/document/checks/finding";

/** What is known of a text that is being written: what to put right, what people dismissed, and how it reads. */
export type Checking = {
  open: readonly Finding[];
  dismissed: readonly Dismissal[];
  reading: Looked["reading"];
};

type Asked = {
  editor: Editor | null;
  references: KnownReferences;
  knowledge: {
    names: readonly string[];
    kept: readonly { id: string; label: string }[];
    letGo: readonly string[];
    dismissals: readonly Dismissal[];
  };
  question: () => string;
  questionChanges: number;
};

const PAUSE = 500;

/** The findings of the text as it stands, looked for again when typing rests and at once after what the checks themselves changed; null before the first look. */
export function useFindings({ editor, references, knowledge, question, questionChanges }: Asked) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const { names, kept, letGo, dismissals } = knowledge;
  const [known] = useState({ names, kept });
  const questionNow = useRef(question);
  questionNow.current = question;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is read when it is needed; the count says that it changed
  useEffect(() => {
    if (!editor) return;
    let turn = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ready = untilLoaded(() => import("@/components/editor/look-through")).then(({ makeLookThrough }) =>
      makeLookThrough(editor, references, known),
    );
    const look = async (mine: number) => {
      const isOver = () => mine !== turn;
      const lookThrough = await ready;
      const found = await lookThrough(questionNow.current(), isOver);
      if (found && !isOver()) setLooked(found);
    };
    const plan = (pause: number) => {
      turn += 1;
      const mine = turn;
      clearTimeout(timer);
      timer = setTimeout(() => void look(mine), pause);
    };
    const onUpdate = ({ transaction }: { transaction: { getMeta: (name: string) => unknown } }) =>
      plan(transaction.getMeta("putRight") ? 0 : PAUSE);
    plan(0);
    editor.on("update", onUpdate);
    const stopLearning = references.subscribe(() => plan(PAUSE));
    return () => {
      turn += 1;
      clearTimeout(timer);
      editor.off("update", onUpdate);
      stopLearning();
    };
  }, [editor, references, known, questionChanges]);
  return useMemo<Checking | null>(() => {
    if (!looked) return null;
    const asked = looked.findings.filter(isStillAsked(letGo));
    return { ...settle(asked, dismissals), reading: looked.reading };
  }, [looked, letGo, dismissals]);
}

/** Nobody is asked about a source that was let go. */
function isStillAsked(letGo: readonly string[]) {
  return ({ check, about }: Finding) => check !== "uncited-reference" || !letGo.includes(about);
}
