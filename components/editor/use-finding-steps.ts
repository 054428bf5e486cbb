"use client";

import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { goToFinding } from "@/components/editor/go-to-finding";
import { type FindingSpot, keyOf, nextFinding, QUESTION_SPOT } from "@/components/editor/group-findings";
import type { Finding } from "@/lib/document/checks/finding";
import { placedBlocks } from "@/lib/document/checks/locate";

/** Goes to findings, by press or by F8 and Shift+F8 from anywhere in the window, and knows which one was gone to last. */
export function useFindingSteps(editor: Editor, findings: readonly Finding[]) {
  const [current, setCurrent] = useState<Finding | null>(null);
  const latest = useRef({ findings, current });
  latest.current = { findings, current };
  const go = useCallback(
    (finding: Finding) => {
      setCurrent(finding);
      goToFinding(editor, finding);
    },
    [editor],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const standing = { here: hereIn(editor), last: latest.current.current };
      const next = nextFinding(latest.current.findings, standing, by);
      if (next) go(next);
    },
    [editor, go],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [step]);
  return { go, step, currentKey: current && keyOf(current), current };
}

function hereIn(editor: Editor): FindingSpot {
  if (document.activeElement instanceof HTMLTextAreaElement && document.activeElement.name === "question")
    return QUESTION_SPOT;
  const { from } = editor.state.selection;
  const blocks = placedBlocks(editor.state.doc);
  const block = blocks.findLastIndex(({ position }) => position < from);
  return [block, from - (blocks[block]?.position ?? 0) - 1];
}
