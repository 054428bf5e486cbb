"use client";

import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { documentOf } from "@/components/editor/use-answer-editor";
import type { Finding } from "@/lib/document/checks/finding";

const PAUSE = 700;

/** The findings of the text as it stands, looked for again when typing rests; null before the first look. */
export function useFindings(
  editor: Editor | null,
  question: () => string,
  questionChanges: number,
): Finding[] | null {
  const [findings, setFindings] = useState<Finding[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is read when it is needed; the count says that it changed
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const look = async () => {
      const { checkAnswer } = await import("@/lib/document/checks/check-answer");
      if (!isGone) setFindings(checkAnswer({ question: question(), document: documentOf(editor) }));
    };
    const plan = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), PAUSE);
    };
    void look();
    editor.on("update", plan);
    return () => {
      isGone = true;
      clearTimeout(timer);
      editor.off("update", plan);
    };
  }, [editor, questionChanges]);
  return findings;
}
