"use client";

import type { Node } from "@tiptap/pm/model";
import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { citationCount, numbersIn } from "@/components/editor/citation-numbers";
import { countWords } from "@/lib/document/word-count";

const PAUSE = 300;
const WORDS_A_MINUTE = 200;

/** The length of the answer at its foot: words, minutes to read at 200 words a minute, citations and references; counted when typing rests. */
export function TextMeasure({ editor }: { editor: Editor }) {
  const [measure, setMeasure] = useState(() => measureOf(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plan = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setMeasure(measureOf(editor)), PAUSE);
    };
    plan();
    editor.on("update", plan);
    return () => {
      clearTimeout(timer);
      editor.off("update", plan);
    };
  }, [editor]);
  return <p className="px-5 pb-3 text-sm text-muted tabular-nums sm:px-8">{measure}</p>;
}

function measureOf({ state }: Editor): string {
  const words = wordsIn(state.doc);
  if (words === 0) return "No words yet";
  const citations = citationCount(state);
  const references = numbersIn(state).size;
  const length = `${counted(words, "word", "words")}, about ${counted(Math.max(1, Math.round(words / WORDS_A_MINUTE)), "minute", "minutes")} to read`;
  if (citations === 0) return length;
  return `${length} · ${counted(citations, "citation", "citations")} of ${counted(references, "reference", "references")}`;
}

const known = new WeakMap<Node, number>();

// A paragraph that has not changed is the same object as before, so only the one that was typed in is counted again.
function wordsIn(doc: Node): number {
  let words = 0;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const count = known.get(node) ?? countWords(node.textBetween(0, node.content.size, undefined, "\uFFFC"));
    known.set(node, count);
    words += count;
    return false;
  });
  return words;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}
